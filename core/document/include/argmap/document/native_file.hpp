// The native file, `.argmap`: one record a line, each with its check (docs/file-format.md).
//
// Functions; any thread. Whatever the bytes are, loading ends in a map and diagnostics, or in one
// diagnostic: never in an exception or in more than twenty times the file and 100 MB (held by
// tests/cli/hostile_native_test.cpp).
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace argmap::document {

struct NativeFile {
    model::ArgumentMap map;
    base::Diagnostics diagnostics; ///< by line; what was put right, what is missing and why
    /// Saving over the file would lose something: damaged records, a conflict, or what only a newer
    /// version may edit.
    bool readOnly = false;
};

/// Errors: native.not-argmap (another kind of file), native.newer (a newer version is needed),
/// native.damaged (no way to tell what is sound). `fileName` is for the diagnostics.
[[nodiscard]] base::Result<NativeFile> loadNative(std::string_view bytes,
                                                  const std::string& fileName);

/// The bytes of the file. The same content gives the same bytes, on every machine.
[[nodiscard]] std::string saveNative(const model::ArgumentMap& map);

/// Tells one state of a file from another: XXH3-64 of its bytes. Against accidents, not against
/// forgery.
[[nodiscard]] std::uint64_t contentHash(std::string_view bytes);

/// Whether bytes begin like a native file, of whatever version.
[[nodiscard]] bool isNative(std::string_view bytes);

} // namespace argmap::document
