// The files in versions/ are read, whatever the program has become since they were written.
#include <argmap/document/native_file.hpp>
#include <argmap/model/fields.hpp>
#include <argmap/model/references.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/golden.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <type_traits>
#include <typeinfo>
#include <vector>

namespace argmap::document {

namespace {

namespace fs = std::filesystem;
using namespace model;

fs::path folder() {
    return support::sourceFolder() / "tests/document/versions";
}

// Lists each field that is not empty: "statement s1 wordings.0.text: There will be …".
class Listing {
public:
    explicit Listing(const ArgumentMap& map) : m_map(map) {
        fields("map ", map.properties());
        forEachItemType([&]<class T>() {
            std::vector<const T*> items;
            for (const T& item : m_map.table<T>())
                items.push_back(&item);
            std::sort(items.begin(), items.end(),
                      [](const T* a, const T* b) { return a->id < b->id; });
            for (const T* item : items)
                fields(std::string(name(T::Id::type)) + " " + item->id + " ", *item);
        });
    }

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// The fields that some item has something in: "statement title", "wording language".
    [[nodiscard]] const std::set<std::string>& seen() const { return m_seen; }

private:
    template <class T>
    void fields(const std::string& where, const T& value) {
        Fields<T>::visit(
            [&](const char* field, const auto& content) {
                const std::size_t before = m_text.size();
                one(where + field, content);
                if (m_text.size() > before)
                    m_seen.insert(std::string(typeid(T).name()) + " " + field);
            },
            value);
    }

    void say(const std::string& where, const std::string& value) {
        m_text += where + ": ";
        for (const char c : value)
            m_text += c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\0' ? "\\0" : std::string(1, c);
        m_text += '\n';
    }

    template <class T>
    void one(const std::string& where, const T& value) {
        if constexpr (std::is_same_v<T, std::string>) {
            if (!value.empty())
                say(where, value);
        } else if constexpr (std::is_enum_v<T>) {
            if (value != T{})
                say(where, std::to_string(static_cast<int>(value)));
        } else if constexpr (std::is_arithmetic_v<T>) {
            if (value != T{})
                say(where, std::to_string(value));
        } else if constexpr (std::is_same_v<T, std::optional<std::int32_t>>) {
            if (value)
                say(where, std::to_string(*value));
        } else if constexpr (model::detail::isReference<T>) {
            if (value)
                say(where, m_map.item(value).id);
        } else if constexpr (model::detail::isVector<T>) {
            for (std::size_t i = 0; i < value.size(); ++i)
                one(where + "." + std::to_string(i), value[i]);
            if (!value.empty())
                m_text += where + ": " + std::to_string(value.size()) + "\n";
        } else {
            fields(where + ".", value);
        }
    }

    const ArgumentMap& m_map;
    std::string m_text;
    std::set<std::string> m_seen;
};

NativeFile opened(const fs::path& file) {
    auto result = loadNative(support::readFile(file), file.filename().string());
    EXPECT_TRUE(result) << file << ": " << (result ? "" : result.error().message);
    return result ? *std::move(result) : NativeFile();
}

std::vector<fs::path> files() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder()))
        if (const auto extension = entry.path().extension();
            extension == ".argmap" || extension == ".zst")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

TEST(Versions, EachFileHoldsWhatItHeld) {
    EXPECT_GE(files().size(), 5U);
    for (const fs::path& file : files()) {
        SCOPED_TRACE(file);
        const NativeFile native = opened(file);
        EXPECT_FALSE(base::hasErrors(native.diagnostics));
        fs::path list = file;
        list.replace_extension(file.extension() == ".zst" ? "" : file.extension());
        list.replace_extension(".list");
        EXPECT_TRUE(support::matchesGolden(Listing(native.map).text(), list));
        // What is saved today holds the same, too.
        const auto again = loadNative(saveNative(native.map), "again");
        ASSERT_TRUE(again);
        EXPECT_TRUE(sameContent(again->map, native.map));
    }
}

// As long as this program writes version 1, it writes these very bytes.
TEST(Versions, AFileOfTodayIsWrittenAsItWas) {
    const std::string plain = support::readFile(folder() / "v1/everything.argmap");
    EXPECT_EQ(saveNative(opened(folder() / "v1/everything.argmap").map), plain);
    EXPECT_EQ(saveNative(opened(folder() / "v1/everything.argmap.zst").map), plain);
    EXPECT_TRUE(plain.starts_with("argmap 1 1 1\n"));
}

// A field that no file here has something in could be lost without anybody noticing.
TEST(Versions, EveryFieldOccurs) {
    const Listing listing(opened(folder() / "v1/everything.argmap").map);
    std::size_t fields = 0;
    const auto expectAll = [&]<class T>(const T& empty) {
        Fields<T>::visit(
            [&](const char* field, const auto&) {
                const std::string name = std::string(typeid(T).name()) + " " + field;
                // Only two items have fields of a later version.
                const bool later = std::string_view(field) == "unknown" &&
                                   !std::is_same_v<T, MapProperties> &&
                                   !std::is_same_v<T, Statement>;
                EXPECT_TRUE(later || listing.seen().contains(name)) << name;
                ++fields;
            },
            empty);
    };
    expectAll(MapProperties());
    forEachItemType([&]<class T>() { expectAll(T()); });
    expectAll(Metadata());
    expectAll(Mark());
    expectAll(Wording());
    expectAll(Premise());
    expectAll(Span());
    expectAll(Position());
    EXPECT_GT(fields, 150U);
}

TEST(Versions, TheHeaderSaysWhatMayBeDone) {
    const NativeFile newer = opened(folder() / "v1/by_a_newer_program.argmap");
    EXPECT_FALSE(newer.readOnly);
    EXPECT_TRUE(newer.diagnostics.empty());
    EXPECT_EQ(newer.facts.version, 3U);
    const NativeFile readOnly = opened(folder() / "v1/read_only_here.argmap");
    EXPECT_TRUE(readOnly.readOnly);
    ASSERT_EQ(readOnly.diagnostics.size(), 1U);
    EXPECT_EQ(readOnly.diagnostics[0].message,
              "this file can only be edited with file version 2; it is open read-only");
    EXPECT_TRUE(sameContent(newer.map, readOnly.map));
    const auto refused = loadNative("argmap 4 4 3\n\n\nend 0\n", "far.argmap");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "native.newer");
    EXPECT_EQ(refused.error().message,
              "this file needs Argmap's file version 3, and this program reads version 1");
    EXPECT_EQ(refused.error().advice, "Open it with a newer Argmap.");
}

TEST(Versions, UntidyFilesArePutRight) {
    const NativeFile untidy = opened(folder() / "v1/untidy.argmap");
    EXPECT_FALSE(untidy.readOnly);
    std::set<std::string> codes;
    for (const base::Diagnostic& diagnostic : untidy.diagnostics)
        codes.insert(diagnostic.code);
    EXPECT_EQ(codes, (std::set<std::string>{"native.repeated", "native.end-conflict"}));
}

} // namespace argmap::document
