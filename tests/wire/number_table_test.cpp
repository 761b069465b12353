#include <argmap/wire/number_table.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace argmap::wire {
namespace {

// Numbers texts in the order in which they first come.
class Texts {
public:
    explicit Texts(std::size_t (*hash)(const std::string&)) : m_hash(hash), m_numbers(4) {}

    std::uint32_t number(const std::string& text) {
        const auto fresh = static_cast<std::uint32_t>(m_texts.size());
        const std::uint32_t found =
            m_numbers.findOrAdd(m_hash(text), fresh, [&](auto known) { return is(known, text); });
        if (found == fresh)
            m_texts.push_back(text);
        return found;
    }
    [[nodiscard]] std::uint32_t find(const std::string& text) const {
        return m_numbers.find(m_hash(text), [&](auto known) { return is(known, text); });
    }

private:
    [[nodiscard]] bool is(std::uint32_t known, const std::string& text) const {
        return m_texts.at(known) == text;
    }

    std::size_t (*m_hash)(const std::string&);
    std::vector<std::string> m_texts;
    NumberTable m_numbers;
};

void expectToNumber(Texts texts, std::uint32_t count) {
    EXPECT_EQ(texts.find("0"), NumberTable::none);
    for (int round = 0; round < 2; ++round)
        for (std::uint32_t i = 0; i < count; ++i)
            EXPECT_EQ(texts.number(std::to_string(i)), i);
    EXPECT_EQ(texts.find("7"), 7);
    EXPECT_EQ(texts.find(std::to_string(count)), NumberTable::none);
}

TEST(NumberTable, FindsWhatWasAddedHoweverItGrows) {
    expectToNumber(Texts([](const std::string& text) { return std::hash<std::string>{}(text); }),
                   5000);
}

TEST(NumberTable, TellsThingsOfOneHashApart) {
    expectToNumber(Texts([](const std::string&) { return std::size_t{1} << 40U; }), 100);
}

} // namespace
} // namespace argmap::wire
