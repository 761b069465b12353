#include "random_map.hpp"

#include <argmap/wire/json_text.hpp>
#include <argmap/wire/map_builder.hpp>
#include <argmap/wire/map_rules.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <stdexcept>

namespace argmap::wire::testing {

namespace {

// A visitor of Fields that gives each field a random value.
struct Filler {
    Random& random;
    const std::vector<std::vector<std::string>>& ids; // by table; only those that may be named

    void operator()(std::string_view name, std::string& field, const auto&) const {
        if (name == "value")
            field = randomJson(random);
        else if (name != "id")
            field = randomText(random);
    }
    void operator()(std::string_view name, Reference& field, const auto&) const {
        // Parts of lists must name an item; other references may name none.
        if (name == "statement" || name == "item" || random.chance(75))
            field = reference(name);
    }
    void operator()(std::string_view, bool& field, const auto&) const { field = random.chance(50); }
    void operator()(std::string_view, std::uint32_t& field, const auto&) const {
        field = random.chance(20) ? static_cast<std::uint32_t>(random.bits()) : random.below(100);
    }
    void operator()(std::string_view, std::int32_t& field, const auto&) const { field = number(); }
    void operator()(std::string_view, std::optional<std::int32_t>& field, const auto&) const {
        field = random.chance(30) ? std::nullopt : std::optional(number());
    }
    void operator()(std::string_view, Stance& field, const auto&) const {
        field = static_cast<Stance>(random.below(3));
    }
    void operator()(std::string_view, std::vector<std::string>& field, const auto&) const {
        for (std::uint32_t i = random.below(4); i > 0; --i)
            field.push_back(randomText(random));
    }
    void operator()(std::string_view name, std::vector<Reference>& field, const auto&) const {
        for (std::uint32_t i = random.below(4); i > 0; --i)
            if (Reference one = reference(name); !one.empty())
                field.push_back(std::move(one));
    }
    template <class Part>
    void operator()(std::string_view, std::vector<Part>& field, const auto&) const {
        for (std::uint32_t i = random.below(4); i > 0; --i)
            if (std::optional<Part> one = part<Part>())
                field.push_back(*std::move(one));
    }

private:
    template <class Part>
    std::optional<Part> part() const {
        Part one{};
        const typename Fields<Part>::Record none{};
        Fields<Part>::visit(*this, one, none);
        if constexpr (requires { one.statement; }) {
            if (one.statement.empty())
                return std::nullopt;
        } else if constexpr (requires { one.item; }) {
            if (one.item.empty())
                return std::nullopt;
        }
        return one;
    }

    Reference reference(std::string_view name) const {
        std::vector<const std::string*> allowed;
        for (std::uint32_t table = 0; table < ids.size(); ++table)
            if (contains(allowedTables(name), table))
                for (const std::string& id : ids[table])
                    allowed.push_back(&id);
        return allowed.empty() ? Reference() : Reference(*allowed[random.below(allowed.size())]);
    }

