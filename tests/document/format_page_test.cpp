// docs/file-format.md names the fields that the file has, in their order.
#include <argmap/model/fields.hpp>
#include <argmap/support/files.hpp>

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace argmap::model;

namespace {

// The words of a list without what stands in brackets: "from, to (reference)" gives from, to.
std::vector<std::string> words(const std::string& list) {
    std::vector<std::string> found;
    std::string word;
    bool inside = false;
    for (const char c : list + ",") {
        if (c == '(' || c == ')') {
            inside = c == '(';
        } else if (c == ',' && !inside) {
            found.push_back(word);
            word.clear();
        } else if (c != ' ' && c != '`' && !inside) {
            word += c;
        }
    }
    return found;
}

template <class T>
std::vector<std::string> fieldsOf(std::size_t skipped) {
    std::vector<std::string> names;
    const T empty{};
    Fields<T>::visit([&](std::string_view name, const auto&) { names.emplace_back(name); }, empty);
    std::erase_if(names,
                  [](const std::string& n) { return n == "unknown" || n == "unknownRecords"; });
    names.erase(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(skipped));
    return names;
}

// What stands between two texts, on one line.
std::string between(std::string page, const std::string& before, const std::string& after) {
    for (char& c : page)
        c = c == '\n' ? ' ' : c;
    const std::size_t begin = page.find(before);
    if (begin == std::string::npos)
        return "(not found: " + before + ")";
    const std::size_t end = page.find(after, begin + before.size());
    return page.substr(begin + before.size(), end - begin - before.size());
}

} // namespace

TEST(FormatPage, NamesTheFieldsOfEachRecordInTheirOrder) {
    const std::string page =
        argmap::support::readFile(argmap::support::sourceFolder() / "docs/file-format.md");
    EXPECT_EQ(words(between(page, "begins with the same fields: ", ". Then")), [] {
        auto head = fieldsOf<Group>(0);
        head.resize(9);
        return head;
    }());
    forEachItemType([&]<class T>() {
        const std::string tag(name(T::Id::type));
        EXPECT_EQ(words(between(page, "| `" + tag + "` | ", " |")), fieldsOf<T>(9)) << tag;
    });
    EXPECT_EQ(words(between(page, "has no id: ", ". ")), fieldsOf<MapProperties>(0));
    EXPECT_EQ(words(between(page, "**metadata** ", ";")), fieldsOf<Metadata>(0));
    EXPECT_EQ(words(between(page, "**wording** ", ";")), fieldsOf<Wording>(0));
    EXPECT_EQ(words(between(page, "**mark** ", ";")), fieldsOf<Mark>(0));
    EXPECT_EQ(words(between(page, "**premise** ", ";")), fieldsOf<Premise>(0));
    EXPECT_EQ(words(between(page, "**span** ", ";")), fieldsOf<Span>(0));
    EXPECT_EQ(words(between(page, "**position** ", ". ")), fieldsOf<Position>(0));
}
