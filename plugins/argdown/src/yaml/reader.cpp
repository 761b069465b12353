#include "yaml/reader.hpp"

#include "yaml/scalar.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <map>
#include <streambuf>
#include <unordered_set>
#include <utility>

namespace argmap::argdown::yaml {

namespace {

constexpr std::size_t kMostValues = 100'000; // aliases of aliases grow without bound
constexpr std::size_t kMostDoubled = 100;

// Reads the text where it lies.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        char* begin = const_cast<char*>(text.data()); // the buffer is only read
        setg(begin, begin, begin + text.size());
    }
};

struct TooMuch {
    std::string message;
    std::size_t offset;
};

class Builder : public YAML::EventHandler {
public:
    explicit Builder(std::size_t base) : m_base(base) {}

    Reading reading;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add({}, mark, anchor); }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = m_anchors.find(anchor);
        if (found == m_anchors.end())
            throw TooMuch{"an alias stands within its own value", at(mark)};
        const Anchored& anchored = found->second;
        count(anchored.size, mark);
        if (m_open.size() + anchored.levels > kMostLevels)
            throw TooMuch{"it is nested too deeply", at(mark)};
        add(anchored.value, mark, 0, anchored.size, anchored.levels);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& text) override {
        // The library writes "?" for a plain scalar and "!" for a quoted one.
        if (tag == "?" || tag.empty()) {
            add(resolvePlain(text), mark, anchor);
            return;
        }
        Value value;
        value.kind = Value::Kind::String;
        value.text = text;
        add(std::move(value), mark, anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(Value::Kind::Sequence, mark, anchor);
    }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(Value::Kind::Mapping, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        Value value;
        YAML::Mark mark;
        YAML::anchor_t anchor = 0;
        std::size_t values = 0; // that were there when it began
        std::size_t levels = 0; // in what it holds
        bool hasKey = false;
        std::string key;
        std::unordered_set<std::string> keys;
    };
    struct Anchored {
        Value value;
        std::size_t size = 1;   // values in it
        std::size_t levels = 0; // of sequences and mappings
    };

    std::size_t at(const YAML::Mark& mark) const {
        return m_base + (mark.pos > 0 ? static_cast<std::size_t>(mark.pos) : 0);
    }

    void count(std::size_t values, const YAML::Mark& mark) {
        m_values += values;
        if (m_values > kMostValues)
            throw TooMuch{"there are too many values", at(mark)};
    }

    void open(Value::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (m_open.size() >= kMostLevels)
            throw TooMuch{"it is nested too deeply", at(mark)};
        Open& opened = m_open.emplace_back();
        opened.value.kind = kind;
        opened.mark = mark;
        opened.anchor = anchor;
        opened.values = m_values;
    }

    void close() {
        Open closed = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(closed.value), closed.mark, closed.anchor, m_values - closed.values + 1,
            closed.levels + 1);
    }

    void add(Value value, const YAML::Mark& mark, YAML::anchor_t anchor, std::size_t size = 1,
             std::size_t levels = 0) {
        count(1, mark);
        value.offset = at(mark);
        if (anchor != 0)
            m_anchors[anchor] = {value, size, levels};
        if (m_open.empty()) {
            reading.value = std::move(value);
            return;
        }
        Open& parent = m_open.back();
        parent.levels = std::max(parent.levels, levels);
        if (parent.value.isSequence()) {
            parent.value.items.push_back(std::move(value));
        } else if (!parent.hasKey) {
            parent.hasKey = true;
            parent.key = value.isScalar() ? std::move(value.text) : toJson(value);
        } else {
            addPair(parent, std::move(value));
        }
    }

    void addPair(Open& parent, Value value) {
        parent.hasKey = false;
        if (parent.keys.insert(parent.key).second) {
            parent.value.keys.push_back(parent.key);
            parent.value.items.push_back(std::move(value));
        } else {
            if (reading.doubled.size() >= kMostDoubled)
                throw TooMuch{"too many keys stand twice", value.offset};
            reading.doubled.push_back({parent.key, value.offset});
            parent.value.set(parent.key, std::move(value));
        }
    }

    std::size_t m_base;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, Anchored> m_anchors;
    std::size_t m_values = 0;
};

} // namespace

Reading read(std::string_view text, std::size_t base) {
    Builder builder(base);
    const auto failed = [](std::string message, std::size_t offset) {
        Reading reading;
        reading.error = {std::move(message), offset};
        return reading;
    };
    try {
        ViewBuffer buffer(text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        Builder rest(base);
        if (parser.HandleNextDocument(rest))
            return failed("more follows where it should end", rest.reading.value.offset);
    } catch (const YAML::Exception& exception) {
        const int position = exception.mark.pos;
        return failed(exception.msg,
                      base + (position > 0 ? static_cast<std::size_t>(position) : 0));
    } catch (const TooMuch& tooMuch) {
        return failed(tooMuch.message, tooMuch.offset);
    }
    return std::move(builder.reading);
}

bool isValid(std::string_view text) {
    return !read(text).error;
}

std::string_view contentOfData(std::string_view block) {
    std::size_t begin = 1;
    while (begin < block.size() && (block[begin] == ' ' || block[begin] == '\t'))
        ++begin;
    if (begin >= block.size() || (block[begin] != '\n' && block[begin] != '\r'))
        return block;
    return block.substr(begin, block.size() - 1 - begin);
}

} // namespace argmap::argdown::yaml
