// Small maps to be merged, and edits of them.
//
// Test code; one thread.
#pragma once

#include <argmap/model/merge.hpp>
#include <argmap/model/transaction.hpp>

#include <functional>
#include <initializer_list>
#include <string>

namespace argmap::model::mergetest {

using Edit = std::function<void(Transaction&)>;

template <class T>
T made(std::string id) {
    T item;
    item.id = std::move(id);
    item.order = "V";
    return item;
}

template <class T>
typename T::Id idOf(const ArgumentMap& map, const std::string& id) {
    return map.find(id).value_or(ItemRef()).as<typename T::Id>();
}

template <class T, class F>
Edit edit(std::string id, F change) {
    return [=](Transaction& tx) { tx.edit(idOf<T>(tx.current(), id), change); };
}
inline Edit without(std::string id) {
    return [=](Transaction& tx) { tx.remove(*tx.current().find(id)); };
}
template <class T>
Edit add(T item) {
    return [=](Transaction& tx) { tx.insert(item); };
}

inline ArgumentMap with(const ArgumentMap& map, std::initializer_list<Edit> edits) {
    Transaction tx(map);
    for (const Edit& each : edits)
        each(tx);
    return std::move(tx).commit().value();
}

// Statements a, b, c; an inference i from b to a; groups g, h.
inline ArgumentMap base() {
    Transaction tx{ArgumentMap()};
    for (const char* id : {"a", "b", "c"}) {
        auto item = made<Statement>(id);
        item.title = id;
        item.wordings = {{std::string("text of ") + id, "", {}}};
        tx.insert(item);
    }
    auto inference = made<Inference>("i");
    inference.premises = {{idOf<Statement>(tx.current(), "b"), "", "", false, false}};
    inference.target = *tx.current().find("a");
    tx.insert(inference);
    tx.insert(made<Group>("g"));
    tx.insert(made<Group>("h"));
    return std::move(tx).commit().value();
}

inline Merged mergeOf(std::initializer_list<Edit> ours, std::initializer_list<Edit> theirs) {
    return merge(base(), with(base(), ours), with(base(), theirs));
}

template <class T>
const T& in(const Merged& merged, const std::string& id) {
    return merged.map[idOf<T>(merged.map, id)];
}

inline std::string noteOn(const Merged& merged, const std::string& id) {
    for (const Comment& comment : merged.map.table<Comment>())
        if (comment.author == mergeAuthor &&
            (id.empty() ? !comment.on : comment.on && merged.map.item(comment.on).id == id))
            return comment.text;
    return {};
}

} // namespace argmap::model::mergetest
