#include <argmap/presenter/search.hpp>

#include <argmap/presenter/edit.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>

namespace argmap::presenter {

using namespace model;

namespace {

std::string folded(std::string_view text) {
    utf8proc_uint8_t* result = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
        static_cast<utf8proc_ssize_t>(text.size()), &result,
        static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(result, &std::free);
    if (size < 0)
        return std::string(text);
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)};
}

std::vector<std::string> wordsOf(std::string_view query) {
    std::vector<std::string> words;
    const std::string text = folded(query);
    for (std::size_t at = 0; (at = text.find_first_not_of(" \t", at)) != std::string::npos;) {
        const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

std::string searchable(const ArgumentMap& map, ItemRef item) {
    const Item& head = map.item(item);
    std::string text(textOf(map, item));
    if (const StatementId statement = item.as<StatementId>())
        text += '\n' + map[statement].title;
    text += '\n' + head.id;
    for (const std::string& tag : head.tags)
        text += "\n#" + tag;
    return folded(text);
}

} // namespace

std::vector<ItemRef> search(const ArgumentMap& map, const Structure& structure,
                            std::string_view query) {
    std::vector<ItemRef> found;
    const std::vector<std::string> words = wordsOf(query);
    if (words.empty())
        return found;
    for (const StructureNode& node : structure.nodes()) {
        const std::string text = searchable(map, node.item);
        if (std::all_of(words.begin(), words.end(), [&](const std::string& word) {
                return text.find(word) != std::string::npos;
            }))
            found.push_back(node.item);
    }
    return found;
}

} // namespace argmap::presenter
