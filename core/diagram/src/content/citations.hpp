// How a picture refers to sources: "S1 ¶5 · B2".
//
// Made from one map, which must stay; any thread may read it.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <string>
#include <unordered_map>
#include <vector>

namespace argmap::diagram {

/// What a footer says of one source.
struct CitationMark {
    std::string text;    ///< "S1 ¶5, ¶12 · B2"
    std::string address; ///< of the source; may be empty
};

/// A place in a source that an item cites.
struct CitedPlace {
    std::string mark;  ///< "S1 ¶5 · B2"
    std::string quote; ///< the source's own words, where they are kept
    std::string source;
    std::string address;
};

class SourceLabels {
public:
    explicit SourceLabels(const model::ArgumentMap& map);

    /// "S1": the source's own id where all ids are as short as that, else its number.
    [[nodiscard]] const std::string& label(model::SourceId id) const { return m_labels.at(id); }

    /// One mark for each source and grade that the item cites, in the order of its citations.
    [[nodiscard]] std::vector<CitationMark> marks(model::ItemRef cited) const;

    /// The sources of its citations, and those from which these are known.
    [[nodiscard]] std::vector<model::SourceId> citedBy(model::ItemRef cited) const;

    /// Each place that the item cites, in the order of its citations.
    [[nodiscard]] std::vector<CitedPlace> places(model::ItemRef cited) const;

    /// "S1: Title, Publisher, 2023 (reliability B)" for the list of sources.
    [[nodiscard]] std::string describe(model::SourceId id) const;

    [[nodiscard]] const std::vector<model::SourceId>& sources() const { return m_order; }

private:
    [[nodiscard]] std::string via(model::SourceId id) const;
    [[nodiscard]] model::SourceId knownFrom(model::SourceId id) const;
    [[nodiscard]] std::string about(model::SourceId id) const;

    const model::ArgumentMap& m_map;
    std::vector<model::SourceId> m_order;
    std::unordered_map<model::SourceId, std::string> m_labels;
    std::unordered_map<model::SourceId, std::string> m_about; // without the label
};

} // namespace argmap::diagram
