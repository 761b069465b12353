#include "reading/includes.hpp"

#include <unordered_set>
#include <utility>
#include <vector>

namespace argmap::argdown {

namespace {

constexpr std::string_view kInclude = "@include(";
constexpr std::size_t kMostName = 300; // bytes that are searched for the end of a name

class Joiner {
public:
    Joiner(std::string& joined, const Companion& companion, Problems& problems)
        : m_joined(joined), m_companion(companion), m_problems(problems) {}

    // The files whose end was not reached yet are on a stack.
    Source join(std::string_view text, std::string_view file) {
        m_known.emplace(file);
        open("", text);
        while (!m_open.empty()) {
            const Open here = m_open.back();
            const std::string_view all = m_files[here.file].text;
            const std::size_t include = all.find(kInclude, here.at);
            const std::size_t end = include == all.npos ? all.size() : include;
            append(here.file, here.at, all.substr(here.at, end - here.at));
            if (include == all.npos) {
                m_open.pop_back();
                continue;
            }
            const std::size_t begin = include + kInclude.size();
            const std::size_t length = all.substr(begin, kMostName).find_first_of(")\r\n");
            const std::size_t close = begin + length;
            if (length == all.npos || length == 0 || all[close] != ')') { // no include after all
                m_open.back().at = begin;
                append(here.file, include, kInclude);
                continue;
            }
            m_open.back().at = close + 1;
            follow(here.file, include, all.substr(begin, close - begin));
        }
        return {m_joined, std::move(m_files), std::move(m_pieces)};
    }

private:
    struct Open {
        std::uint32_t file = 0;
        std::size_t at = 0;
    };

    void open(std::string name, std::string_view text) {
        m_files.push_back({std::move(name), text});
        m_open.push_back({static_cast<std::uint32_t>(m_files.size() - 1), 0});
    }

    void append(std::uint32_t file, std::size_t offset, std::string_view text) {
        m_pieces.push_back({m_joined.size(), file, offset});
        m_joined += text;
    }

    void follow(std::uint32_t from, std::size_t include, std::string_view name) {
        if (name.find_first_of("/\\") != name.npos) {
            refuse(from, include, name, "stands in another folder",
                   "Put the file into the folder of this one and name it without its folder.");
        } else if (!m_known.emplace(name).second) {
            refuse(from, include, name, "was included before", "Remove the second @include.");
        } else if (const auto text = m_companion ? m_companion(name) : std::nullopt) {
            open(std::string(name), *text);
        } else {
            refuse(from, include, name, "is not in the folder of this one",
                   "Put the file there; its name must end in .argdown, .ad or .adown.");
        }
    }

    // A comment takes the place of the words, so that the message has a place.
    void refuse(std::uint32_t from, std::size_t include, std::string_view name, std::string why,
                std::string advice) {
        const std::size_t begin = m_joined.size();
        append(from, include, "<!-- -->");
        m_problems.warn("argdown.include", begin, begin,
                        "The file " + quoted(name) + " " + std::move(why) +
                            "; it was not included.",
                        std::move(advice));
    }

    std::string& m_joined;
    const Companion& m_companion;
    Problems& m_problems;
    std::unordered_set<std::string> m_known;
    std::vector<Open> m_open;
    std::vector<Source::File> m_files;
    std::vector<Source::Piece> m_pieces;
};

} // namespace

JoinedText::JoinedText(std::string_view text, std::string_view file, const Companion& companion,
                       Problems& problems) {
    if (text.find(kInclude) == text.npos)
        m_source = std::make_unique<Source>(text);
    else
        m_source = std::make_unique<Source>(Joiner(m_joined, companion, problems).join(text, file));
}

} // namespace argmap::argdown
