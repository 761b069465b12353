// The text that is read and where each byte of it stands: with includes, in one of several files.
//
// Immutable once made; any thread. It owns no text: the pieces' bytes must live as long as it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::argdown {

/// Lines and columns count from 1, columns in code points.
struct Place {
    std::string_view file; ///< empty: the main file
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::size_t offset = 0; ///< bytes from the start of that file
};

class Source {
public:
    /// One file, read as it is.
    explicit Source(std::string_view text);

    /// A run of the text that stands without a gap in one file.
    struct Piece {
        std::size_t begin = 0;  ///< in the joined text
        std::uint32_t file = 0; ///< index of `files`
        std::size_t offset = 0; ///< in that file
    };
    struct File {
        std::string name; ///< empty: the main file
        std::string_view text;
    };
    /// Several files joined to `text`; pieces in ascending order, the first at 0.
    Source(std::string_view text, std::vector<File> files, std::vector<Piece> pieces);

    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Where the byte at `offset` (at most the text's size) stands. Logarithmic, but for its line.
    [[nodiscard]] Place place(std::size_t offset) const;

private:
    using LineStarts = std::vector<std::size_t>;

    std::string_view m_text;
    std::vector<File> m_files;
    std::vector<Piece> m_pieces;
    std::vector<LineStarts> m_lineStarts; // one a file
};

} // namespace argmap::argdown
