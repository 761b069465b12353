// Reads an Argdown text to its syntax tree, block by block.
//
// A function of its arguments; any thread. Where the reference (argdown-core 1.7.5) accepts a text,
// the tree is the one that it sees. Where it would lose the file, the block is read as a person
// reads it, with a warning; what cannot be read so is left out with an error, and everything before
// and after it is there.
#pragma once

#include "syntax/document.hpp"
#include "syntax/problems.hpp"

#include <functional>
#include <string_view>

namespace argmap::argdown {

/// `stop` is asked now and then; when it says true the tree ends there.
[[nodiscard]] Document parse(std::string_view text, Problems& problems,
                             const std::function<bool()>& stop = {});

} // namespace argmap::argdown
