#include "command.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace argmap::cli {

namespace {

constexpr std::uint64_t largestInput = 1ULL << 30U;

// Standard input to its end.
base::Result<std::string> readStandardInput() {
    std::string bytes;
    std::array<char, 65536> piece{};
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (got == 0)
            return bytes;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return base::fail("files.read-failed", "standard input cannot be read",
                              "Give a file, or pipe something in.", "<stdin>");
        bytes.append(piece.data(), static_cast<std::size_t>(got));
        if (bytes.size() > largestInput)
            return base::fail("files.too-large", "standard input is larger than 1 GiB",
                              "Split it, or convert a part.", "<stdin>");
    }
}

bool isUsage(const base::Diagnostic& d) {
    return d.code.starts_with("option.") || d.code == "format.unknown";
}

} // namespace

Status graver(Status a, Status b) {
    constexpr std::array order{Status::Good, Status::Findings, Status::Usage, Status::FileFailed,
                               Status::PluginFailed};
    const auto rank = [&](Status s) {
        return std::find(order.begin(), order.end(), s) - order.begin();
    };
    return rank(a) < rank(b) ? b : a;
}

Status ended(Status status) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    if (std::fflush(nullptr) == 0)
        std::_Exit(static_cast<int>(status));
#endif
    return status;
}

Status statusOf(workbench::Ending ending, const base::Diagnostics& diagnostics) {
    switch (ending) {
    case workbench::Ending::Done:
        return base::hasErrors(diagnostics) ? Status::Findings : Status::Good;
    case workbench::Ending::Broken:
        return Status::PluginFailed;
    case workbench::Ending::FileFailed:
        return Status::FileFailed;
    case workbench::Ending::Refused:
    case workbench::Ending::Stopped:
        break;
    }
    return std::any_of(diagnostics.begin(), diagnostics.end(), isUsage) ? Status::Usage
                                                                        : Status::Findings;
}

namespace {

// What a plugin says, on the terminal but not as its commands.
void printWords(std::string_view words) {
    const std::string shown = harmless(words, "\n\t");
    std::fwrite(shown.data(), 1, shown.size(), stderr);
}

} // namespace

void PluginOptions::addTo(CLI::App& command) {
    command.add_option("--timeout", timeout, "Seconds that a plugin may take; 0: no limit")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber)
        ->type_name("SECONDS");
    command.add_option("--memory", memory, "MiB of memory that a plugin may use; 0: no limit")
        ->capture_default_str()
        ->type_name("MIB");
    command
        .add_option("--cpu", cpu,
                    "Seconds of the processor that a plugin may take; 0: as --timeout")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber)
        ->type_name("SECONDS");
    command.add_option("--output-limit", output, "MiB that a plugin may give; 0: no limit")
        ->capture_default_str()
        ->type_name("MIB");
    command.add_option("--outputs-limit", outputs, "Files that a plugin may write in one call")
        ->capture_default_str()
        ->check(CLI::PositiveNumber)
        ->type_name("COUNT");
    command
        .add_option("--messages-limit", messages,
                    "Messages of a plugin that are shown; the others are counted")
        ->capture_default_str()
        ->check(CLI::PositiveNumber)
        ->type_name("COUNT");
    command
        .add_option("--files-limit", files,
                    "Files that a plugin may have open while it is loaded; 0: no limit")
        ->capture_default_str()
        ->type_name("COUNT");
    command
        .add_option("--sandbox", sandbox,
                    "What plugins are locked into: what the system has (auto), all of it or they "
                    "are not run (require), nothing (off)")
        ->capture_default_str()
        ->check(CLI::IsMember({"auto", "require", "off"}))
        ->type_name("MODE");
    command.add_flag("-q,--quiet", quiet, "No messages below errors, no progress");
    command.add_flag("-v,--verbose", verbose, "Show what plugins say on their standard error");
}

