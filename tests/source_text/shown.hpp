// What a source gives, one paragraph a line, for tests to compare.
//
// One thread.
#pragma once

#include <argmap/sdk/testing.hpp>

#include <gtest/gtest.h>

#include <string>

namespace argmap::sdk {

/// "heading 1 @3: The words", one a line; "page 2" where one begins; messages first.
inline std::string shown(TestHost& host) {
    constexpr const char* kinds[] = {"text", "heading", "item", "quotation",
                                     "code", "caption", "row"};
    std::string all = host.messages();
    const auto article = host.article();
    if (!article)
        return all + article.error();
    std::uint32_t page = ARGMAP_NO_PAGE;
    for (std::uint32_t i = 0; i < article->paragraphs().size(); ++i) {
        const argmap_paragraph& p = article->paragraphs()[i];
        if (p.page != page)
            all += "page " + std::string(article->text(article->pages()[p.page].label)) + "\n";
        page = p.page;
        all += kinds[p.kind];
        if (p.level != 0)
            all += ' ' + std::to_string(p.level);
        all += " @" + std::to_string(p.line) + ": " + std::string(article->text(p.range)) + "\n";
    }
    return all;
}

inline std::string shown(const argmap_interface& table, const std::string& bytes) {
    TestHost host;
    host.run(table, {{"article", bytes}});
    return shown(host);
}

/// Twice the same, and sound whatever the bytes are.
inline void expectSound(const argmap_interface& table, const std::string& bytes) {
    TestHost first;
    TestHost second;
    ASSERT_EQ(first.run(table, {{"article", bytes}}), ARGMAP_OK) << first.messages();
    ASSERT_TRUE(first.article()) << first.article().error();
    second.run(table, {{"article", bytes}});
    EXPECT_EQ(first.image, second.image);
}

} // namespace argmap::sdk
