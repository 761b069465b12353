#include <argmap/wire/map_problem.hpp>

namespace argmap::wire {

using Kind = MapProblem::Kind;

std::string_view code(Kind kind) {
    switch (kind) {
    case Kind::UnresolvedReference:
        return "map.unresolved-reference";
    case Kind::WrongReference:
        return "map.wrong-reference";
    case Kind::CircularReference:
        return "map.circular-reference";
    case Kind::DuplicateId:
        return "map.duplicate-id";
    case Kind::MalformedId:
        return "map.malformed-id";
    case Kind::InvalidText:
        return "map.invalid-text";
    case Kind::InvalidMetadata:
        return "map.invalid-metadata";
    case Kind::TooLarge:
        break;
    }
    return "map.too-large";
}

bool isError(Kind kind) {
    return kind != Kind::MalformedId && kind != Kind::InvalidText && kind != Kind::InvalidMetadata;
}

std::string message(const MapProblem& problem) {
    const std::string item = problem.item.empty() ? "the map" : '"' + problem.item + '"';
    const std::string value = '"' + problem.value + '"';
    switch (problem.kind) {
    case Kind::UnresolvedReference:
        if (problem.value.empty())
            return "An entry of " + item + " names no " + problem.field + "; it is left out.";
        return "No item has the id " + value + ", which " + problem.field + " of " + item +
               " names; the reference is left out.";
    case Kind::WrongReference:
        return value + " is not of a type that " + problem.field + " of " + item +
               " can name; the reference is left out.";
    case Kind::CircularReference:
        return item + " stands within itself through " + problem.field + "; the link to " + value +
               " is left out.";
    case Kind::DuplicateId:
        return "The id " + value + " occurs twice; the later item is now " + item +
               ", and references mean the first.";
    case Kind::MalformedId:
        return "The id " + value +
               " is not made of 1 to 64 of A-Z, a-z, 0-9, \"_\", \".\", \"-\"; "
               "the item is now " +
               item + ".";
    case Kind::InvalidText:
        return "A text of " + item + " is not UTF-8; the wrong bytes are replaced.";
    case Kind::InvalidMetadata:
        return "The value of " + value + " in " + problem.field + " of " + item +
               " is not JSON; it is kept as a text.";
    case Kind::TooLarge:
        break;
    }
    return "The map has more than 4 GiB of texts or too many items.";
}

} // namespace argmap::wire
