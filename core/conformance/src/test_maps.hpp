// The maps that writers, checkers, layouts and renderers are tried on.
//
// Pure functions: the same seed gives the same maps. Any thread.
#pragma once

#include <argmap/model/argument_map.hpp>
#include <argmap/plugin/call.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::conformance {

struct TestMap {
    TestMap(std::string name, model::ArgumentMap map);

    /// Borrows the image, for as long as this lives.
    [[nodiscard]] plugin::Call call() const;

    std::string name;
    model::ArgumentMap map;
    std::vector<std::uint8_t> image;
};

/// An empty map, one statement, random maps that reach every type and field of the model, texts of
/// many scripts, a cycle, a chain of some length.
[[nodiscard]] std::vector<TestMap> smallMaps(std::uint64_t seed);

/// A tree of statements, each but the first a reason for another.
[[nodiscard]] TestMap treeOf(std::size_t statements);
/// Each statement a reason for the one before.
[[nodiscard]] TestMap chainOf(std::size_t statements);

/// The first item or field of the map that is otherwise in the other, in words; empty: none. Where an
/// item came from, and the keys of its order, do not count.
[[nodiscard]] std::string firstLoss(const model::ArgumentMap& before,
                                    const model::ArgumentMap& after);

} // namespace argmap::conformance
