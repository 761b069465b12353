// The suffix of Argmap's own files, with its dot.
#pragma once

namespace argmap::presenter {

inline constexpr const char* nativeSuffix = ".argmap";

} // namespace argmap::presenter
