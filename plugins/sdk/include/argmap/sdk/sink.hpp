// Where a reader puts what it found: items in any order, the map's own fields, messages.
//
// References are ids and may point to items that come later. Valid during the call, on its thread.
#pragma once

#include <argmap/sdk/items.hpp>
#include <argmap/sdk/reporter.hpp>
#include <argmap/wire/fields.hpp>
#include <argmap/wire/map_builder.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <string>
#include <vector>

namespace argmap::sdk {

class Sink : public Reporter {
public:
    explicit Sink(const argmap_host& host) : Reporter(host) {}

    /// A Statement, Inference, Argument, Issue, Relation, Source, Citation, Group, Comment, Waiver
    /// or View. What is wrong with it is reported at its originLine.
    template <class T>
        requires std::derived_from<T, Item>
    void add(const T& item) {
        add(item, Place{item.originLine});
    }
    /// The same, reported at `place`.
    template <class T>
        requires std::derived_from<T, Item>
    void add(const T& item, const Place& place) {
        m_builder.add(item);
        m_places[wire::Fields<T>::table].push_back({place.line, place.column});
    }
    /// Title, authors and the like; the last call counts.
    void setMap(const Map& map) { m_builder.setMap(map); }

    /// Called by the SDK behind `read`: resolves references, reports what is wrong, gives the map
    /// to the host.
    std::int32_t finish() {
        if (stopRequested())
            return ARGMAP_STOPPED;
        const wire::BuiltMap built = m_builder.finish();
        report(built.problems);
        if (built.image.empty())
            return ARGMAP_FAILED;
        host().result(&host(), {built.image.data(), built.image.size()});
        return ARGMAP_OK;
    }

private:
    struct Spot {
        std::uint32_t line;
        std::uint32_t column;
    };
    static constexpr std::size_t maxReported = 1000;

    void report(const std::vector<wire::MapProblem>& problems) const {
        for (std::size_t i = 0; i < std::min(problems.size(), maxReported); ++i) {
            const wire::MapProblem& problem = problems[i];
            const Place place = placeOf(problem.row);
            if (wire::isError(problem.kind))
                error(wire::code(problem.kind), wire::message(problem), place);
            else
                warning(wire::code(problem.kind), wire::message(problem), place);
        }
        if (problems.size() > maxReported)
            warning("map.more-problems", "There are " +
                                             std::to_string(problems.size() - maxReported) +
                                             " more problems of this kind.");
    }

    [[nodiscard]] Place placeOf(argmap_ref row) const {
        if (row.table >= m_places.size() || row.row >= m_places[row.table].size())
            return {};
        const Spot spot = m_places[row.table][row.row];
        return {spot.line, spot.column};
    }

    wire::MapBuilder m_builder;
    std::array<std::vector<Spot>, ARGMAP_TABLE_VIEWS + 1> m_places; // by table and row
};

} // namespace argmap::sdk
