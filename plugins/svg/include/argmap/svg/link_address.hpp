// Which addresses a picture may lead to.
//
// Pure; any thread.
#pragma once

#include <string_view>

namespace argmap::svg {

/// Whether an address is one of the web, of FTP or of mail: a map is somebody's input, and other
/// schemes can run scripts or open files.
[[nodiscard]] bool maySafelyLink(std::string_view address);

} // namespace argmap::svg
