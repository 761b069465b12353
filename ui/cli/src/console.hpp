// Talking to the person: messages and progress on standard error, in colour where it is a terminal.
//
// Main thread.
#pragma once

#include <argmap/base/diagnostic.hpp>

#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <thread>

namespace argmap::cli {

/// Whether what goes there is read on a terminal that shows colours, and nobody has set NO_COLOR.
[[nodiscard]] bool mayColour(std::FILE* stream);

/// The text without what a terminal would obey: control characters but those `kept` become U+FFFD.
[[nodiscard]] std::string harmless(std::string_view text, std::string_view kept = {});

class Console {
public:
    explicit Console(bool quiet = false);

    /// Each message, with its line of the source and a caret where `source` is the text of its
    /// file. A quiet console prints errors only.
    void print(const base::Diagnostics& diagnostics, std::string_view source = {}) const;
    /// The same to another stream.
    void print(const base::Diagnostics& diagnostics, std::string_view source, std::FILE* to) const;
    [[nodiscard]] bool showsProgress() const { return m_showsProgress; }

private:
    bool m_quiet;
    bool m_showsProgress;
};

/// While it lives, and lasts, a line on the terminal says what is being done and for how long.
class Activity {
public:
    Activity(const Console& console, std::string_view what);
    ~Activity();
    Activity(const Activity&) = delete;
    Activity& operator=(const Activity&) = delete;

private:
    std::jthread m_clock; // only where there is a terminal
};

} // namespace argmap::cli