workbench::Watch PluginOptions::watch() const {
    workbench::Watch watch;
    constexpr double longest = 1e6;
    watch.limits.time =
        std::chrono::milliseconds(static_cast<std::int64_t>(std::min(timeout, longest) * 1000));
    watch.limits.cpu =
        std::chrono::seconds(static_cast<std::int64_t>(std::ceil(std::min(cpu, longest))));
    watch.limits.memory = memory << 20U;
    watch.limits.output = output << 20U;
    watch.limits.outputs = outputs;
    watch.limits.messages = messages;
    watch.limits.files = files;
    watch.sandbox = sandbox == "require" ? plugin::Sandbox::Require
                    : sandbox == "off"   ? plugin::Sandbox::Off
                                         : plugin::Sandbox::Auto;
    if (verbose)
        watch.said = printWords;
    return watch;
}

void InputOptions::addTo(CLI::App& command) {
    command.add_option("IN", path, "File to read; - is standard input")->required();
    command.add_option("--from", from, "Format of the input, where name and content do not tell")
        ->type_name("FORMAT");
}

std::string InputOptions::shownName() const {
    return path == "-" ? "<stdin>" : path;
}

workbench::Options parseOptions(const std::vector<std::string>& texts) {
    workbench::Options options;
    for (const std::string& text : texts) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            throw CLI::ValidationError("--opt", "\"" + text + "\" is not name=value");
        options.push_back({text.substr(0, equals), text.substr(equals + 1)});
    }
    return options;
}

workbench::Options takeDeclared(workbench::Options& options,
                                const std::vector<plugin::OptionSpec>& declared) {
    workbench::Options taken;
    const auto isDeclared = [&](const plugin::Option& option) {
        return std::any_of(declared.begin(), declared.end(), [&](const plugin::OptionSpec& spec) {
            return spec.name == option.name;
        });
    };
    for (const plugin::Option& option : options)
        if (isDeclared(option))
            taken.push_back(option);
    std::erase_if(options, isDeclared);
    return taken;
}

workbench::Options takeDeclared(workbench::Options& options, const workbench::FormatUse* use) {
    return use == nullptr ? workbench::Options() : takeDeclared(options, use->options);
}

base::Result<workbench::Input> inputOf(const InputOptions& input) {
    workbench::Input from;
    from.name = input.shownName();
    from.format = input.from;
    if (input.path != "-") {
        from.path = input.path;
        return from;
    }
    base::Result<std::string> bytes = readStandardInput();
    if (!bytes)
        return tl::unexpected(std::move(bytes.error()));
    from.bytes = std::move(*bytes);
    return from;
}

workbench::Opened open(const workbench::Workbench& bench, const InputOptions& input,
                       const workbench::Options& options, const PluginOptions& plugins,
                       const Console& console, bool silent) {
    base::Result<workbench::Input> from = inputOf(input);
    workbench::Opened opened;
    if (from) {
        from->options = options;
        const Activity activity(console, "reading");
        opened = bench.open(*from, plugins.watch());
    } else {
        opened.ending = workbench::Ending::FileFailed;
        opened.diagnostics.push_back(std::move(from.error()));
    }
    if (!silent)
        console.print(opened.diagnostics, opened.text);
    return opened;
}

workbench::Extracted extract(const workbench::Workbench& bench, const InputOptions& input,
                             const workbench::Options& options, const PluginOptions& plugins,
                             const Console& console) {
    base::Result<workbench::Input> from = inputOf(input);
    workbench::Extracted extracted;
    if (from) {
        from->options = options;
        const Activity activity(console, "reading");
        extracted = bench.article(*from, plugins.watch());
    } else {
        extracted.ending = workbench::Ending::FileFailed;
        extracted.diagnostics.push_back(std::move(from.error()));
    }
    console.print(extracted.diagnostics, extracted.text);
    return extracted;
}

workbench::Opened openVersion(const workbench::Workbench& bench, const InputOptions& input,
                              const PluginOptions& plugins, const Console& console,
                              bool mayBeEmpty) {
    workbench::Opened opened = open(bench, input, {}, plugins, console, true);
    std::erase_if(opened.diagnostics,
                  [](const base::Diagnostic& d) { return d.code == "merge.unsettled"; });
    if (mayBeEmpty && opened.diagnostics.size() == 1 &&
        opened.diagnostics.front().code == "input.empty") {
        opened = {};
        opened.map.emplace();
        opened.format = "argmap";
    }
    console.print(opened.diagnostics, opened.text);
    return opened;
}

} // namespace argmap::cli
