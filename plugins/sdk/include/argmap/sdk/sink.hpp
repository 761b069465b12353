// Where a reader puts what it found: items in any order, the map's own fields, messages.
//
// References are ids and may point to items that come later. Valid during the call, on its thread.
#pragma once

#include <argmap/sdk/items.hpp>
#include <argmap/sdk/reporter.hpp>
#include <argmap/wire/map_builder.hpp>

#include <concepts>

namespace argmap::sdk {

class Sink : public Reporter {
public:
    explicit Sink(const argmap_host& host) : Reporter(host) {}

    /// A Statement, Inference, Argument, Issue, Relation, Source, Citation, Group, Comment, Waiver or View.
    template <class T>
        requires std::derived_from<T, Item>
    void add(const T& item) {
        m_builder.add(item);
    }
    /// Title, authors and the like; the last call counts.
    void setMap(const Map& map) { m_builder.setMap(map); }

    /// Called by the SDK behind `read`: resolves references, reports what is wrong, gives the map to the host.
    std::int32_t finish() {
        if (stopRequested())
            return ARGMAP_STOPPED;
        const wire::BuiltMap built = m_builder.finish();
        for (const wire::MapProblem& problem : built.problems) {
            const Place place{problem.line};
            if (wire::isError(problem.kind))
                error(wire::code(problem.kind), wire::message(problem), place);
            else
                warning(wire::code(problem.kind), wire::message(problem), place);
        }
        if (built.image.empty())
            return ARGMAP_FAILED;
        host().result(&host(), {built.image.data(), built.image.size()});
        return ARGMAP_OK;
    }

private:
    wire::MapBuilder m_builder;
};

} // namespace argmap::sdk
