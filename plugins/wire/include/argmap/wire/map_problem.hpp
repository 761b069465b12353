// What was wrong with the items that a reader gave, and what the builder did about it.
//
// A value; any thread.
#pragma once

#include <argmap/abi/image.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace argmap::wire {

struct MapProblem {
    enum class Kind : std::uint8_t {
        UnresolvedReference, ///< no item has this id; the reference was left out
        WrongReference,      ///< the item is of a type that the field cannot name; left out
        CircularReference,   ///< groups or replies within themselves; one link was left out
        DuplicateId,         ///< the later item got another id; references mean the first
        MalformedId,         ///< the item got a well-formed id; references follow
        InvalidText,         ///< not UTF-8; repaired with U+FFFD
        InvalidMetadata,     ///< not JSON; became a JSON string
        TooLarge             ///< more than 4 GiB of texts or 2^32 rows; there is no image
    };

    Kind kind = Kind::UnresolvedReference;
    std::string item;       ///< id of the item, as it is in the image; empty: the map itself
    std::uint32_t line = 0; ///< the item's originLine
    std::string field;      ///< as in fields.hpp; empty: the item as a whole
    std::string value;      ///< the id or key that is wrong
    argmap_ref row{};       ///< where the item is in the image

    /// All but the row.
    friend bool operator==(const MapProblem& a, const MapProblem& b) {
        return a.kind == b.kind && a.item == b.item && a.line == b.line && a.field == b.field &&
               a.value == b.value;
    }
};

/// Stable: "map.unresolved-reference" …
[[nodiscard]] std::string_view code(MapProblem::Kind kind);

/// Whether something that the reader gave is not in the image as it was meant.
[[nodiscard]] bool isError(MapProblem::Kind kind);

/// One sentence.
[[nodiscard]] std::string message(const MapProblem& problem);

} // namespace argmap::wire
