// Data blocks and front matter: from their text to values.
#include "syntax/block_parser.hpp"
#include "syntax/characters.hpp"
#include "syntax/limits.hpp"
#include "yaml/reader.hpp"

#include <algorithm>
#include <utility>

namespace argmap::argdown {

namespace {

// All lines but the last end in a comma, which block form does not need: the flow form was meant.
bool separatesByCommas(std::string_view inside) {
    std::size_t commas = 0;
    for (std::string_view rest = trimmed(inside);;) {
        const std::size_t end = rest.find('\n');
        if (end == rest.npos)
            return commas > 0;
        if (!trimmed(rest.substr(0, end)).ends_with(','))
            return false;
        ++commas;
        rest.remove_prefix(end + 1);
    }
}

} // namespace

// The value of the YAML in `text`, which stands at `place`. When it is not valid, the text itself,
// with an error.
yaml::Value BlockParser::yamlAt(std::string_view text, std::size_t place, std::size_t end,
                                bool& valid) {
    if (text.size() > limits::data) {
        m_problems.error("argdown.long-data", place, end,
                         "This data is longer than 1 MiB and was left out.",
                         "Keep long texts in the statements or in a file of their own.");
        return {};
    }
    yaml::Reading reading = yaml::read(text, place);
    if (reading.error) {
        valid = false;
        const std::size_t at = std::min(reading.error->offset, place + text.size());
        m_problems.error(
            "argdown.data-yaml", at, at,
            "This data is not valid YAML: " + reading.error->message + ".",
            "Write {key: value, key: value}; put texts with : , [ ] { } # in quotation "
            "marks. For braces as text write \\{ and \\}.");
        yaml::Value raw;
        raw.kind = yaml::Value::Kind::String;
        raw.text = text;
        raw.offset = place;
        return raw;
    }
    for (const yaml::Error& doubled : reading.doubled)
        m_problems.warn("argdown.doubled-key", doubled.offset, doubled.offset,
                        "The key " + quoted(doubled.message) +
                            " stands here twice; the last one counts.",
                        "Remove one of the two.");
    return std::move(reading.value);
}

Index BlockParser::data(const Token& token) {
    std::string_view inside = yaml::contentOfData(token.image);
    if (inside.size() < token.image.size() && inside.size() <= limits::data &&
        separatesByCommas(inside) && yaml::isValid(token.image)) {
        m_problems.warn("argdown.data-form", token.begin, token.begin + 1,
                        "A line end follows this brace, so the data should be in block form; it is "
                        "read as {key: value, …}.",
                        "Write the first key behind the brace, or one key a line without commas.");
        inside = token.image;
    }
    const auto before = static_cast<std::size_t>(inside.data() - token.image.data());
    bool valid = true;
    yaml::Value value = yamlAt(inside, token.begin + before, token.end, valid);
    if (value.isNull())
        return kNone;
    m_document.data.push_back(std::move(value));
    return static_cast<Index>(m_document.data.size() - 1);
}

} // namespace argmap::argdown
