// Which keys and values stand where: the grammar of docs/json.md.
#include "document.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <ranges>

namespace argmap::json {

using enum FieldKind;

void Document::keyInRoot() {
    if (m_key == "argmap" || m_key == "diagnostics")
        return;
    if (m_key == "map") {
        if (std::exchange(m_hasMap, true)) {
            m_reports.error("json.duplicate-key", "\"map\" occurs twice; the first is kept.",
                            m_place);
            m_verbatim = &m_dropped;
        }
        return;
    }
    const auto list =
        std::ranges::find(m_lists, m_key, [](const List& one) { return one.type->listName; });
    if (list != m_lists.end()) {
        m_list = &*list;
        return;
    }
    m_reports.note("json.unknown-key",
                   "\"" + m_key + "\" is not known here; it is kept as metadata.", m_place);
    keepValue();
}

void Document::keyInObject(Frame& frame) {
    m_field = frame.type->find(m_key);
    if (!m_field) {
        m_reports.note("json.unknown-key",
                       "\"" + m_key + "\" is not known here; it is kept as metadata.", m_place);
        keepValue();
        return;
    }
    const std::uint64_t bit = std::uint64_t{1} << (m_field - frame.type->fields.data());
    if ((frame.seen & bit) != 0) {
        m_reports.error("json.duplicate-key", "\"" + m_key + "\" occurs twice; the first is kept.",
                        m_place);
        m_verbatim = &m_dropped;
    }
    frame.seen |= bit;
}

void Document::keyInMetadata(Frame& frame) {
    if (frame.kind == Frame::Kind::MetadataEntry) {
        m_unfinished = nullptr;
        if (m_key == "value")
            m_verbatim = &static_cast<sdk::Metadata*>(frame.target)->value;
        return;
    }
    if (!m_metadataKeys.insert(m_key).second)
        m_reports.warning("json.duplicate-key", "\"" + m_key + "\" occurs twice; both are kept.",
                          m_place);
    auto& entries = *static_cast<std::vector<sdk::Metadata>*>(frame.target);
    (void)m_budget.takePart();
    m_verbatim = &entries.emplace_back(sdk::Metadata{m_key, "null"}).value;
    m_unfinished = &entries;
}

bool Document::takeText(std::string& text) const {
    if (m_token.kind == Kind::String)
        text = wire::decodedJsonString(token());
    return m_token.kind == Kind::String;
}

template <class Number>
bool Document::takeNumber(Number& number) const {
    const char* begin = m_text.data() + m_token.begin;
    const char* end = m_text.data() + m_token.end;
    Number value{};
    const auto [at, error] = std::from_chars(begin, end, value);
    const bool isGood = m_token.kind == Kind::Number && at == end && error == std::errc();
    if (isGood)
        number = value;
    return isGood;
}

bool Document::take(const Frame& frame) {
    switch (frame.kind) {
    case Frame::Kind::Root:
        return takeInRoot();
    case Frame::Kind::Object:
        return takeInField(frame.target);
    case Frame::Kind::Texts:
        return m_token.kind == Kind::String &&
               takeText(static_cast<std::vector<std::string>*>(frame.target)->emplace_back());
    case Frame::Kind::References:
        return m_token.kind == Kind::String &&
               takeText(static_cast<std::vector<sdk::Reference>*>(frame.target)->emplace_back().id);
    case Frame::Kind::MetadataEntry:
        return m_key == "key" && takeText(static_cast<sdk::Metadata*>(frame.target)->key);
    case Frame::Kind::Diagnostic:
        return takeInDiagnostic();
    default:
        return false;
    }
}

bool Document::takeInRoot() {
    if (m_key != "argmap")
        return m_token.kind == Kind::Null;
    m_hasVersion = true;
    if (m_token.kind != Kind::Number)
        return false;
    if (token() != "0")
        m_reports.warning("json.version",
                          "The file has version " + std::string(token().substr(0, 20)) +
                              " of the interchange, this program knows version 0.",
                          m_place, "What is not known is kept as metadata.");
    return true;
}

bool Document::takeInField(void* object) {
    if (m_token.kind == Kind::Null)
        return true; // as if it were not there
    const Field& field = *m_field;
    switch (field.kind) {
    case Text:
        return takeText(field.in<std::string>(object));
    case Reference:
        return takeText(field.in<sdk::Reference>(object).id);
    case Flag:
        field.in<bool>(object) = m_token.kind == Kind::True;
        return m_token.kind == Kind::True || m_token.kind == Kind::False;
    case Count:
        return takeNumber(field.in<std::uint32_t>(object));
    case Number:
        return takeNumber(field.in<std::int32_t>(object));
    case OptionalNumber: {
        std::int32_t number = 0;
        const bool isGood = takeNumber(number) && number != ARGMAP_ABSENT;
        if (isGood)
            field.in<std::optional<std::int32_t>>(object) = number;
        return isGood;
    }
    case Stance: {
        constexpr std::array<std::string_view, 3> words{"unspecified", "support", "attack"};
        std::string text;
        const auto word = takeText(text) ? std::ranges::find(words, text) : words.end();
        if (word != words.end())
            field.in<sdk::Stance>(object) = static_cast<sdk::Stance>(word - words.begin());
        return word != words.end();
    }
    case Texts:
    case References:
    case FieldKind::Metadata:
    case Parts:
        break;
    }
    return false;
}

bool Document::takeInDiagnostic() {
    ForeignDiagnostic& one = m_diagnostic;
    const std::array<std::pair<std::string_view, std::string*>, 6> texts{
        {{"severity", &one.severity},
         {"code", &one.code},
         {"message", &one.message},
         {"advice", &one.advice},
         {"file", &one.file},
         {"item", &one.item}}};
    const std::array<std::pair<std::string_view, std::uint32_t*>, 4> numbers{
        {{"line", &one.place.line},
         {"column", &one.place.column},
         {"endLine", &one.place.endLine},
         {"endColumn", &one.place.endColumn}}};
    for (const auto& [name, target] : texts)
        if (m_key == name)
            return takeText(*target);
    for (const auto& [name, target] : numbers)
        if (m_key == name)
            return takeNumber(*target);
    return m_key == "offset" && takeNumber(one.place.offset);
}

std::optional<Document::Frame> Document::inner(const Frame& frame, bool isObject) {
    switch (frame.kind) {
    case Frame::Kind::Root:
        return innerInRoot(isObject);
    case Frame::Kind::Object:
        return innerInField(frame.target, isObject);
    case Frame::Kind::Items:
        if (!isObject || !m_budget.takeItem())
            return std::nullopt;
        frame.list->reset(frame.list->item);
        m_itemPlace = m_place;
        return Frame{Frame::Kind::Object, frame.list->item, frame.list->type, nullptr, frame.list};
    case Frame::Kind::Parts:
        if (!isObject || !m_budget.takePart())
            return std::nullopt;
        return Frame{Frame::Kind::Object, frame.field->append(frame.target), frame.field->part};
    case Frame::Kind::MetadataList:
        if (!isObject || !m_budget.takePart())
            return std::nullopt;
        return Frame{Frame::Kind::MetadataEntry,
                     &static_cast<std::vector<sdk::Metadata>*>(frame.target)
                          ->emplace_back(sdk::Metadata{"", "null"})};
    case Frame::Kind::Diagnostics:
        if (!isObject)
            return std::nullopt;
        m_diagnostic = {};
        return Frame{Frame::Kind::Diagnostic};
    default:
        return std::nullopt;
    }
}

std::optional<Document::Frame> Document::innerInRoot(bool isObject) {
    if (m_key == "map" && isObject)
        return Frame{Frame::Kind::Object, &m_map, &itemType<sdk::Map>()};
    if (m_key == "diagnostics" && !isObject)
        return Frame{Frame::Kind::Diagnostics};
    if (m_list && !isObject)
        return Frame{Frame::Kind::Items, nullptr, nullptr, nullptr, m_list};
    return std::nullopt;
}

std::optional<Document::Frame> Document::innerInField(void* object, bool isObject) {
    const auto with = [&](Frame::Kind kind) {
        return Frame{kind, &m_field->in<char>(object), nullptr, m_field};
    };
    if (m_field->kind == Texts && !isObject)
        return with(Frame::Kind::Texts);
    if (m_field->kind == References && !isObject)
        return with(Frame::Kind::References);
    if (m_field->kind == Parts && !isObject)
        return with(Frame::Kind::Parts);
    if (m_field->kind != FieldKind::Metadata)
        return std::nullopt;
    m_metadataKeys.clear();
    return with(isObject ? Frame::Kind::MetadataObject : Frame::Kind::MetadataList);
}

std::string Document::expected(const Frame& frame) const {
    if (frame.kind == Frame::Kind::Object) {
        switch (m_field->kind) {
        case Text:
            return "a text";
        case Reference:
            return "the id of an item";
        case Flag:
            return "true or false";
        case Count:
            return "a whole number from 0 to 4294967295";
        case Number:
        case OptionalNumber:
            return "a whole number between -2147483647 and 2147483647";
        case Stance:
            return R"("support", "attack" or "unspecified")";
        case Texts:
            return "a list of texts";
        case References:
            return "a list of ids";
        case FieldKind::Metadata:
            return "an object of keys and values";
        case Parts:
            return "a list of objects";
        }
    }
    if (frame.kind == Frame::Kind::Root) {
        if (m_key == "argmap")
            return "the number 0";
        return m_key == "map" ? "an object" : "a list of objects";
    }
    if (frame.kind == Frame::Kind::Diagnostic)
        return "a part of a message";
    const bool isText = frame.kind == Frame::Kind::Texts || frame.kind == Frame::Kind::References ||
                        frame.kind == Frame::Kind::MetadataEntry;
    return isText ? "a text" : "an object";
}

void Document::wrongType() {
    const Frame& frame = m_frames.back();
    const std::string what =
        frame.field ? "An element of \"" + std::string(frame.field->name) + '"'
        : frame.list && frame.kind == Frame::Kind::Items
            ? "An element of \"" + std::string(frame.list->type->listName) + '"'
            : '"' + m_key + '"';
    m_reports.error("json.wrong-type", what + " must be " + expected(frame) + ".", m_place);
    keepValue();
}

void Document::keepValue() {
    // The item that has metadata, and the way from it to here as the key.
    std::string name;
    for (const Frame& frame : m_frames | std::views::reverse) {
        if (frame.kind == Frame::Kind::Items || frame.kind == Frame::Kind::Diagnostic ||
            frame.kind == Frame::Kind::Diagnostics || frame.kind == Frame::Kind::MetadataEntry)
            break;
        if (frame.field)
            name = std::string(frame.field->name) + (name.empty() ? "" : "." + name);
        else if (name.empty())
            name = m_key;
        const bool isRoot = frame.kind == Frame::Kind::Root;
        const ItemType* type = isRoot ? &itemType<sdk::Map>() : frame.type;
        const Field* metadata = type ? type->find("metadata") : nullptr;
        if (!metadata)
            continue;
        (void)m_budget.takePart();
        auto& entries = metadata->in<std::vector<sdk::Metadata>>(isRoot ? &m_map : frame.target);
        m_verbatim = &entries.emplace_back(sdk::Metadata{name, "null"}).value;
        m_unfinished = &entries;
        return;
    }
    m_verbatim = &m_dropped;
}

} // namespace argmap::json
