// The map's own fields and its sources, from the front matter; groups, from the headings.
#include "items/context.hpp"
#include "items/member_data.hpp"
#include "syntax/characters.hpp"

#include <algorithm>
#include <utility>

namespace argmap::argdown {

namespace {

void append(std::vector<sdk::Metadata>& to, std::vector<sdk::Metadata> more) {
    std::move(more.begin(), more.end(), std::back_inserter(to));
}

bool isSha256(std::string_view text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
           });
}

class FrontMatter {
public:
    explicit FrontMatter(Context& context) : m_context(context) {}

    void read(const yaml::Value& value) {
        Keys keys(value, m_context.problems);
        sdk::Map& map = m_context.map;
        map.title = trimmed(keys.text("title"));
        map.authors = keys.texts("author");
        map.abstract = trimmed(keys.text("abstract"));
        map.date = keys.text("date");
        const yaml::Value* profile = keys.take("argmap");
        if (profile && !profile->isMapping())
            keys.refuse("argmap", "a mapping");
        map.metadata = keys.rest();
        if (profile && profile->isMapping())
            this->profile(*profile);
    }

private:
    void profile(const yaml::Value& value) {
        Keys keys(value, m_context.problems);
        sdk::Map& map = m_context.map;
        map.language = keys.text("language");
        map.cutoff = keys.text("cutoff");
        map.revision = keys.text("revision");
        map.marking = keys.text("marking");
        m_context.yardstick = keys.text("yardstick");
        static_cast<void>(keys.text("main")); // mainItem(), when all ids are known
        if (const yaml::Value* sources = keys.take("sources")) {
            if (sources->isMapping())
                this->sources(*sources);
            else
                keys.refuse("sources", "a mapping of sources");
        }
        append(map.metadata, keys.rest("argmap."));
    }

    void sources(const yaml::Value& sources) {
        for (std::size_t i = 0; i < sources.items.size(); ++i)
            m_context.sourceIds.emplace(
                sources.keys[i], m_context.ids.give(sources.keys[i], sources.items[i].offset));
        for (std::size_t i = 0; i < sources.items.size(); ++i) {
            const yaml::Value& value = sources.items[i];
            source(sources.keys[i], value.isMapping() ? value : yaml::emptyMapping(), value.offset);
        }
    }

    void source(const std::string& key, const yaml::Value& value, std::size_t begin) {
        Keys keys(value, m_context.problems);
        sdk::Source source;
        source.id = m_context.sourceIds.at(key);
        m_context.place(source, begin, key);
        source.title = keys.text("title");
        source.authors = keys.texts(value.find("authors") ? "authors" : "author");
        source.publisher = keys.text("publisher");
        source.date = keys.text("date");
        source.address = keys.text("address");
        source.language = keys.text("language");
        source.reliability = keys.text("reliability");
        source.marking = keys.text("marking");
        digest(source, keys);
        for (const std::string& other : keys.texts("restsOn"))
            restsOn(source, other, value.find("restsOn")->offset);
        if (const yaml::Value* via = value.find("via"); via && via->isScalar())
            restsOn(source, via->text, via->offset);
        source.metadata = keys.rest();
        m_context.sink.give(source);
    }

    static void digest(sdk::Source& source, Keys& keys) {
        std::string digits = keys.text("sha256");
        if (digits.empty())
            return;
        if (!isSha256(digits)) {
            keys.refuse("sha256", "64 hexadecimal digits");
            return;
        }
        for (char& c : digits)
            if (c >= 'A' && c <= 'F')
                c = static_cast<char>(c | 0x20);
        source.digest = "sha256:" + digits;
    }

    void restsOn(sdk::Source& source, const std::string& key, std::size_t begin) {
        const auto found = m_context.sourceIds.find(key);
        if (found != m_context.sourceIds.end()) {
            const sdk::Reference other(found->second);
            if (std::find(source.restsOn.begin(), source.restsOn.end(), other) ==
                source.restsOn.end())
                source.restsOn.push_back(other);
            return;
        }
        m_context.problems.warn("argdown.data-reference", begin, begin + key.size(),
                                "There is no source " + quoted(key) + ".",
                                "Name a key of argmap.sources in the front matter.");
    }

    Context& m_context;
};

// A heading's title goes without the tags at its end; its data says the rest.
void describe(Context& context, sdk::Group& group, const Heading& heading) {
    group.title = wordingOf(heading.content, context.idOfTitle()).text;
    if (heading.data == kNone)
        return;
    const yaml::Value data = asMapping(context.document.data[heading.data]);
    Keys keys(data, context.problems);
    static_cast<void>(keys.take("id"));
    group.closed = keys.flag("isClosed").value_or(false);
    group.metadata = keys.rest();
}

} // namespace

void readFrontMatter(Context& context) {
    if (context.document.frontMatter)
        FrontMatter(context).read(*context.document.frontMatter);
}

void giveGroups(Context& context) {
    constexpr std::size_t kMostLevels = 50;
    std::vector<std::size_t> levels; // one a section
    for (Index i = 0; i < context.model.sections.size(); ++i) {
        const Section& section = context.model.sections[i];
        sdk::Group group;
        group.id = context.groupIds[i];
        group.title = section.title;
        group.tags.assign(section.tags.begin(), section.tags.end());
        group.closed = section.closed;
        context.place(group, section.begin, section.title);
        Index parent = section.parent;
        if (parent != kNone && levels[parent] >= kMostLevels)
            parent = context.model.sections[parent].parent;
        levels.push_back(parent == kNone ? 1 : levels[parent] + 1);
        if (parent != kNone)
            group.group = context.groupIds[parent];
        if (section.heading != kNone)
            describe(context, group, context.document.headings[section.heading]);
        context.sink.give(group);
    }
}

} // namespace argmap::argdown
