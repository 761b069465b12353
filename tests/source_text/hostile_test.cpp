// Any bytes give an article: none crash, and what is given is sound.
#include "markdown.hpp"
#include "plain_text.hpp"
#include "shown.hpp"

#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace argmap::source_text {
namespace {

std::string repeated(std::string_view unit, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += unit;
    return text;
}

TEST(HostileText, AnyBytesGiveASoundArticle) {
    std::mt19937 random(7);
    const std::string_view pieces[] = {"\n",    "\n\n",       "> ",   "- ", "# ", "|",    "-|-\n",
                                       "`",     "```\n",      "*",    "[",  "](", ")",    "<b>",
                                       "<!--",  "&amp;",      "a",    "é",  "\f", "\xFF", "1. ",
                                       "---\n", "title: x\n", "    ", "![", "~~~"};
    for (int round = 0; round < 5'000; ++round) {
        std::string text;
        for (std::size_t i = random() % 60; i > 0; --i)
            text += pieces[random() % std::size(pieces)];
        if (round % 7 == 0)
            text.push_back('\0');
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    }
}

TEST(HostileText, DepthAndRepetition) {
    for (const std::string_view unit :
         {">", "> ", "- ",  "* > ",  "#",  "|",  "a|", "[a](", "**a ", "`a``", "<a ", "<!--",
          "&", "\f", "1. ", "~~~\n", "\\", "![", "<?", "]",    "*_",   "\xC3", "> \n"}) {
        const std::string text = repeated(unit, 20'000);
        sdk::expectSound(sdk::SourceInterface<PlainText>::table, text);
        sdk::expectSound(sdk::SourceInterface<Markdown>::table, text);
    }
}

TEST(HostileText, DeepQuotations) {
    const std::string text = repeated(">", 100'000) + " a";
    sdk::TestHost host;
    ASSERT_EQ(host.run(sdk::SourceInterface<Markdown>::table, {{"a", text}}), ARGMAP_OK);
    EXPECT_EQ(sdk::shown(host), "quotation 100 @1: a\n");
}

} // namespace
} // namespace argmap::source_text
