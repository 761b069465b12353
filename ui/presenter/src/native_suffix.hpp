// The suffixes of Argmap's own files, with their dots.
#pragma once

#include <filesystem>
#include <string>

namespace argmap::presenter {

inline constexpr const char* nativeSuffix = ".argmap";
inline constexpr const char* packedSuffix = ".argmap.zst";

inline bool isPackedName(const std::filesystem::path& file) {
    return file.filename().string().ends_with(packedSuffix);
}

/// What a file of that name is to be written as.
inline const char* nativeFormatFor(const std::filesystem::path& file) {
    return isPackedName(file) ? "argmap.zst" : "argmap";
}

/// The name without folder and suffix: "pact" of "pact.argmap.zst".
inline std::string stemOf(const std::filesystem::path& file) {
    return (isPackedName(file) ? file.stem() : file).stem().string();
}

} // namespace argmap::presenter
