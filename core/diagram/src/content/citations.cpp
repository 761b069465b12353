#include "content/citations.hpp"

#include "content/phrases.hpp"

#include <algorithm>

namespace argmap::diagram {

namespace {

constexpr std::size_t longestLabel = 5;

// "S1", "Nyt23": short enough to stand in a footer.
bool isLabel(const std::string& id) {
    return id.size() <= longestLabel;
}

std::string locator(const model::Citation& citation) {
    std::string text;
    if (!citation.page.empty())
        text = "p. " + citation.page;
    if (!citation.paragraph.empty())
        text += (text.empty() ? "¶" : " ¶") + citation.paragraph;
    return text;
}

std::string grade(const model::Citation& citation, const model::Source* source) {
    if (citation.credibility.empty())
        return {};
    if (source == nullptr || source->reliability.empty())
        return "credibility " + citation.credibility;
    return source->reliability + citation.credibility;
}

} // namespace

SourceLabels::SourceLabels(const model::ArgumentMap& map) : m_map(map) {
    bool own = true;
    for (const model::SourceId id : map.table<model::Source>().ids()) {
        m_order.push_back(id);
        own = own && isLabel(map[id].id);
    }
    std::size_t number = 0;
    for (const model::SourceId id : m_order)
        m_labels.emplace(id, own ? map[id].id : "S" + std::to_string(++number));
    for (const model::SourceId id : m_order)
        m_about.emplace(id, about(id));
}

std::vector<CitationMark> SourceLabels::marks(model::ItemRef cited) const {
    struct Gathered {
        model::SourceId source;
        std::string grade;
        std::vector<std::string> locators;
    };
    std::vector<Gathered> gathered;
    for (const model::CitationId id : m_map.citationsOf(cited)) {
        const model::Citation& citation = m_map[id];
        const model::Source* source =
            citation.source ? m_map.find<model::Source>(citation.source) : nullptr;
        const std::string itsGrade = grade(citation, source);
        auto same = std::find_if(gathered.begin(), gathered.end(), [&](const Gathered& g) {
            return g.source == citation.source && g.grade == itsGrade;
        });
        if (same == gathered.end())
            same = gathered.insert(gathered.end(), {citation.source, itsGrade, {}});
        const std::string place = locator(citation);
        if (!place.empty() &&
            std::find(same->locators.begin(), same->locators.end(), place) == same->locators.end())
            same->locators.push_back(place);
    }
    std::vector<CitationMark> marks;
    for (const Gathered& g : gathered) {
        CitationMark mark;
        if (g.source) {
            mark.text = label(g.source) + via(g.source);
            mark.address = m_map[g.source].address;
        }
        for (std::size_t i = 0; i < g.locators.size(); ++i)
            mark.text += (i > 0 ? ", " : mark.text.empty() ? "" : " ") + g.locators[i];
        if (!g.grade.empty())
            mark.text += (mark.text.empty() ? "" : " · ") + g.grade;
        if (!mark.text.empty())
            marks.push_back(std::move(mark));
    }
    return marks;
}

std::vector<model::SourceId> SourceLabels::citedBy(model::ItemRef cited) const {
    std::vector<model::SourceId> sources;
    for (const model::CitationId id : m_map.citationsOf(cited)) {
        const model::SourceId source = m_map[id].source;
        if (!source || m_map.find<model::Source>(source) == nullptr)
            continue;
        sources.push_back(source);
        if (const model::SourceId other = knownFrom(source))
            sources.push_back(other);
    }
    return sources;
}

std::vector<CitedPlace> SourceLabels::places(model::ItemRef cited) const {
    std::vector<CitedPlace> places;
    for (const model::CitationId id : m_map.citationsOf(cited)) {
        const model::Citation& citation = m_map[id];
        CitedPlace place;
        const auto add = [&place](const std::string& text, std::string_view between) {
            if (!text.empty())
                place.mark += (place.mark.empty() ? "" : std::string(between)) + text;
        };
        const model::Source* source = nullptr;
        if (citation.source) {
            source = &m_map[citation.source];
            place.mark = label(citation.source) + via(citation.source);
            place.source = m_about.at(citation.source);
            place.address = source->address;
        }
        add(locator(citation), " ");
        add(grade(citation, source), " · ");
        for (const model::Span& span : citation.spans)
            place.quote += (place.quote.empty() ? "" : " … ") + span.exact;
        places.push_back(std::move(place));
    }
    return places;
}

// A source that is known only from another one: places are the other's.
std::string SourceLabels::via(model::SourceId id) const {
    const model::SourceId other = knownFrom(id);
    return other ? " in " + label(other) : std::string();
}

model::SourceId SourceLabels::knownFrom(model::SourceId id) const {
    for (const model::Metadata& entry : m_map[id].metadata) {
        if (entry.key != "via" || entry.value.size() < 3)
            continue;
        const auto other = m_map.find(entry.value.substr(1, entry.value.size() - 2));
        if (const model::SourceId source = other ? other->as<model::SourceId>() : model::SourceId{})
            return source;
    }
    return {};
}

std::string SourceLabels::describe(model::SourceId id) const {
    return label(id) + ": " + m_about.at(id);
}

std::string SourceLabels::about(model::SourceId id) const {
    const model::Source& source = m_map[id];
    std::vector<std::string> parts;
    const std::string authors = joined(source.authors, ", ");
    // A title such as "Interview with Paul Haenle" names its author already.
    if (!authors.empty() && source.title.find(authors) == std::string::npos)
        parts.push_back(authors);
    for (const std::string& part : {source.title, source.publisher, readableDate(source.date)})
        if (!part.empty())
            parts.push_back(part);
    std::string text = parts.empty() ? "no title" : joined(parts, ", ");
    std::vector<std::string> notes;
    if (!source.reliability.empty())
        notes.push_back("reliability " + source.reliability);
    if (const std::string other = via(id); !other.empty())
        notes.push_back("known from" + other.substr(3));
    if (!source.marking.empty())
        notes.push_back(source.marking);
    if (!notes.empty())
        text += " (" + joined(notes, "; ") + ")";
    return text;
}

} // namespace argmap::diagram
