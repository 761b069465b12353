#include <argmap/model/merge.hpp>

#include <fmt/format.h>

namespace argmap::model {

namespace {

std::string before(const Conflict& conflict) {
    return conflict.base.empty() ? "" : fmt::format(" (it was {})", shown(conflict.base));
}

std::string fieldInWords(const Conflict& conflict) {
    return conflict.bothKept
               ? fmt::format("both sides changed {}{}: {} and {} both stand there", conflict.field,
                             before(conflict), shown(conflict.ours), shown(conflict.theirs))
               : fmt::format("both sides changed {}{}: kept is {}, the other side has {}",
                             conflict.field, before(conflict), shown(conflict.ours),
                             shown(conflict.theirs));
}

std::string removalInWords(const Conflict& conflict) {
    if (conflict.field.empty())
        return "one side removed this, the other changed it: it is kept";
    return fmt::format("one side removed {}, the other changed it to {}: it is kept",
                       conflict.field,
                       shown(conflict.oursRemoved ? conflict.theirs : conflict.ours));
}

} // namespace

std::string_view name(ConflictKind kind) {
    switch (kind) {
    case ConflictKind::Field:
        return "field";
    case ConflictKind::Removal:
        return "removal";
    case ConflictKind::Needed:
        return "needed";
    case ConflictKind::SameId:
        return "same-id";
    case ConflictKind::Nesting:
        break;
    }
    return "nesting";
}

std::string inWords(const Conflict& conflict) {
    switch (conflict.kind) {
    case ConflictKind::Field:
        return fieldInWords(conflict);
    case ConflictKind::Removal:
        return removalInWords(conflict);
    case ConflictKind::Needed:
        return fmt::format("one side removed this, but {} of the other side refers to it: it is "
                           "kept",
                           conflict.other.empty() ? "the map" : conflict.other);
    case ConflictKind::SameId:
        return fmt::format("both sides gave the id {} to different items: this one is now {}",
                           conflict.other, conflict.id);
    case ConflictKind::Nesting:
        break;
    }
    return fmt::format("{} would lead back to itself, or too deep, with the edits of both sides: "
                       "kept is {}, one side has {}, the other {}",
                       conflict.field, shown(conflict.base), shown(conflict.ours),
                       shown(conflict.theirs));
}

} // namespace argmap::model
