// argmap plugin test FOLDER: the conformance kit on a plugin, in the runner and in a process of its
// own.
#include "plugin_commands.hpp"
#include "plugin_folder.hpp"
#include "self_process.hpp"
#include "test_report.hpp"

#include <argmap/files/read_file.hpp>

#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <filesystem>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;

using conformance::CheckResult;
using conformance::Verdict;

constexpr std::uint64_t largestSample = 64U << 20U;

// Enough for Argmap itself beside the plugin. Sanitizers need address space without end.
void limitMemory([[maybe_unused]] std::uint64_t bytes) {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    constexpr std::uint64_t ours = 1ULL << 30U;
    const rlimit limit{bytes + ours, bytes + ours};
    if (bytes != 0)
        ::setrlimit(RLIMIT_AS, &limit);
#endif
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
}

// One line to the process that started this one.
void tellParent(const Json& json) {
    const std::string line = json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    for (std::size_t at = 0; at < line.size();) {
        const ssize_t written = ::write(selfReports, line.data() + at, line.size() - at);
        if (written <= 0)
            return;
        at += static_cast<std::size_t>(written);
    }
}

struct Test {
    std::string folder;
    std::vector<std::string> samples;
    std::string only;
    std::uint64_t seed = 1;
    std::string keep;
    PluginOptions plugins;
    bool inProcess = false;
    bool inRunner = false;
    bool json = false;
    bool asChild = false;

    Status run() const {
        const Console console(plugins.quiet);
        const std::optional<TriedPlugin> tried = findTried(folder, asChild, console);
        if (!tried)
            return Status::PluginFailed;
        const std::optional<conformance::Settings> settings = settingsFor(console);
        if (!settings)
            return Status::FileFailed;
        if (asChild)
            return child(*tried, *settings);
        TestReport report(tried->plugin(), seed, again(), json, plugins.quiet);
        if (!inProcess || inRunner)
            inTheRunner(*tried, *settings, report);
        if (!inRunner || inProcess)
            inAProcess(*tried, report);
        return report.finish();
    }

private:
    [[nodiscard]] std::string again() const {
        std::string command = fmt::format("argmap plugin test {}", folder);
        for (const std::string& sample : samples)
            command += " --sample " + sample;
        return fmt::format("{} --seed {}", command, seed);
    }

    // Those in the project's folder samples, by name, then those that were named.
    [[nodiscard]] std::vector<fs::path> sampleFiles() const {
        std::vector<fs::path> files;
        std::error_code error;
        for (fs::directory_iterator at(fs::path(folder) / "samples", error), end;
             !error && at != end; at.increment(error))
            if (at->is_regular_file(error))
                files.push_back(at->path());
        std::sort(files.begin(), files.end());
        files.insert(files.end(), samples.begin(), samples.end());
        return files;
    }

    // Nothing, and said why: a sample cannot be read.
    [[nodiscard]] std::optional<conformance::Settings> settingsFor(const Console& console) const {
        conformance::Settings settings;
        for (const fs::path& file : sampleFiles()) {
            base::Result<std::string> bytes =
                files::readFile(files::realEnv(), file, largestSample);
            if (!bytes) {
                console.print({bytes.error()});
                return std::nullopt;
            }
            settings.samples.push_back({file.filename().string(), std::move(*bytes)});
        }
        settings.only = only;
        settings.seed = seed;
        settings.watch = plugins.watch();
        settings.keep = keep;
        return settings;
    }

    static void inTheRunner(const TriedPlugin& tried, conformance::Settings settings,
                            TestReport& report) {
        settings.place = plugin::Place::Runner;
        conformance::runSuite(*tried.bench, tried.plugin(), settings,
                              {.ended = [&](const CheckResult& result) { report.add(result); }});
    }

    // The other end of inAProcess.
    [[nodiscard]] Status child(const TriedPlugin& tried, conformance::Settings settings) const {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // a plugin that hangs ends with who asked
        limitMemory(plugins.memory << 20U);
        settings.place = plugin::Place::InProcess;
        settings.alsoElsewhere = true;
        conformance::Listener listener;
        listener.begins = [](const std::string& subject, const std::string& check) {
            tellParent({{"begins", check}, {"subject", subject}});
        };
        listener.calls = [](const std::string& input, const fs::path& kept) {
            tellParent({{"calls", input}, {"kept", kept.string()}});
        };
        listener.ended = [](const CheckResult& result) { tellParent({{"ended", toJson(result)}}); };
        conformance::runSuite(*tried.bench, tried.plugin(), settings, listener);
        tellParent({{"done", true}});
        return Status::Good;
    }

