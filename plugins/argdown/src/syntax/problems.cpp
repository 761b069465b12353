#include "syntax/problems.hpp"

#include <algorithm>
#include <utility>

namespace argmap::argdown {

void Problems::add(Problem problem) {
    Tally& tally = m_tallies[problem.code];
    tally.lastPlace = problem.begin;
    if (++tally.count <= kMostOfACode)
        m_problems.push_back(std::move(problem));
}

void Problems::note(std::string_view code, std::size_t begin, std::size_t end, std::string message,
                    std::string advice) {
    add({Severity::Note, code, std::move(message), std::move(advice), begin, end});
}

void Problems::warn(std::string_view code, std::size_t begin, std::size_t end, std::string message,
                    std::string advice) {
    add({Severity::Warning, code, std::move(message), std::move(advice), begin, end});
}

void Problems::error(std::string_view code, std::size_t begin, std::size_t end, std::string message,
                     std::string advice) {
    add({Severity::Error, code, std::move(message), std::move(advice), begin, end});
}

std::vector<Problem> Problems::take() {
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const Problem& a, const Problem& b) { return a.begin < b.begin; });
    for (const auto& [code, tally] : m_tallies) {
        if (tally.count <= kMostOfACode)
            continue;
        m_problems.push_back(
            {Severity::Note, code,
             std::to_string(tally.count - kMostOfACode) + " more like this are not listed.",
             "Correct those that are listed and read the file again.", tally.lastPlace,
             tally.lastPlace});
    }
    m_tallies.clear();
    return std::exchange(m_problems, {});
}

std::string quoted(std::string_view text) {
    constexpr std::size_t kMost = 40;
    const auto cutAt = [&](std::size_t end) {
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
            --end;
        return text.substr(0, end);
    };
    std::string result = "\"";
    for (const char c : text.size() > kMost ? cutAt(kMost) : text)
        result += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    result += text.size() > kMost ? "…\"" : "\"";
    return result;
}

} // namespace argmap::argdown
