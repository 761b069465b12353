#include "test_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace argmap::cli {

namespace {

using conformance::CheckResult;
using conformance::Verdict;

constexpr std::array<std::string_view, 3> verdicts{"passed", "failed", "skipped"};

std::string_view name(Verdict verdict) {
    return verdicts[static_cast<std::size_t>(verdict)];
}

std::string_view placeKey(plugin::Place place) {
    return place == plugin::Place::Runner ? "runner" : "in-process";
}

} // namespace

Json toJson(const CheckResult& result) {
    Json json{{"subject", result.subject},
              {"check", result.check},
              {"place", placeKey(result.place)},
              {"verdict", name(result.verdict)},
              {"text", result.text},
              {"warnings", result.warnings}};
    if (!result.input.empty())
        json["input"] = result.input;
    if (!result.kept.empty())
        json["kept"] = result.kept.string();
    return json;
}

CheckResult checkResultFrom(const Json& json) {
    CheckResult result;
    result.subject = json.at("subject");
    result.check = json.at("check");
    result.place = json.at("place") == placeKey(plugin::Place::Runner) ? plugin::Place::Runner
                                                                       : plugin::Place::InProcess;
    const auto found = std::find(verdicts.begin(), verdicts.end(), json.at("verdict"));
    result.verdict = static_cast<Verdict>(found - verdicts.begin());
    result.text = json.at("text");
    result.warnings = json.at("warnings").get<std::vector<std::string>>();
    result.input = json.value("input", "");
    result.kept = json.value("kept", "");
    return result;
}

TestReport::TestReport(const plugin::Plugin& plugin, std::uint64_t seed, std::string again,
                       bool asJson, bool quiet)
    : m_plugin(plugin), m_seed(seed), m_again(std::move(again)), m_asJson(asJson), m_quiet(quiet) {}

void TestReport::add(const CheckResult& result) {
    m_results.push_back(result);
    if (!m_asJson && (!m_quiet || result.verdict == Verdict::Failed))
        print(result);
}

void TestReport::print(const CheckResult& result) const {
    const std::string what = fmt::format("{:<8}{}: {}, {}", name(result.verdict), result.subject,
                                         result.check, conformance::name(result.place));
    if (result.verdict == Verdict::Failed) {
        fmt::print("{}\n        {}\n", what, harmless(result.text));
        if (!result.input.empty())
            fmt::print("        with {}{}\n", harmless(result.input),
                       result.kept.empty() ? "" : fmt::format(" ({})", result.kept.string()));
        fmt::print("        again: {} --{} --only {}\n", m_again,
                   result.place == plugin::Place::Runner ? "in-runner" : "in-process",
                   result.check);
    } else {
        fmt::print("{} ({})\n", what, harmless(result.text));
    }
    for (const std::string& warning : result.warnings)
        fmt::print("        warning: {}\n", harmless(warning));
    std::fflush(stdout);
}

std::size_t TestReport::count(Verdict verdict) const {
    return static_cast<std::size_t>(
        std::count_if(m_results.begin(), m_results.end(),
                      [&](const CheckResult& result) { return result.verdict == verdict; }));
}

// Nothing but the comparison with the manifest could be tried, and that failed.
bool TestReport::isNotLoadable() const {
    return count(Verdict::Passed) == 0 &&
           std::all_of(m_results.begin(), m_results.end(), [](const CheckResult& result) {
               return result.verdict != Verdict::Failed || result.check == "manifest";
           });
}

Status TestReport::finish() const {
    const std::size_t failed = count(Verdict::Failed);
    if (m_asJson) {
        Json checks = Json::array();
        for (const CheckResult& result : m_results)
            checks.push_back(toJson(result));
        cli::print(Json{{"plugin", m_plugin.manifest.id},
                        {"version", m_plugin.manifest.version},
                        {"folder", m_plugin.folder.string()},
                        {"seed", m_seed},
                        {"checks", std::move(checks)},
                        {"passed", count(Verdict::Passed)},
                        {"failed", failed},
                        {"skipped", count(Verdict::Skipped)}});
    } else {
        fmt::print("{} {}: {} passed, {} failed, {} skipped\n", m_plugin.manifest.id,
                   m_plugin.manifest.version, count(Verdict::Passed), failed,
                   count(Verdict::Skipped));
    }
    if (failed == 0)
        return Status::Good;
    return isNotLoadable() ? Status::PluginFailed : Status::Findings;
}

} // namespace argmap::cli