    void inAProcess(const TriedPlugin& tried, TestReport& report) const {
        CheckResult now; // what is being checked
        now.place = plugin::Place::InProcess;
        now.subject = "plugin";
        now.check = "all";
        if (tried.plugin().manifest.isProgram()) {
            now.verdict = Verdict::Skipped;
            now.text = "a program always runs behind the runner";
            return report.add(now);
        }
        bool done = false;
        const auto take = [&](std::string_view line) {
            const Json said = Json::parse(line, nullptr, false);
            if (!said.is_object())
                return; // the plugin's own words
            done = done || said.contains("done");
            now.input = said.value("calls", now.input);
            now.kept = said.value("kept", now.kept.string());
            if (said.contains("begins")) {
                now.check = said["begins"];
                now.subject = said["subject"];
                now.input.clear();
                now.kept.clear();
            }
            if (said.contains("ended"))
                report.add(checkResultFrom(said["ended"]));
        };
        const SelfEnding ending = runSelf(childWords(), plugins.verbose, longestSilence(), take);
        if (done)
            return;
        now.verdict = Verdict::Failed;
        now.text = inWords(ending);
        report.add(now);
        now.verdict = Verdict::Skipped;
        now.input.clear();
        now.kept.clear();
        now.check = "what follows";
        now.text = "the process had ended";
        report.add(now);
    }

    [[nodiscard]] std::string inWords(const SelfEnding& ending) const {
        if (ending.silent)
            return fmt::format("it did not return within {:g} s", plugins.timeout);
        if (ending.signal != 0)
            return fmt::format("it crashed: signal {} ({})", ending.signal,
                               ::strsignal(ending.signal));
        return fmt::format("it ended the process, with status {}", ending.status);
    }

    // Longer than a call may take, so that the plugin has the time to keep to its limit itself.
    [[nodiscard]] std::chrono::milliseconds longestSilence() const {
        constexpr std::chrono::milliseconds more{2000};
        const auto limit = plugins.watch().limits.time;
        return limit.count() == 0 ? std::chrono::milliseconds(-1) : limit + more;
    }

    [[nodiscard]] std::vector<std::string> childWords() const {
        std::vector<std::string> words{"plugin",    "test",
                                       folder,      "--as-child",
                                       "--seed",    fmt::format("{}", seed),
                                       "--timeout", fmt::format("{}", plugins.timeout),
                                       "--memory",  fmt::format("{}", plugins.memory),
                                       "--sandbox", plugins.sandbox};
        for (const std::string& sample : samples)
            words.insert(words.end(), {"--sample", sample});
        if (!only.empty())
            words.insert(words.end(), {"--only", only});
        if (!keep.empty())
            words.insert(words.end(), {"--keep", keep});
        return words;
    }
};

void addOptions(CLI::App& command, Test& test) {
    command
        .add_option("FOLDER", test.folder,
                    "The plugin: a folder with its manifest, or of the project that builds it")
        ->required()
        ->check(CLI::ExistingDirectory);
    command
        .add_option("--sample", test.samples,
                    "A file of its format, or a map, beside those in FOLDER/samples")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command.add_flag("--in-process", test.inProcess, "Not in the runner, but in one process");
    command.add_flag("--in-runner", test.inRunner, "Only in the runner");
    command.add_option("--only", test.only, "One check alone")
        ->check(CLI::IsMember(conformance::checkNames()))
        ->type_name("CHECK");
    command.add_option("--seed", test.seed, "Of what is random")
        ->capture_default_str()
        ->type_name("N");
    command.add_option("--keep", test.keep, "Where to write the inputs with which a check failed")
        ->type_name("FOLDER");
    constexpr double seconds = 10;
    test.plugins.timeout = seconds;
    test.plugins.addTo(command);
    command.add_flag("--json", test.json, "As JSON");
    command.add_flag("--as-child", test.asChild)->group("");
}

} // namespace

void addPluginTest(CLI::App& plugin, Chosen& chosen) {
    CLI::App* command = plugin.add_subcommand(
        "test", "Whether a plugin keeps to the contract: the conformance kit");
    auto test = std::make_shared<Test>();
    addOptions(*command, *test);
    command->callback([&chosen, test] { chosen.work = [test] { return test->run(); }; });
}

} // namespace argmap::cli
