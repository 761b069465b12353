// Follows @include(name): the named file's text takes the place of the words.
//
// A function of its arguments; any thread. As in Argdown's own tools each file is taken in once.
#pragma once

#include "syntax/problems.hpp"
#include "syntax/source.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace argmap::argdown {

/// The text of a file beside the main one; nothing when it is not there. It must stay.
using Companion = std::function<std::optional<std::string_view>(std::string_view name)>;

/// The text that is read. It borrows `text` and the companions' texts and owns what it joined of
/// them.
class JoinedText {
public:
    JoinedText(std::string_view text, std::string_view file, const Companion& companion,
               Problems& problems);

    [[nodiscard]] const Source& source() const { return *m_source; }

private:
    std::string m_joined;
    std::unique_ptr<Source> m_source;
};

} // namespace argmap::argdown
