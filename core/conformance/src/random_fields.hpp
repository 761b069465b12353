// Fills the fields of items at random, by way of model::Fields.
//
// Used by one thread.
#pragma once

#include <argmap/conformance/map_generator.hpp>
#include <argmap/model/argument_map.hpp>
#include <argmap/model/references.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace argmap::conformance {

using Pools = std::array<std::vector<model::ItemRef>, model::itemTypeCount>;

std::string randomJson(std::mt19937_64& random, bool controls);

/// Fills what one field holds; what two fields must agree on is put right by `settle` afterwards.
class RandomFields {
public:
    RandomFields(std::mt19937_64& random, bool controls, const Pools& pools)
        : m_random(random), m_controls(controls), m_pools(pools) {}

    /// All fields but id and order.
    template <class T>
    void fill(T& item) {
        model::Fields<T>::visit(
            [&](std::string_view name, auto& value) {
                if (name != "id" && name != "order")
                    field(name, name, value);
            },
            item);
    }

    /// One field, chosen at random, but not id or order.
    template <class T>
    void fillOne(T& item) {
        std::size_t count = 0;
        model::Fields<T>::visit([&](std::string_view, auto&) { ++count; }, item);
        const std::size_t chosen = 2 + below(count - 2); // id and order come first
        std::size_t at = 0;
        model::Fields<T>::visit(
            [&](std::string_view name, auto& value) {
                if (at++ == chosen)
                    field(name, name, value);
            },
            item);
    }

    [[nodiscard]] std::size_t below(std::size_t limit) {
        return static_cast<std::size_t>(m_random() % limit);
    }

private:
    void field(std::string_view top, std::string_view name, std::string& value) {
        value = top == "metadata" || top == "options" ? name == "value"
                                                            ? randomJson(m_random, m_controls)
                                                            : randomText(m_random, m_controls)
                                                      : randomText(m_random, m_controls);
        if (top == "unknownRecords")
            value = "participant " + value;
    }
    void field(std::string_view, std::string_view, bool& value) { value = below(2) == 0; }
    void field(std::string_view, std::string_view, std::uint32_t& value) {
        value = static_cast<std::uint32_t>(below(2) ? below(40) : 0);
    }
    void field(std::string_view, std::string_view, std::int32_t& value) {
        value = below(4) == 0 ? static_cast<std::int32_t>(m_random() >> 32U)
                              : static_cast<std::int32_t>(below(200'000)) - 100'000;
    }
    void field(std::string_view, std::string_view, std::optional<std::int32_t>& value) {
        value.reset();
        if (below(2) == 0)
            value =
                static_cast<std::int32_t>(below(5) == 0 ? 1'000'000 * below(2) : below(1'000'001));
    }
    void field(std::string_view, std::string_view, model::Stance& value) {
        value = static_cast<model::Stance>(below(3));
    }
    template <model::ItemType T>
    void field(std::string_view, std::string_view, model::Id<T>& value) {
        const auto& pool = m_pools[static_cast<std::size_t>(T)];
        value = pool.empty() || below(3) == 0
                    ? model::Id<T>{}
                    : pool[below(pool.size())].template as<model::Id<T>>();
    }
    void field(std::string_view top, std::string_view, model::ItemRef& value) {
        using enum model::ItemType;
        static const std::vector<model::ItemType> targets{Statement, Statement, Inference,
                                                          Argument};
        static const std::vector<model::ItemType> cited{Statement, Inference};
        static const std::vector<model::ItemType> main{Statement, Issue};
        const std::vector<model::ItemType>* types = top == "target"     ? &targets
                                                    : top == "cited"    ? &cited
                                                    : top == "mainItem" ? &main
                                                                        : nullptr;
        const std::size_t type = types ? static_cast<std::size_t>((*types)[below(types->size())])
                                       : below(model::itemTypeCount);
        const auto& pool = m_pools[type];
        value = pool.empty() || below(6) == 0 ? model::ItemRef() : pool[below(pool.size())];
    }
    template <class V>
    void field(std::string_view top, std::string_view name, std::vector<V>& values) {
        values.assign(below(2) ? below(4) : 0, V());
        for (V& value : values)
            field(top, name, value);
        if constexpr (model::detail::isReference<V>)
            std::erase_if(values, [](const V& value) { return !value; });
    }
    template <model::detail::Nested V>
    void field(std::string_view top, std::string_view, V& value) {
        model::Fields<V>::visit([&](std::string_view name, auto& part) { field(top, name, part); },
                                value);
    }

    std::mt19937_64& m_random;
    bool m_controls;
    const Pools& m_pools;
};

} // namespace argmap::conformance
