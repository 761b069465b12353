#include "html_source.hpp"

#include "depth.hpp"
#include "encoding.hpp"
#include "metadata.hpp"
#include "multi_byte.hpp"
#include "paragraphs.hpp"

#include <argmap/sdk/place.hpp>

#include <limits>
#include <string>

namespace argmap::source_html {

namespace {

constexpr std::size_t largest = std::numeric_limits<std::int32_t>::max(); // Gumbo counts so far

Decoded decoded(std::string_view bytes, const sdk::ArticleSink& sink) {
    std::optional<Decoded> result = decode(bytes);
    if (!result)
        throw sdk::Failure("html.encoding",
                           "The page says that its encoding is \"" + declaredEncoding(bytes) +
                               "\", which is not known here.",
                           {}, "Save it as UTF-8, and say so in it: <meta charset=\"utf-8\">.");
    if (!result->isCertain)
        sink.warning("html.encoding-guessed",
                     "The page does not say what its encoding is, and it is not UTF-8; it is read "
                     "as windows-1252.",
                     {}, "Where letters look wrong, save it as UTF-8.");
    if (result->replaced > 0)
        sink.warning("html.invalid-utf8",
                     std::to_string(result->replaced) +
                         " bytes are no UTF-8; \"\uFFFD\" stands in their place.",
                     {}, "Save the page again from where it came.");
    return *std::move(result);
}

// As much of the page as is not nested too deep.
std::string_view shallow(std::string_view html, const sdk::ArticleSink& sink) {
    const std::size_t end = tooDeepAt(html);
    if (end < html.size())
        sink.error("html.too-deep",
                   "Elements are nested more than " + std::to_string(maxDepth) +
                       " deep here; what follows is not read.",
                   sdk::placeAt(html, end),
                   "Nobody writes such a page: look at what it is, or save it from a browser.");
    return html.substr(0, end);
}

} // namespace

void HtmlSource::prepare() {
    openMultiByte();
}

void HtmlSource::extract(const sdk::Input& input, sdk::ArticleSink& sink) {
    if (input.text().size() > largest / 4)
        throw sdk::Failure("html.too-large", "The page is larger than 512 MiB.", {}, "Split it.");
    const Decoded page = decoded(input.text(), sink);
    const std::string_view html = shallow(page.text, sink);
    sink.checkStop();
    const Page parsed(html);
    sink.checkStop();
    const GumboNode& content = contentOf(parsed);
    sink.head = metadataOf(parsed, content);
    addParagraphs(content, sink);
}

} // namespace argmap::source_html
