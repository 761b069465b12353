#include "output.hpp"

#include "json.hpp"

#include <argmap/workbench/outputs.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;

std::string namesOf(const workbench::Workbench& bench, workbench::Ability ability) {
    std::vector<std::string> names;
    for (const workbench::Format& format : bench.formats())
        if (format.use(ability) != nullptr)
            names.push_back(format.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

base::Result<void> writeStandardOutput(const std::string& bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() &&
        std::fflush(stdout) == 0)
        return {};
    return base::fail("files.write-failed", "standard output cannot be written",
                      "Is its reader gone, or the disk full?", "<stdout>");
}

} // namespace

base::Result<void> putBytes(const std::string& bytes, const std::string& path,
                            const files::Replacing& replacing) {
    if (path == "-")
        return writeStandardOutput(bytes);
    return files::writeAtomically(files::realEnv(), path, bytes, replacing)
        .map([](const files::WrittenFile&) {});
}

void OutputOptions::addTo(CLI::App& command, const std::string& formats) {
    command.add_option("-o,--output", path, "File to write; - is standard output")
        ->required()
        ->type_name("OUT");
    command
        .add_option("--to", to, "Format to write (" + formats + "); default: by the suffix of OUT")
        ->type_name("FORMAT");
}

void OutputOptions::checkRoomFor(bool report) const {
    if (report && path == "-")
        throw CLI::ValidationError("--json",
                                   "the report and the output cannot both go to standard output");
}

workbench::Format targetOf(const workbench::Workbench& bench, const OutputOptions& output,
                           workbench::Ability ability) {
    if (output.to.empty()) {
        if (const auto format = bench.formatOf(output.path, ability))
            return *format;
        throw CLI::ValidationError(
            "--to",
            fmt::format("the suffix of \"{}\" does not tell which format to {}; there are: {}",
                        output.path, name(ability), namesOf(bench, ability)));
    }
    for (const workbench::Format& format : bench.formats())
        if (format.name == output.to && format.use(ability) != nullptr)
            return format;
    throw CLI::ValidationError("--to",
                               fmt::format("nothing can {} \"{}\"; there are: {}", name(ability),
                                           output.to, namesOf(bench, ability)));
}

base::Result<std::vector<std::string>> put(const std::vector<plugin::Output>& outputs,
                                           const OutputOptions& output) {
    for (const plugin::Output& one : outputs)
        if (output.path == "-" && (one.page > 0 || !one.name.empty()))
            return base::fail("files.several-outputs",
                              one.page > 0
                                  ? std::string("the picture has several pages, each a file")
                                  : fmt::format("there is a further output \"{}\"", one.name),
                              "Write to a file instead of standard output, or to a format that "
                              "holds pages.");
    const auto places = workbench::placesOf(outputs, output.path);
    if (!places)
        return tl::unexpected(places.error());
    std::vector<std::string> files;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const std::string& path = files.emplace_back((*places)[i].string());
        if (base::Result<void> done = putBytes(outputs[i].bytes, path); !done)
            return tl::unexpected(std::move(done.error()));
    }
    return files;
}

Status finish(const workbench::Opened& opened, const workbench::Written& written,
              const InputOptions& input, const OutputOptions& output,
              const workbench::Format& target, const Console& console, bool json) {
    console.print(written.diagnostics);
    Status status = graver(statusOf(opened.ending, opened.diagnostics),
                           statusOf(written.ending, written.diagnostics));
    base::Diagnostics all = opened.diagnostics;
    all.insert(all.end(), written.diagnostics.begin(), written.diagnostics.end());
    Json report{{"file", input.shownName()}, {"format", opened.format}, {"target", target.name}};
    Json files = Json::array();
    if (!written.outputs.empty()) {
        base::Result<std::vector<std::string>> put_ = put(written.outputs, output);
        if (put_) {
            files = *put_;
        } else {
            console.print({put_.error()});
            all.push_back(put_.error());
            status = graver(status, Status::FileFailed);
        }
    }
    if (json) {
        report["outputs"] = std::move(files);
        if (!written.layout.empty())
            report["layout"] = written.layout;
        if (!written.pages.empty()) {
            Json pages = Json::array();
            for (const diagram::PrintedPage& page : written.pages)
                pages.push_back({{"title", page.title}, {"smallestText", page.smallest}});
            report["pages"] = std::move(pages);
        }
        report["problems"] = toJson(all);
        report["diagnostics"] = counts(all);
        print(report);
    }
    return status;
}

} // namespace argmap::cli
