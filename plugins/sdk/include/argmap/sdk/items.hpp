// The items of an argument map under the SDK's name: what readers add and writers get.
//
// Only names; see argmap/wire/items.hpp for the values and argmap/wire/json_text.hpp for the texts
// of metadata.
#pragma once

#include <argmap/wire/items.hpp>
#include <argmap/wire/json_text.hpp>

namespace argmap::sdk {

using wire::Argument;
using wire::Citation;
using wire::Comment;
using wire::Group;
using wire::Inference;
using wire::Issue;
using wire::Item;
using wire::Map;
using wire::Mark;
using wire::Metadata;
using wire::Position;
using wire::Premise;
using wire::Reference;
using wire::Relation;
using wire::Source;
using wire::Span;
using wire::Stance;
using wire::Statement;
using wire::View;
using wire::Waiver;
using wire::Wording;

using wire::isJson;
using wire::jsonString;

/// A metadata entry whose value is a plain text.
[[nodiscard]] inline Metadata textMetadata(std::string key, std::string_view text) {
    return {std::move(key), jsonString(text)};
}

} // namespace argmap::sdk
