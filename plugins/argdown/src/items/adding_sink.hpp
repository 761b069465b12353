// Hands items on to whatever has `add` and `setMap`: the host's sink, a builder of map images.
//
// Borrows it; one thread.
#pragma once

#include "items/items.hpp"

namespace argmap::argdown {

template <class To>
class AddingSink : public ItemSink {
public:
    explicit AddingSink(To& to) : m_to(to) {}

    void give(const sdk::Map& map) override { m_to.setMap(map); }
    void give(const sdk::Source& source) override { m_to.add(source); }
    void give(const sdk::Group& group) override { m_to.add(group); }
    void give(const sdk::Statement& statement) override { m_to.add(statement); }
    void give(const sdk::Issue& issue) override { m_to.add(issue); }
    void give(const sdk::Argument& argument) override { m_to.add(argument); }
    void give(const sdk::Inference& inference) override { m_to.add(inference); }
    void give(const sdk::Relation& relation) override { m_to.add(relation); }
    void give(const sdk::Citation& citation) override { m_to.add(citation); }

private:
    To& m_to;
};

} // namespace argmap::argdown
