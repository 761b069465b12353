// What `argmap plugin test` tells: a line a check, or all as JSON.
//
// Main thread.
#pragma once

#include "command.hpp"
#include "json.hpp"

#include <argmap/conformance/suite.hpp>

#include <string>
#include <vector>

namespace argmap::cli {

[[nodiscard]] Json toJson(const conformance::CheckResult& result);
/// The reverse; throws nlohmann's exceptions for anything else.
[[nodiscard]] conformance::CheckResult checkResultFrom(const Json& json);

class TestReport {
public:
    /// `again`: the command that makes a failed check once more, without the check's name.
    TestReport(const plugin::Plugin& plugin, std::uint64_t seed, std::string again, bool asJson,
               bool quiet);

    void add(const conformance::CheckResult& result);
    /// Tells how many there were of each verdict.
    [[nodiscard]] Status finish() const;

private:
    void print(const conformance::CheckResult& result) const;
    [[nodiscard]] std::size_t count(conformance::Verdict verdict) const;
    [[nodiscard]] bool isNotLoadable() const;

    const plugin::Plugin& m_plugin;
    std::uint64_t m_seed;
    std::string m_again;
    bool m_asJson;
    bool m_quiet;
    std::vector<conformance::CheckResult> m_results;
};

} // namespace argmap::cli
