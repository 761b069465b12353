// Builds a map image from items in any order.
//
// References are ids and may point to items that come later; `finish` resolves them. Items are
// encoded as they come, none is kept. A builder belongs to one thread.
#pragma once

#include <argmap/wire/bytes.hpp>
#include <argmap/wire/items.hpp>
#include <argmap/wire/map_problem.hpp>

#include <memory>
#include <vector>

namespace argmap::wire {

struct BuiltMap {
    ImageBytes image; ///< valid whatever the problems are; empty only when it would be too large
    std::vector<MapProblem> problems;
};

class MapBuilder {
public:
    MapBuilder();
    ~MapBuilder();
    MapBuilder(MapBuilder&&) noexcept;
    MapBuilder& operator=(MapBuilder&&) noexcept;
    MapBuilder(const MapBuilder&) = delete;
    MapBuilder& operator=(const MapBuilder&) = delete;

    /// An item without an id gets one in the end: its type and number ("inference-12"), made
    /// unique.
    void add(const Statement& item);
    void add(const Inference& item);
    void add(const Argument& item);
    void add(const Issue& item);
    void add(const Relation& item);
    void add(const Source& item);
    void add(const Citation& item);
    void add(const Group& item);
    void add(const Comment& item);
    void add(const Waiver& item);
    void add(const View& item);

    /// The last call counts.
    void setMap(const Map& map);

    /// The image of all that was added. The builder is empty afterwards.
    [[nodiscard]] BuiltMap finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace argmap::wire
