// Which item a stable id stands for, while records are read.
//
// An interface; used by one thread.
#pragma once

#include <argmap/model/ids.hpp>

#include <optional>
#include <string_view>

namespace argmap::document {

class ItemLookup {
public:
    ItemLookup() = default;
    ItemLookup(const ItemLookup&) = default;
    ItemLookup& operator=(const ItemLookup&) = default;
    ItemLookup(ItemLookup&&) = default;
    ItemLookup& operator=(ItemLookup&&) = default;
    virtual ~ItemLookup() = default;

    [[nodiscard]] virtual std::optional<model::ItemRef> find(std::string_view id) const = 0;
};

} // namespace argmap::document
