// Random maps that obey the rules of the model and reach every type, field, stance and kind of
// reference.
//
// Each thread its own generator. The same seed and options give the same map, ids included. Fields
// are found by way of model::Fields, so that a new one is filled, or does not compile, by itself.
#pragma once

#include <argmap/model/argument_map.hpp>
#include <argmap/model/transaction.hpp>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <unordered_set>
#include <vector>

namespace argmap::conformance {

struct MapOptions {
    std::size_t statements = 12; ///< at most; of other types up to half as many
    bool controls = false; ///< texts with NUL and other control characters, which XML cannot hold
};

/// A random map.
[[nodiscard]] model::ArgumentMap randomMap(std::uint64_t seed, const MapOptions& options = {});

/// A random text of words, digits, quotes, line breaks, several scripts and emoji; often empty.
[[nodiscard]] std::string randomText(std::mt19937_64& random, bool controls = false);

/// Edits maps at random: items inserted, changed in any field, removed together with what refers to
/// them.
class MapEditor {
public:
    explicit MapEditor(std::uint64_t seed, MapOptions options = {});

    /// A transaction of `count` edits, ready to be committed.
    [[nodiscard]] model::Transaction edits(const model::ArgumentMap& map, std::size_t count);

    /// Fills an empty map.
    [[nodiscard]] model::ArgumentMap fresh();

private:
    void load(const model::ArgumentMap& map);
    void insertOne(model::Transaction& tx, model::ItemType type);
    void changeOne(model::Transaction& tx, model::ItemRef item);
    void removeOne(model::Transaction& tx, model::ItemRef item);
    void changeProperties(model::Transaction& tx);
    [[nodiscard]] model::ItemRef anyItem();

    std::mt19937_64 m_random;
    MapOptions m_options;
    std::array<std::vector<model::ItemRef>, model::itemTypeCount> m_items;
    std::unordered_set<std::string> m_ids;
};

} // namespace argmap::conformance
