// The text that is read and where each byte of it stands: with includes, in one of several files.
//
// Immutable once made; any thread. It owns no text: the files' bytes must live as long as it.
#pragma once

#include "syntax/line_table.hpp"

#include <argmap/sdk/place.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::argdown {

class Source {
public:
    /// One file, read as it is.
    explicit Source(std::string_view text);

    struct File {
        std::string name; ///< empty: the main file
        std::string_view text;
    };
    /// A run of the text that stands without a gap in one file.
    struct Piece {
        std::size_t begin = 0;  ///< in the joined text
        std::uint32_t file = 0; ///< index of the files
        std::size_t offset = 0; ///< in that file
    };
    /// Several files joined to `text`; pieces in ascending order, the first at 0.
    Source(std::string_view text, std::vector<File> files, std::vector<Piece> pieces);

    [[nodiscard]] std::string_view text() const { return m_text; }
    /// Where the bytes from `begin` to before `end` stand; its file is empty for the main one.
    [[nodiscard]] sdk::Place place(std::size_t begin, std::size_t end) const;
    [[nodiscard]] sdk::Place place(std::size_t offset) const { return place(offset, offset); }

private:
    [[nodiscard]] const Piece& pieceAt(std::size_t offset) const;

    std::string_view m_text;
    std::vector<File> m_files;
    std::vector<Piece> m_pieces;
    std::vector<LineTable> m_lines; // one a file
};

} // namespace argmap::argdown
