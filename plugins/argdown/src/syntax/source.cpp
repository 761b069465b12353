#include "syntax/source.hpp"

#include <algorithm>
#include <utility>

namespace argmap::argdown {

Source::Source(std::string_view text) : Source(text, {{"", text}}, {{0, 0, 0}}) {}

Source::Source(std::string_view text, std::vector<File> files, std::vector<Piece> pieces)
    : m_text(text), m_files(std::move(files)), m_pieces(std::move(pieces)) {
    m_lines.reserve(m_files.size());
    for (const File& file : m_files)
        m_lines.emplace_back(file.text);
}

const Source::Piece& Source::pieceAt(std::size_t offset) const {
    const auto behind =
        std::upper_bound(m_pieces.begin(), m_pieces.end(), offset,
                         [](std::size_t value, const Piece& piece) { return value < piece.begin; });
    return *std::prev(behind);
}

// A place that ends in another file than it begins is a point.
sdk::Place Source::place(std::size_t begin, std::size_t end) const {
    const Piece& piece = pieceAt(begin);
    const std::size_t inFile = piece.offset + (begin - piece.begin);
    const LineTable& lines = m_lines[piece.file];
    const LineTable::Spot first = lines.spot(inFile);
    sdk::Place place{first.line, first.column, 0, 0, static_cast<std::int64_t>(inFile)};
    if (end > begin && &pieceAt(end - 1) == &piece) {
        const LineTable::Spot last = lines.spot(inFile + (end - begin));
        place.endLine = last.line;
        place.endColumn = last.column;
    }
    place.file = m_files[piece.file].name;
    return place;
}

} // namespace argmap::argdown
