#include "syntax/shortcodes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace argmap::argdown {

namespace {

using Entry = std::pair<std::string_view, std::string_view>;

// In ascending order of their names.
constexpr std::array kSigns = std::to_array<Entry>({
    {"+1", "👍"},    {"-1", "👎"},       {"->", "→"},
    {"<->", "↔"},    {"<>", "◇"},        {"?", "❓"},
    {"A", "∀"},      {"E", "∃"},         {"O", "𝗢"},
    {"P", "𝗣"},      {"[]", "◻"},        {"^", "∧"},
    {"agree", "✔"},  {"disagree", "❌"}, {"disappointed", "😞"},
    {"down", "👎"},  {"eye-roll", "🙄"}, {"happy", "😀"},
    {"heart", "❤"},  {"joy", "😂"},      {"laugh", "😆"},
    {"lol", "😆"},   {"love", "😍"},     {"meh", "😐"},
    {"n", "❌"},     {"question", "❓"}, {"rofl", "🤣"},
    {"sad", "😢"},   {"scream", "😱"},   {"shush", "🤫"},
    {"smile", "☺"},  {"smiley", "☺"},    {"star", "⭐"},
    {"think", "🤔"}, {"up", "👍"},       {"v", "∨"},
    {"v_", "⊻"},     {"wink", "😉"},     {"y", "✔"},
    {"~", "¬"},
});
static_assert(std::is_sorted(kSigns.begin(), kSigns.end()));

} // namespace

std::string_view shortcode(std::string_view name) {
    if (name.size() < 3)
        return {};
    const std::string_view inner = name.substr(1, name.size() - 2);
    const auto found =
        std::lower_bound(kSigns.begin(), kSigns.end(), inner,
                         [](const Entry& e, std::string_view n) { return e.first < n; });
    return found != kSigns.end() && found->first == inner ? found->second : std::string_view();
}

} // namespace argmap::argdown
