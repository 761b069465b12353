#include "check_run.hpp"

#include <argmap/files/write_atomically.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace argmap::conformance {

namespace {

constexpr std::size_t mostWarnings = 3;

std::string fileName(const CheckResult& result) {
    std::string file =
        fmt::format("{} {} {}.input", result.subject, result.check, name(result.place));
    std::replace(file.begin(), file.end(), ' ', '-');
    return file;
}

} // namespace

CheckRun::CheckRun(std::string subject, std::string check, const Settings& settings,
                   const Listener& listener)
    : m_settings(settings), m_listener(listener) {
    m_result.subject = std::move(subject);
    m_result.check = std::move(check);
    m_result.place = settings.place;
}

void CheckRun::tries(std::string label, std::string_view bytes) {
    ++m_tried;
    m_label = std::move(label);
    m_bytes = bytes;
    if (m_settings.place == plugin::Place::InProcess)
        keepInput();
}

void CheckRun::calls() const {
    if (m_listener.calls)
        m_listener.calls(m_label, m_result.kept);
}

void CheckRun::fail(const std::string& what) {
    if (failed())
        return;
    m_result.verdict = Verdict::Failed;
    m_result.text = what;
    m_result.input = m_label;
    keepInput();
}

void CheckRun::warn(const std::string& what) {
    auto& warnings = m_result.warnings;
    if (warnings.size() < mostWarnings &&
        std::find(warnings.begin(), warnings.end(), what) == warnings.end())
        warnings.push_back(what);
}

void CheckRun::skip(std::string why) {
    if (failed())
        return;
    m_result.verdict = Verdict::Skipped;
    m_result.text = std::move(why);
}

CheckResult CheckRun::finish() && {
    if (m_result.verdict == Verdict::Passed && m_result.text.empty())
        m_result.text = fmt::format("{} tried", m_tried);
    if (!failed())
        forgetInput();
    return std::move(m_result);
}

void CheckRun::forgetInput() {
    std::error_code error;
    if (!m_result.kept.empty())
        std::filesystem::remove(m_result.kept, error);
    m_result.kept.clear();
}

void CheckRun::keepInput() {
    forgetInput();
    if (m_settings.keep.empty() || m_bytes.empty())
        return;
    std::error_code error;
    std::filesystem::create_directories(m_settings.keep, error);
    const std::filesystem::path file = m_settings.keep / fileName(m_result);
    if (files::writeAtomically(files::realEnv(), file, std::string(m_bytes)))
        m_result.kept = file;
}

} // namespace argmap::conformance
