// What is wrong with the text: collected while it is read, handed to the host at the end.
//
// One collector a reading; used by one thread. Places are byte offsets into the source's text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::argdown {

/// Warning: read as a person would read it. Error: something of the text is not in the map.
enum class Severity : std::uint8_t { Note, Warning, Error };

struct Problem {
    Severity severity = Severity::Error;
    std::string_view code; ///< a literal, "argdown.unclosed-bracket"
    std::string message;   ///< one sentence
    std::string advice;    ///< what to do next
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind the last byte; `begin` when it is a point
};

class Problems {
public:
    /// Keeps the first `kMostOfACode` of each code and counts the rest.
    void add(Problem problem);
    void note(std::string_view code, std::size_t begin, std::size_t end, std::string message,
              std::string advice);
    void warn(std::string_view code, std::size_t begin, std::size_t end, std::string message,
              std::string advice);
    void error(std::string_view code, std::size_t begin, std::size_t end, std::string message,
               std::string advice);

    /// In the order of the text, with a note for each code of which some were left out.
    [[nodiscard]] std::vector<Problem> take();

private:
    static constexpr std::size_t kMostOfACode = 50;

    struct Tally {
        std::size_t count = 0;
        std::size_t lastPlace = 0;
    };

    std::vector<Problem> m_problems;
    std::map<std::string_view, Tally> m_tallies;
};

/// `text` in quotation marks, cut to what fits into a message.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace argmap::argdown
