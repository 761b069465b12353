// The whole way from a file's text to the items of a map.
//
// A function of its arguments; any thread.
#pragma once

#include "items/items.hpp"
#include "meaning/interpreter.hpp"
#include "reading/includes.hpp"
#include "syntax/problems.hpp"

#include <argmap/sdk/place.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::argdown {

struct ReadingJob {
    std::string_view text;
    std::string_view file;    ///< its name without folder
    std::optional<Mode> mode; ///< nothing: as the front matter says
    Companion companion;
    std::function<bool()> stop; ///< asked now and then
};

struct ReadingReport {
    Severity severity = Severity::Error;
    std::string_view code;
    std::string message;
    std::string advice;
    std::string file; ///< empty: the main one
    sdk::Place place; ///< its `file` is not set
};

/// Gives the items to `sink`; the reports come in the order of the text.
[[nodiscard]] std::vector<ReadingReport> read(const ReadingJob& job, ItemSink& sink);

} // namespace argmap::argdown