    std::int32_t number() const {
        constexpr std::array special{0, 1, -1, 1'000'000, 2'147'483'647, -2'147'483'647};
        return random.chance(30) ? special[random.below(special.size())]
                                 : static_cast<std::int32_t>(random.below(1'000'001));
    }
};

std::string randomId(Random& random, std::size_t number) {
    constexpr std::string_view alphabet = "abcXYZ019_.-";
    std::string id = std::to_string(number) + '_';
    const std::uint32_t size = random.below(random.chance(10) ? 50 : 8);
    for (std::uint32_t i = 0; i < size; ++i)
        id.push_back(alphabet[random.below(alphabet.size())]);
    return id;
}

} // namespace

std::string randomText(Random& random) {
    constexpr std::array<std::string_view, 18> pieces{
        "word", " ",   "\n",   "Größe", "核",   "🙂",   "\"",   "\\", "\t",
        "é",    "אבג", "\x01", "'",     "</g>", "\r\n", "\x7f", "{",  std::string_view("\0", 1)};
    if (random.chance(30))
        return {};
    std::string text;
    for (std::uint32_t i = random.below(random.chance(10) ? 60 : 6) + 1; i > 0; --i)
        text += pieces[random.below(random.chance(60) ? 2 : pieces.size())];
    return text;
}

std::string randomJson(Random& random, int depth) {
    constexpr std::array<std::string_view, 13> scalars{"null",
                                                       "true",
                                                       "false",
                                                       "0",
                                                       "-0",
                                                       "1.50",
                                                       "1E400",
                                                       "1e-400",
                                                       "-12e-3",
                                                       "123456789012345678901234567890",
                                                       "\"\\u00e9\\/\"",
                                                       "\"\\ud83d\\ude42\"",
                                                       "\"\""};
    const std::uint32_t kind = random.below(depth < 4 ? 10 : 7);
    if (kind < 4)
        return std::string(scalars[random.below(scalars.size())]);
    if (kind < 7)
        return jsonString(randomText(random));
    const bool isObject = kind == 9;
    const std::string_view blank = random.chance(20) ? " \n\t" : "";
    std::string json(isObject ? "{" : "[");
    for (std::uint32_t i = 0, count = random.below(4); i < count; ++i) {
        json.append(i > 0 ? "," : "").append(blank);
        if (isObject)
            json.append(jsonString(randomText(random) + std::to_string(i)))
                .append(":")
                .append(blank);
        json += randomJson(random, depth + 1);
    }
    return json.append(blank).append(isObject ? "}" : "]");
}

Items randomMap(std::uint64_t seed, std::size_t maxItems) {
    Random random(seed);
    Items items;
    std::vector<std::vector<std::string>> ids(ARGMAP_TABLE_VIEWS + 1);
    std::size_t number = 0;
    forEachItemType([&]<class T>() {
        items.of<T>().resize(random.below(maxItems + 1));
        for (T& item : items.of<T>()) {
            item.id = randomId(random, number++);
            ids[Fields<T>::table].push_back(item.id);
        }
    });
    const typename Fields<Map>::Record none{};
    Fields<Map>::visit(Filler{random, ids}, items.map, none);
    forEachItemType([&]<class T>() {
        // Groups and comments name only those before them, so that none stands within itself.
        constexpr bool isTree = std::is_same_v<T, Group> || std::is_same_v<T, Comment>;
        std::vector<std::string> earlier;
        if constexpr (isTree)
            std::swap(earlier, ids[Fields<T>::table]);
        const typename Fields<T>::Record record{};
        for (std::size_t i = 0; T & item : items.of<T>()) {
            Fields<T>::visit(Filler{random, ids}, item, record);
            if constexpr (isTree)
                ids[Fields<T>::table].push_back(earlier[i++]);
        }
    });
    return items;
}

ImageBytes imageOf(const Items& items, Random& random) {
    MapBuilder builder;
    std::vector<std::function<void()>> steps{[&] { builder.setMap(items.map); }};
    forEachItemType([&]<class T>() {
        steps.push_back([&] {
            for (const T& item : items.of<T>())
                builder.add(item);
        });
    });
    for (std::size_t i = steps.size(); i > 1; --i)
        std::swap(steps[i - 1], steps[random.below(i)]);
    for (const auto& step : steps)
        step();
    BuiltMap built = builder.finish();
    if (!built.problems.empty())
        throw std::runtime_error("a random map has a problem: " + message(built.problems.front()));
    return std::move(built.image);
}

ImageBytes imageOf(const Items& items) {
    Random random(1);
    return imageOf(items, random);
}

Items itemsOf(const MapView& view) {
    Items items;
    items.map = view.map();
    forEachItemType([&]<class T>() {
        for (std::uint32_t row = 0; row < view.count<T>(); ++row)
            items.of<T>().push_back(view.get<T>(row));
    });
    return items;
}

} // namespace argmap::wire::testing
