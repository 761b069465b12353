// Walks the syntax tree in the order of the reference and joins what has one title.
//
// One builder a document; used by one thread. No recursion: occurrences whose members still come
// are on a stack.
#pragma once

#include "meaning/model.hpp"
#include "syntax/document.hpp"
#include "syntax/problems.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace argmap::argdown {

class ModelBuilder {
public:
    ModelBuilder(const Document& document, Problems& problems)
        : m_document(document), m_problems(problems) {}

    [[nodiscard]] Model build();

private:
    void section(const Heading& heading, Index index);
    void enter(Index occurrence);
    void leave(Index occurrence);
    void leaveDownTo(Index occurrence);
    void relate(Index child);
    [[nodiscard]] std::string_view nextUntitled();
    void showLists();
    void reconstruction(const Block& block, Index argument);
    [[nodiscard]] Index reconstructed(const Block& block, const Block* before);
    void premisesOf(Argument& argument) const;

    Thing& thing(Index occurrence);
    [[nodiscard]] End endOf(Index occurrence) const;
    [[nodiscard]] End parentEnd(const Occurrence& child) const;

    const Document& m_document;
    Problems& m_problems;
    Model m_model;
    std::vector<Index> m_open;     // occurrences whose members may still come
    std::vector<Index> m_left;     // those whose members have come
    std::vector<Index> m_sections; // one an occurrence
    std::vector<End> m_stepOfInference;
    std::unordered_map<Index, End> m_stepOfConclusion; // by occurrence
    Index m_section = kNone;
    std::size_t m_untitled = 0;
};

} // namespace argmap::argdown
