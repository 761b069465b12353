// The items of a map, given one after the other as the host takes them.
//
// A function of its arguments; any thread. Items are made when they are given and are not kept.
#pragma once

#include "meaning/model.hpp"
#include "syntax/document.hpp"
#include "syntax/problems.hpp"
#include "syntax/source.hpp"

#include <argmap/sdk/items.hpp>

#include <string_view>

namespace argmap::argdown {

/// Takes items in the order in which siblings are to stand. References may point to items that come
/// later.
class ItemSink {
public:
    ItemSink() = default;
    ItemSink(const ItemSink&) = delete;
    ItemSink& operator=(const ItemSink&) = delete;
    virtual ~ItemSink() = default;

    virtual void give(const sdk::Map& map) = 0;
    virtual void give(const sdk::Source& source) = 0;
    virtual void give(const sdk::Group& group) = 0;
    virtual void give(const sdk::Statement& statement) = 0;
    virtual void give(const sdk::Issue& issue) = 0;
    virtual void give(const sdk::Argument& argument) = 0;
    virtual void give(const sdk::Inference& inference) = 0;
    virtual void give(const sdk::Relation& relation) = 0;
    virtual void give(const sdk::Citation& citation) = 0;
};

/// Makes the items of a map by docs/argdown-data.md. `file` is the name of the main file.
void giveItems(const Document& document, const Model& model, const Source& source,
               std::string_view file, Problems& problems, ItemSink& sink);

} // namespace argmap::argdown
