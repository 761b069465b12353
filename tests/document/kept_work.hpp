// The work of a document, and comparing two of them.
#pragma once

#include <argmap/document/document.hpp>
#include <argmap/document/native_file.hpp>

#include <gtest/gtest.h>

#include <string>
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

/// The same maps, history, selections, position and files.
inline void expectSame(const document::KeptWork& a, const document::KeptWork& b) {
    EXPECT_EQ(document::saveNative(a.map), document::saveNative(b.map));
    EXPECT_EQ(idsOf(a.map, a.selection), idsOf(b.map, b.selection));
    EXPECT_EQ(a.saved, b.saved);
    EXPECT_EQ(a.history.position(), b.history.position());
    EXPECT_EQ(a.history.firstNumber(), b.history.firstNumber());
    ASSERT_EQ(a.history.steps().size(), b.history.steps().size());
    for (std::size_t i = 0; i < a.history.steps().size(); ++i) {
        const document::Step& x = a.history.steps()[i];
        const document::Step& y = b.history.steps()[i];
        EXPECT_EQ(x.name, y.name);
        EXPECT_EQ(x.mergeKey, y.mergeKey);
        EXPECT_EQ(x.number, y.number);
        EXPECT_EQ(document::saveNative(x.before), document::saveNative(y.before)) << i;
        EXPECT_EQ(document::saveNative(x.after), document::saveNative(y.after)) << i;
        EXPECT_EQ(idsOf(x.before, x.selectionBefore), idsOf(y.before, y.selectionBefore));
        EXPECT_EQ(idsOf(x.after, x.selectionAfter), idsOf(y.after, y.selectionAfter));
    }
}

} // namespace argmap::support
