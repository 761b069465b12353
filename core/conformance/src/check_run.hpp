// One check while it runs: which input is being tried, and what is wrong with it.
//
// Belongs to the thread of the suite.
#pragma once

#include <argmap/conformance/suite.hpp>

#include <string>
#include <string_view>

namespace argmap::conformance {

class CheckRun {
public:
    CheckRun(std::string subject, std::string check, const Settings& settings,
             const Listener& listener);

    /// What is tried from now on; borrowed until the next one. Kept in a file at once where the
    /// plugin can take this process with it.
    void tries(std::string label, std::string_view bytes = {});
    /// The plugin is called with it.
    void calls() const;
    /// The first failure is told, with the input that is being tried.
    void fail(const std::string& what);
    void warn(const std::string& what);
    void skip(std::string why);
    [[nodiscard]] bool failed() const { return m_result.verdict == Verdict::Failed; }

    [[nodiscard]] CheckResult finish() &&;

private:
    void keepInput();
    void forgetInput();

    const Settings& m_settings;
    const Listener& m_listener;
    CheckResult m_result;
    std::size_t m_tried = 0;
    std::string m_label;
    std::string_view m_bytes;
};

} // namespace argmap::conformance
