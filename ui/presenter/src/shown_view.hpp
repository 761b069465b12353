// The view that the editor shows: the map's first.
#pragma once

#include <argmap/diagram/diagram.hpp>
#include <argmap/model/transaction.hpp>

#include <utility>

namespace argmap::presenter {

/// Edits it; a map that has no view gets one.
template <class F>
void editShownView(model::Transaction& tx, F&& change) {
    if (const model::ViewId view = diagram::firstView(tx.base())) {
        tx.edit(view, std::forward<F>(change));
        return;
    }
    model::View fresh;
    fresh.name = "Editor";
    std::forward<F>(change)(fresh);
    tx.insert(std::move(fresh));
}

} // namespace argmap::presenter
