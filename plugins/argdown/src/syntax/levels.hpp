// Which statement or argument a sign relates to, told from how far it is indented.
//
// One a block; used by one thread. Indentation counts characters; a deeper line stands below the
// member before it, an equal one beside it. Coming back to a depth that was not there before counts
// as the next outer one.
#pragma once

#include "syntax/document.hpp"

#include <cstddef>
#include <vector>

namespace argmap::argdown {

/// Whom the lines of a level relate to.
struct Owner {
    Index index = kNone; ///< of an occurrence or an inference; kNone: nobody
    bool isInference = false;
};

class Levels {
public:
    /// Begins a block (or a list item, whose sign stands at `base`) with its first member.
    void begin(Owner root, std::size_t base = 0);

    struct Answer {
        Owner owner;
        bool unindented =
            false; ///< it stands no deeper than the block itself, or came back to no level
        bool tooDeep = false; ///< it was put to the deepest level that is read
    };
    [[nodiscard]] Answer enter(std::size_t indent);
    /// What the last sign related: deeper lines stand below it.
    void setLast(Owner last) { m_last = last; }

private:
    struct Level {
        std::size_t indent = 0;
        Owner owner;
    };

    std::size_t m_base = 0;
    Owner m_root;
    Owner m_last;
    std::vector<Level> m_levels;
};

} // namespace argmap::argdown
