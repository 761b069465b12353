#include "word_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace argmap::cli {

namespace {

using Words = std::vector<std::string_view>;

bool isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Words and the blanks between them.
Words wordsOf(std::string_view text) {
    Words words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && isBlank(text[end]) == isBlank(text[at]))
            ++end;
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

class Script {
public:
    void add(Stretch::Kind kind, std::string_view word) {
        if (m_stretches.empty() || m_stretches.back().kind != kind)
            m_stretches.push_back({kind, {}});
        m_stretches.back().text += word;
    }
    [[nodiscard]] std::vector<Stretch> take() { return std::move(m_stretches); }

private:
    std::vector<Stretch> m_stretches;
};

// The part between common beginning and end, by the longest common subsequence.
void middle(const Words& a, const Words& b, Script& script) {
    constexpr std::size_t most = 1'000'000;
    const std::size_t width = b.size() + 1;
    std::vector<std::uint32_t> lengths; // of the common subsequence of what follows
    if (a.size() * b.size() <= most) {
        lengths.assign((a.size() + 1) * width, 0);
        for (std::size_t i = a.size(); i-- > 0;)
            for (std::size_t j = b.size(); j-- > 0;)
                lengths[i * width + j] = a[i] == b[j] ? lengths[(i + 1) * width + j + 1] + 1
                                                      : std::max(lengths[(i + 1) * width + j],
                                                                 lengths[i * width + j + 1]);
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        const bool both = i < a.size() && j < b.size();
        if (both && !lengths.empty() && a[i] == b[j]) {
            script.add(Stretch::Kind::Same, a[i]);
            ++i;
            ++j;
        } else if (i < a.size() && (!both || lengths.empty() ||
                                    lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
            script.add(Stretch::Kind::Removed, a[i++]);
        } else {
            script.add(Stretch::Kind::Added, b[j++]);
        }
    }
}

// A blank that alone stayed between changed words joins them: one change reads better than three.
std::vector<Stretch> joined(std::vector<Stretch> stretches) {
    std::vector<Stretch> result;
    for (std::size_t at = 0; at < stretches.size();) {
        if (stretches[at].kind == Stretch::Kind::Same) {
            result.push_back(std::move(stretches[at++]));
            continue;
        }
        Stretch removed{Stretch::Kind::Removed, {}};
        Stretch added{Stretch::Kind::Added, {}};
        for (; at < stretches.size(); ++at) {
            const Stretch& stretch = stretches[at];
            const bool blank = stretch.kind == Stretch::Kind::Same && at + 1 < stretches.size() &&
                               std::all_of(stretch.text.begin(), stretch.text.end(), isBlank);
            if (stretch.kind == Stretch::Kind::Same && !blank)
                break;
            if (stretch.kind != Stretch::Kind::Added)
                removed.text += stretch.text;
            if (stretch.kind != Stretch::Kind::Removed)
                added.text += stretch.text;
        }
        for (Stretch* side : {&removed, &added})
            if (!side->text.empty())
                result.push_back(std::move(*side));
    }
    return result;
}

// Of an unchanged part only the words next to a change.
void shorten(std::vector<Stretch>& stretches) {
    constexpr std::size_t shown = 12; // words and blanks
    for (std::size_t at = 0; at < stretches.size(); ++at) {
        if (stretches[at].kind != Stretch::Kind::Same)
            continue;
        const bool first = at == 0;
        const bool last = at + 1 == stretches.size();
        const Words words = wordsOf(stretches[at].text);
        const std::size_t most = first || last ? shown : 2 * shown;
        if (words.size() <= most + 2)
            continue;
        std::string text;
        for (std::size_t i = 0; !first && i < shown; ++i)
            text += words[i];
        text += " … ";
        for (std::size_t i = words.size() - shown; !last && i < words.size(); ++i)
            text += words[i];
        stretches[at].text = std::move(text);
    }
}

} // namespace

std::vector<Stretch> wordDiff(std::string_view before, std::string_view after) {
    const Words a = wordsOf(before);
    const Words b = wordsOf(after);
    std::size_t start = 0;
    while (start < a.size() && start < b.size() && a[start] == b[start])
        ++start;
    std::size_t end = 0;
    while (end < a.size() - start && end < b.size() - start &&
           a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    const auto part = [&](const Words& words) {
        return Words(words.begin() + static_cast<std::ptrdiff_t>(start),
                     words.end() - static_cast<std::ptrdiff_t>(end));
    };
    Script script;
    for (std::size_t i = 0; i < start; ++i)
        script.add(Stretch::Kind::Same, a[i]);
    middle(part(a), part(b), script);
    for (std::size_t i = a.size() - end; i < a.size(); ++i)
        script.add(Stretch::Kind::Same, a[i]);
    std::vector<Stretch> stretches = joined(script.take());
    shorten(stretches);
    return stretches;
}

std::string inWords(const std::vector<Stretch>& stretches, bool colour) {
    std::string text;
    for (const Stretch& stretch : stretches) {
        switch (stretch.kind) {
        case Stretch::Kind::Same:
            text += stretch.text;
            break;
        case Stretch::Kind::Removed:
            text += colour ? fmt::format("\033[31m[-{}-]\033[0m", stretch.text)
                           : fmt::format("[-{}-]", stretch.text);
            break;
        case Stretch::Kind::Added:
            text += colour ? fmt::format("\033[32m{{+{}+}}\033[0m", stretch.text)
                           : fmt::format("{{+{}+}}", stretch.text);
            break;
        }
    }
    return text;
}

} // namespace argmap::cli
