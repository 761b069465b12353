#include "document.hpp"

#include "syntax_error.hpp"

#include <argmap/wire/json_text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace argmap::json {

namespace {

constexpr std::string_view numeral = "+-.0123456789eE";
constexpr std::string_view betweenTokens = " \t\r\n,:\xEF\xBB\xBF"; // with the byte order mark

template <class T>
void resetItem(void* item) {
    *static_cast<T*>(item) = T();
}

template <class T>
void addItem(sdk::Sink& sink, const void* item, const sdk::Place& place) {
    sink.add(*static_cast<const T*>(item), place);
}

} // namespace

Document::Document(std::string_view text, sdk::Sink& sink)
    : m_text(text),
      m_sink(sink),
      m_reports(sink),
      m_budget(text.size()),
      m_cursor(text),
      m_seen(text.data()) {
    wire::forEachItemType([this]<class T>() {
        m_lists.push_back({&itemType<T>(), &std::get<T>(m_items), resetItem<T>, addItem<T>});
    });
}

void Document::read() {
    const TrackedIterator begin(m_text.data(), &m_seen);
    const TrackedIterator end(m_text.data() + m_text.size(), &m_seen);
    finish(nlohmann::json::sax_parse(begin, end, this));
}

bool Document::takeToken(bool isNumber) {
    m_begin = std::min(m_text.find_first_not_of(betweenTokens, m_end), m_text.size());
    // The parser has looked one character past a number.
    m_end = isNumber ? std::min(m_text.find_first_not_of(numeral, m_begin), m_text.size())
                     : static_cast<std::size_t>(m_seen - m_text.data());
    m_place = m_cursor.place(m_begin);
    if (++m_tokens % 4096 != 0)
        return true;
    m_sink.progress(static_cast<double>(m_end) / static_cast<double>(m_text.size()));
    m_isStopped = m_sink.stopRequested();
    return !m_isStopped;
}

bool Document::key(std::string& name) {
    if (!takeToken(false))
        return false;
    if (m_verbatimDepth > 0)
        return true;
    m_key = std::move(name);
    m_field = nullptr;
    m_list = nullptr;
    Frame& frame = m_frames.back();
    switch (frame.kind) {
    case Frame::Kind::Root:
        keyInRoot();
        break;
    case Frame::Kind::Object:
        keyInObject(frame);
        break;
    case Frame::Kind::MetadataObject:
    case Frame::Kind::MetadataEntry:
        keyInMetadata(frame);
        break;
    default:
        break;
    }
    return !m_budget.isExceeded() || tooMany();
}

bool Document::scalar(Scalar kind, std::string* text) {
    if (!takeToken(kind == Scalar::Number))
        return false;
    if (m_verbatimDepth > 0)
        return true;
    if (m_frames.empty()) {
        m_reports.fatal("json.not-an-object", "An argument map in JSON is an object in braces.",
                        m_place);
        return false;
    }
    if (!m_verbatim && !take(m_frames.back(), kind, text))
        wrongType();
    if (m_verbatim)
        *std::exchange(m_verbatim, nullptr) = token();
    return true;
}

bool Document::open(bool isObject) {
    if (!takeToken(false))
        return false;
    if (m_verbatimDepth > 0) {
        if (++m_verbatimDepth <= wire::maxJsonDepth)
            return true;
        m_reports.fatal("json.too-deep", "Values are nested more than 200 levels deep here.",
                        m_place, "What stands before this place is kept.");
        return false;
    }
    if (m_frames.empty() && !isObject) {
        m_reports.fatal("json.not-an-object", "An argument map in JSON is an object in braces.",
                        m_place);
        return false;
    }
    if (!m_verbatim) {
        const std::optional<Frame> next =
            m_frames.empty() ? Frame{Frame::Kind::Root} : inner(m_frames.back(), isObject);
        if (m_budget.isExceeded())
            return tooMany();
        if (next) {
            m_frames.push_back(*next);
            return true;
        }
        wrongType();
    }
    m_verbatimBegin = m_begin;
    m_verbatimDepth = 1;
    return true;
}

bool Document::close() {
    if (!takeToken(false))
        return false;
    if (m_verbatimDepth > 0) {
        if (--m_verbatimDepth == 0)
            *std::exchange(m_verbatim, nullptr) =
                m_text.substr(m_verbatimBegin, m_end - m_verbatimBegin);
        return true;
    }
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    if (frame.kind == Frame::Kind::Object && frame.list)
        frame.list->add(m_sink, frame.target, m_itemPlace);
    else if (frame.kind == Frame::Kind::Diagnostic)
        m_diagnostic.report(m_sink);
    return true;
}

bool Document::syntaxError(std::size_t position, std::string_view message) {
    // The parser's position is behind the last character that it took; at the end of the text it has taken none more.
    const bool isAtEnd =
        m_seen == m_text.data() + m_text.size() && message.find("end of input") != message.npos;
    const std::size_t offset = isAtEnd ? m_text.size() : std::max<std::size_t>(position, 1) - 1;
    const bool isZero =
        offset < m_text.size() && m_text[offset] == '\0'; // the end of the text, to the parser
    m_reports.fatal("json.syntax",
                    isZero ? "This is not JSON: there is a zero byte." : json::syntaxError(message),
                    m_cursor.place(offset), "What stands before this place is kept.");
    return false;
}

bool Document::tooMany() {
    m_reports.fatal("json.too-many", "There are more items here than a file of this size can have.",
                    m_place, "What stands before this place is kept.");
    return false;
}

void Document::finish(bool isComplete) {
    if (m_isStopped)
        m_sink.checkStop();
    if (m_verbatim && m_verbatim != &m_dropped && m_unfinished)
        m_unfinished->pop_back();
    // To the parser a zero byte is the end of the text.
    const std::size_t rest = std::min(m_text.find_first_not_of(" \t\r\n", m_end), m_text.size());
    if (isComplete && rest < m_text.size())
        m_reports.fatal("json.syntax", "This is not JSON: the map has ended, but the file goes on.",
                        m_cursor.place(rest));
    if (isComplete && !m_hasVersion)
        m_reports.fatal(
            "json.not-a-map", "The key \"argmap\" is missing: this is no argument map.", {1, 1},
            "An argument map in JSON begins with {\"argmap\": 0, …}; docs/json.md describes it.");
    if (m_map != sdk::Map())
        m_sink.setMap(m_map);
    m_reports.finish();
}

} // namespace argmap::json
