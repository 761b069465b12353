// Random argument maps for property tests: every type and field of the model, valid, and full of
// odd values.
//
// A seed gives the same map on every machine. Values; any thread.
#pragma once

#include <argmap/wire/fields.hpp>
#include <argmap/wire/map_view.hpp>

#include <cstdint>
#include <random>
#include <tuple>
#include <vector>

namespace argmap::wire::testing {

/// A whole map as owned items.
struct Items {
    Map map;
    std::tuple<std::vector<Statement>, std::vector<Inference>, std::vector<Argument>,
               std::vector<Issue>, std::vector<Relation>, std::vector<Source>,
               std::vector<Citation>, std::vector<Group>, std::vector<Comment>, std::vector<Waiver>,
               std::vector<View>>
        all;

    template <class T>
    std::vector<T>& of() {
        return std::get<std::vector<T>>(all);
    }
    template <class T>
    const std::vector<T>& of() const {
        return std::get<std::vector<T>>(all);
    }
    friend bool operator==(const Items&, const Items&) = default;
};

class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}

    /// Less than `bound`, which is above 0.
    std::uint32_t below(std::size_t bound) {
        return static_cast<std::uint32_t>(m_engine() % bound);
    }
    bool chance(unsigned percent) { return below(100) < percent; }
    std::uint64_t bits() { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

/// At most `maxItems` items of each type.
[[nodiscard]] Items randomMap(std::uint64_t seed, std::size_t maxItems = 6);

/// UTF-8 of any kind: empty, words, scripts, emoji, controls, quotation marks.
[[nodiscard]] std::string randomText(Random& random);
/// A JSON value without blanks around it.
[[nodiscard]] std::string randomJson(Random& random, int depth = 0);

/// The image of a map; types are added in an order that `random` chooses.
[[nodiscard]] ImageBytes imageOf(const Items& items, Random& random);
[[nodiscard]] ImageBytes imageOf(const Items& items);

[[nodiscard]] Items itemsOf(const MapView& view);

} // namespace argmap::wire::testing
