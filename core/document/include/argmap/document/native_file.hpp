// The native file, `.argmap`: one record a line, each with its check (docs/file-format.md); also
// packed with zstd, `.argmap.zst`.
//
// Functions; any thread. Whatever the bytes are, loading ends in a map and diagnostics, or in one
// diagnostic: never in an exception or in more than forty times the (unpacked) file and 64 MiB
// (held by tests/document/native_memory_test.cpp).
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace argmap::document {

/// What a file is made of, as far as it could be read.
struct NativeFacts {
    bool packed = false;
    std::uint32_t version = 0; ///< of the format, which wrote it
    std::size_t sound = 0;     ///< records whose line is whole
    std::size_t damaged = 0;   ///< lines that are not
    std::size_t opened = 0;    ///< records that are in the map: sound, readable, within its rules
    std::optional<std::uint32_t> counted; ///< records that its last line says there are
};

struct NativeFile {
    model::ArgumentMap map;
    base::Diagnostics diagnostics; ///< by line; what was put right, what is missing and why
    /// Saving over the file would lose something: damaged records, a conflict, or what only a newer
    /// version may edit.
    bool readOnly = false;
    NativeFacts facts;
};

/// Packed or not. Errors: native.not-argmap (another kind of file), native.newer (a newer version is needed),
/// native.damaged (no way to tell what is sound), native.too-large (packed bytes that would become
/// more than 1 GiB, or more than 200 times as many). `fileName` is for the diagnostics.
[[nodiscard]] base::Result<NativeFile> loadNative(std::string_view bytes,
                                                  const std::string& fileName);

/// The bytes of the file. The same content gives the same bytes, on every machine.
[[nodiscard]] std::string saveNative(const model::ArgumentMap& map);

/// Tells one state of a file from another: XXH3-64 of its bytes. Against accidents, not against
/// forgery.
[[nodiscard]] std::uint64_t contentHash(std::string_view bytes);

/// The same, packed with zstd. The same content gives the same bytes with one version of zstd.
[[nodiscard]] std::string saveNativePacked(const model::ArgumentMap& map);

/// Whether bytes begin like a native file, of whatever version, packed or not.
[[nodiscard]] bool isNative(std::string_view bytes);

/// Whether bytes begin as zstd's do, whatever they hold.
[[nodiscard]] bool isPacked(std::string_view bytes);

} // namespace argmap::document
