#include "check_file.hpp"

#include "json.hpp"

#include <argmap/workbench/integrity.hpp>

#include <fmt/format.h>

namespace argmap::cli {

namespace {

// "sound: version 1, 214 records", or how much of it is.
std::string summary(const workbench::Integrity& file) {
    if (file.ending == workbench::Ending::FileFailed)
        return "could not be read";
    if (file.version == 0)
        return "damaged: nothing of it can be read";
    const std::string version = fmt::format("version {}", file.version);
    if (file.ending == workbench::Ending::Done)
        return fmt::format("sound: {}, {} records", version, file.opened);
    std::string text = fmt::format("damaged: {}, {} records can be read", version, file.opened);
    if (file.damaged > 0)
        text += fmt::format(", {} damaged line{}", file.damaged, file.damaged == 1 ? "" : "s");
    if (file.counted)
        text += fmt::format("; it says that it has {}", *file.counted);
    return text;
}

Json reportOf(const workbench::Integrity& file, const std::string& name) {
    Json report{{"file", name}};
    if (!file.format.empty())
        report["format"] = file.format;
    report["sound"] = file.ending == workbench::Ending::Done;
    if (file.version != 0) {
        report["version"] = file.version;
        report["records"] = {
            {"opened", file.opened}, {"soundLines", file.sound}, {"damagedLines", file.damaged}};
        if (file.counted)
            report["records"]["counted"] = *file.counted;
    }
    if (file.backup)
        report["backup"] = {{"file", file.backup->file.string()},
                            {"records", file.backup->records}};
    report["problems"] = toJson(file.diagnostics);
    report["diagnostics"] = counts(file.diagnostics);
    return report;
}

} // namespace

Status checkFile(const InputOptions& input, const Console& console, bool json) {
    const std::string name = input.shownName();
    workbench::Integrity file;
    if (const base::Result<workbench::Input> from = inputOf(input)) {
        const Activity activity(console, "reading");
        file = workbench::integrityOf(*from);
    } else {
        file.ending = workbench::Ending::FileFailed;
        file.diagnostics.push_back(from.error());
    }
    if (json) {
        print(reportOf(file, name));
        return statusOf(file.ending, file.diagnostics);
    }
    console.print(file.diagnostics, {}, stdout);
    fmt::print("{}: {}\n", name, summary(file));
    if (file.backup)
        fmt::print("{}: the backup {} is sound: {} records\n", name, file.backup->file.string(),
                   file.backup->records);
    return statusOf(file.ending, file.diagnostics);
}

} // namespace argmap::cli
