#include "document.hpp"

#include <argmap/wire/json_text.hpp>

#include <algorithm>
#include <utility>

namespace argmap::json {

namespace {

// More than metadata within the innermost object can need, so that it is the metadata's own limit
// that counts.
constexpr std::size_t maxDepth = wire::maxJsonDepth + 50;
constexpr std::string_view notAnObject = "An argument map in JSON is an object in braces.";
constexpr std::string_view tooMany = "There are more items here than a file of this size can have.";

template <class T>
void resetItem(void* item) {
    *static_cast<T*>(item) = T();
}

template <class T>
void addItem(sdk::Sink& sink, const void* item, const sdk::Place* place) {
    const T& added = *static_cast<const T*>(item);
    if (place)
        sink.add(added, *place);
    else
        sink.add(added);
}

} // namespace

Document::Document(std::string_view text, sdk::Sink& sink, ItemPlaces places)
    : m_text(text),
      m_itemPlaces(places),
      m_sink(sink),
      m_reports(sink),
      m_budget(text.size()),
      m_cursor(text),
      m_tokens(text, maxDepth) {
    wire::forEachItemType([this]<class T>() {
        m_lists.push_back({&itemType<T>(), &std::get<T>(m_items), resetItem<T>, addItem<T>});
    });
}

void Document::read() {
    do {
        m_token = m_tokens.next();
        m_place = m_cursor.place(m_token.begin);
    } while (mayGoOn() && step());
    if (m_isStopped)
        m_sink.checkStop();
    finish(m_token.kind == Kind::End);
}

bool Document::mayGoOn() {
    if (++m_count % 4096 != 0)
        return true;
    m_sink.progress(static_cast<double>(m_token.end) / static_cast<double>(m_text.size()));
    m_isStopped = m_sink.stopRequested();
    return !m_isStopped;
}

bool Document::step() {
    switch (m_token.kind) {
    case Kind::Key:
        return key();
    case Kind::BeginObject:
    case Kind::BeginArray:
        return open();
    case Kind::EndObject:
    case Kind::EndArray:
        return close();
    case Kind::End:
        return false;
    case Kind::Error:
        return endsHere("json.syntax", "This is not JSON: " + std::string(m_tokens.error()) + ".");
    default:
        return scalar();
    }
}

bool Document::endsHere(std::string_view code, std::string_view message) {
    m_reports.fatal(code, message, m_place, "The items before this place are kept.");
    return false;
}

bool Document::key() {
    if (m_verbatimDepth > 0)
        return true;
    m_key = wire::decodedJsonString(token());
    m_field = nullptr;
    m_list = nullptr;
    Frame& frame = m_frames.back();
    if (frame.kind == Frame::Kind::Root)
        keyInRoot();
    else if (frame.kind == Frame::Kind::Object)
        keyInObject(frame);
    else if (frame.kind != Frame::Kind::Diagnostic)
        keyInMetadata(frame);
    return !m_budget.isExceeded() || endsHere("json.too-many", tooMany);
}

bool Document::scalar() {
    if (m_verbatimDepth > 0)
        return true;
    if (m_frames.empty())
        return endsHere("json.not-an-object", notAnObject);
    if (!m_verbatim && !take(m_frames.back()))
        wrongType();
    if (m_verbatim)
        *std::exchange(m_verbatim, nullptr) = token();
    return true;
}

bool Document::open() {
    if (m_verbatimDepth > 0)
        return ++m_verbatimDepth <= wire::maxJsonDepth ||
               endsHere("json.too-deep", "Values are nested more than 200 levels deep here.");
    const bool isObject = m_token.kind == Kind::BeginObject;
    if (m_frames.empty() && !isObject)
        return endsHere("json.not-an-object", notAnObject);
    if (!m_verbatim) {
        const std::optional<Frame> next =
            m_frames.empty() ? Frame{Frame::Kind::Root} : inner(m_frames.back(), isObject);
        if (m_budget.isExceeded())
            return endsHere("json.too-many", tooMany);
        if (next) {
            m_frames.push_back(*next);
            return true;
        }
        wrongType();
    }
    m_verbatimBegin = m_token.begin;
    m_verbatimDepth = 1;
    return true;
}

bool Document::close() {
    if (m_verbatimDepth > 0) {
        if (--m_verbatimDepth == 0)
            *std::exchange(m_verbatim, nullptr) =
                m_text.substr(m_verbatimBegin, m_token.end - m_verbatimBegin);
        return true;
    }
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    if (frame.kind == Frame::Kind::Object && frame.list)
        frame.list->add(m_sink, frame.target,
                        m_itemPlaces == ItemPlaces::InText ? &m_itemPlace : nullptr);
    else if (frame.kind == Frame::Kind::Diagnostic)
        m_diagnostic.report(m_sink);
    return true;
}

void Document::finish(bool isComplete) {
    if (m_verbatim && m_verbatim != &m_dropped && m_unfinished)
        m_unfinished->pop_back();
    if (isComplete && !m_hasVersion)
        m_reports.fatal(
            "json.not-a-map", "The key \"argmap\" is missing: this is no argument map.", {1, 1},
            "An argument map in JSON begins with {\"argmap\": 0, …}; docs/json.md describes it.");
    if (m_map != sdk::Map())
        m_sink.setMap(m_map);
    m_reports.finish();
}

} // namespace argmap::json
