#include "items/wordings.hpp"

#include "syntax/characters.hpp"

#include <algorithm>

namespace argmap::argdown {

namespace {

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u;
}

// Cuts code points from the end until `count` are left, and blanks then.
void cutTo(std::string& text, std::uint32_t& length, std::uint32_t count) {
    while (length > count) {
        while (isContinuation(text.back()))
            text.pop_back();
        text.pop_back();
        --length;
    }
    while (!text.empty() && isBlank(text.back())) {
        text.pop_back();
        --length;
    }
}

void cutTagsAtEnd(std::string& text, std::vector<Mark>& marks) {
    if (std::none_of(marks.begin(), marks.end(),
                     [](const Mark& m) { return m.kind == MarkKind::Tag; }))
        return;
    auto length = static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
    for (auto mark = marks.rbegin(); mark != marks.rend() && mark->kind == MarkKind::Tag; ++mark) {
        if (mark->end != length || mark->begin == 0)
            break;
        cutTo(text, length, mark->begin);
    }
    for (Mark& mark : marks)
        mark.end = std::min(mark.end, length);
    std::erase_if(marks, [](const Mark& mark) { return mark.begin >= mark.end; });
}

std::string_view typeOf(MarkKind kind) {
    switch (kind) {
    case MarkKind::Bold:
        return "bold";
    case MarkKind::Italic:
        return "italic";
    case MarkKind::Link:
        return "link";
    case MarkKind::Tag:
        return "tag";
    case MarkKind::StatementMention:
    case MarkKind::ArgumentMention:
        return "mention";
    }
    return {};
}

} // namespace

sdk::Wording wordingOf(const Content& content, const IdOfTitle& idOf) {
    sdk::Wording wording;
    wording.text = content.text;
    std::vector<Mark> marks = content.marks;
    cutTagsAtEnd(wording.text, marks);
    for (Mark& mark : marks) {
        std::string target(mark.value);
        if (mark.kind == MarkKind::StatementMention || mark.kind == MarkKind::ArgumentMention) {
            std::string id = idOf(mark.kind == MarkKind::StatementMention, target);
            if (!id.empty())
                target = std::move(id);
        }
        wording.marks.push_back(
            {std::string(typeOf(mark.kind)), std::move(target), mark.begin, mark.end});
    }
    return wording;
}

} // namespace argmap::argdown
