// The work of a document, and what differs between two: for all tests of journals.
//
// Pure; any thread.
#pragma once

#include <argmap/document/document.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace argmap::support {

/// The document as a journal would keep it, but for its name and its files.
inline document::KeptWork keptWork(const document::Document& document) {
    return {{}, document.map(), document.history(), document.selection(), {}};
}

inline std::vector<std::string> idsOf(const model::ArgumentMap& map,
                                      const document::Selection& selection) {
    std::vector<std::string> ids;
    for (const model::ItemRef item : selection)
        if (map.contains(item))
            ids.push_back(map.item(item).id);
    return ids;
}

/// The first thing in which two works differ: maps, selections, steps, position. Their files and
/// names do not count. Empty: none.
inline std::string difference(const document::KeptWork& a, const document::KeptWork& b) {
    const auto& x = a.history.steps();
    const auto& y = b.history.steps();
    if (x.size() != y.size())
        return "the number of steps";
    if (a.history.position() != b.history.position())
        return "the position";
    if (a.history.firstNumber() != b.history.firstNumber())
        return "the first number";
    if (!model::sameContent(a.map, b.map))
        return "the map";
    if (idsOf(a.map, a.selection) != idsOf(b.map, b.selection))
        return "the selection";
    for (std::size_t i = 0; i < x.size(); ++i) {
        const std::string step = "step " + std::to_string(i) + ": ";
        if (x[i].name != y[i].name || x[i].mergeKey != y[i].mergeKey)
            return step + "the name or the key";
        if (x[i].number != y[i].number)
            return step + "the number";
        if (!model::sameContent(x[i].before, y[i].before) ||
            !model::sameContent(x[i].after, y[i].after))
            return step + "a map";
        if (idsOf(x[i].before, x[i].selectionBefore) != idsOf(y[i].before, y[i].selectionBefore) ||
            idsOf(x[i].after, x[i].selectionAfter) != idsOf(y[i].after, y[i].selectionAfter))
            return step + "a selection";
    }
    return {};
}

/// The same work with the same files.
inline void expectSame(const document::KeptWork& a, const document::KeptWork& b) {
    EXPECT_EQ(difference(a, b), "");
    EXPECT_EQ(a.saved, b.saved);
}

} // namespace argmap::support
