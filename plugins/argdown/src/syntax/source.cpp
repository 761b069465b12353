#include "syntax/source.hpp"

#include "syntax/characters.hpp"

#include <algorithm>
#include <utility>

namespace argmap::argdown {

namespace {

std::vector<std::size_t> findLineStarts(std::string_view text) {
    std::vector<std::size_t> starts = {0};
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isLineEnd(text[at])) continue;
        if (lineEndLength(text, at) == 2) ++at;
        starts.push_back(at + 1);
    }
    return starts;
}

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    }));
}

} // namespace

Source::Source(std::string_view text) : Source(text, {{"", text}}, {{0, 0, 0}}) {}

Source::Source(std::string_view text, std::vector<File> files, std::vector<Piece> pieces)
    : m_text(text), m_files(std::move(files)), m_pieces(std::move(pieces)) {
    m_lineStarts.reserve(m_files.size());
    for (const File& file : m_files) m_lineStarts.push_back(findLineStarts(file.text));
}

Place Source::place(std::size_t offset) const {
    const auto behind = std::upper_bound(
        m_pieces.begin(), m_pieces.end(), offset,
        [](std::size_t value, const Piece& piece) { return value < piece.begin; });
    const Piece& piece = *std::prev(behind);
    const File& file = m_files[piece.file];
    const std::size_t inFile = std::min(piece.offset + (offset - piece.begin), file.text.size());
    const LineStarts& starts = m_lineStarts[piece.file];
    const auto next = std::upper_bound(starts.begin(), starts.end(), inFile);
    const std::size_t start = *std::prev(next);
    return {file.name, static_cast<std::uint32_t>(next - starts.begin()),
            static_cast<std::uint32_t>(codePoints(file.text.substr(start, inFile - start)) + 1),
            inFile};
}

} // namespace argmap::argdown
