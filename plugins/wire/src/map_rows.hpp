// The growing rows of a map that is being built, and its problems so far.
//
// Shared by the parts of MapBuilder; owned by it.
#pragma once

#include <argmap/wire/growing_rows.hpp>
#include <argmap/wire/image_writer.hpp>
#include <argmap/wire/map_problem.hpp>
#include <argmap/wire/map_tables.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace argmap::wire {

struct MapRows {
    // A problem of an item whose final id may not be known yet.
    struct Problem {
        MapProblem::Kind kind;
        argmap_ref item;
        std::string field;
        std::string value;
    };

    StringPool strings;
    Tables<GrowingRows> tables;
    std::vector<Problem> problems;

    void report(MapProblem::Kind kind, argmap_ref item, std::string_view field,
                std::string_view value) {
        problems.push_back({kind, item, std::string(field), std::string(value)});
    }
};

inline std::uint32_t rowCount(const auto& rows) {
    return static_cast<std::uint32_t>(rows.size());
}

} // namespace argmap::wire
