#include "console.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <condition_variable>
#include <cstdlib>
#include <mutex>

namespace argmap::cli {

namespace {

bool isTerminal(std::FILE* stream) {
    const char* terminal = std::getenv("TERM");
    return ::isatty(::fileno(stream)) == 1 && terminal != nullptr &&
           std::string_view(terminal) != "dumb";
}

std::string_view colourOf(base::Severity severity) {
    switch (severity) {
    case base::Severity::Error:
        return "\033[1;31m";
    case base::Severity::Warning:
        return "\033[1;35m";
    case base::Severity::Note:
        break;
    }
    return "\033[1;36m";
}

// Colours the word of the severity, which is the first after the place.
std::string coloured(std::string text, const base::Diagnostic& d) {
    const std::string word = fmt::format("{}: ", name(d.severity));
    const std::size_t at = text.find(word, d.file.size());
    if (at != std::string::npos)
        text.replace(at, word.size(),
                     fmt::format("{}{}:\033[0m ", colourOf(d.severity), name(d.severity)));
    return text;
}

} // namespace

bool mayColour(std::FILE* stream) {
    const char* noColour = std::getenv("NO_COLOR");
    return isTerminal(stream) && (noColour == nullptr || *noColour == '\0');
}

std::string harmless(std::string_view text, std::string_view kept) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool isC1 =
            c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (isC1)
            ++i;
        if (isC1 || c == 0x7F || (c < 0x20 && kept.find(text[i]) == std::string_view::npos))
            result += "\uFFFD";
        else
            result += text[i];
    }
    return result;
}

Console::Console(bool quiet) : m_quiet(quiet), m_showsProgress(!quiet && isTerminal(stderr)) {}

void Console::print(const base::Diagnostics& diagnostics, std::string_view source) const {
    print(diagnostics, source, stderr);
}

void Console::print(const base::Diagnostics& diagnostics, std::string_view source,
                    std::FILE* to) const {
    const bool colour = mayColour(to);
    const base::SourceLines lines(diagnostics.empty() ? std::string_view() : source);
    for (const base::Diagnostic& d : diagnostics) {
        if (m_quiet && d.severity != base::Severity::Error)
            continue;
        std::string text = base::format(d, lines);
        if (d.file.empty())
            text.insert(0, "argmap: ");
        text = colour ? coloured(std::move(text), d) : std::move(text);
        std::fwrite(text.data(), 1, text.size(), to);
    }
}

Activity::Activity(const Console& console, std::string_view what) {
    if (!console.showsProgress())
        return;
    m_clock = std::jthread([text = std::string(what)](const std::stop_token& stop) {
        std::mutex guard;
        std::condition_variable_any wake;
        std::unique_lock lock(guard);
        for (int seconds = 0;; ++seconds) {
            if (wake.wait_for(lock, stop, std::chrono::seconds(1), [] { return false; }) ||
                stop.stop_requested())
                break;
            fmt::print(stderr, "\r\033[K{} … {} s", text, seconds + 1);
            std::fflush(stderr);
        }
        fmt::print(stderr, "\r\033[K");
        std::fflush(stderr);
    });
}

Activity::~Activity() = default;

} // namespace argmap::cli
