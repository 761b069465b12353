// What a plugin says of itself in its manifest.json (docs/plugin-manifest.md), read without loading
// its code.
//
// Values; any thread. A manifest is checked strictly: an unknown key, a wrong type or a value out
// of place is a diagnostic, and a plugin with a bad manifest is not used.
#pragma once

#include <argmap/base/result.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::plugin {

enum class InterfaceKind : std::uint8_t { Reader, Writer, Source, Layout, Renderer, Checker };

/// "argmap.reader/0" …, as the ABI has it.
[[nodiscard]] std::string_view abiName(InterfaceKind kind);
/// "reader" …, for people.
[[nodiscard]] std::string_view name(InterfaceKind kind);

enum class OptionType : std::uint8_t { Text, Integer, Number, Boolean, Choice };

[[nodiscard]] std::string_view name(OptionType type);

struct OptionSpec {
    std::string name;
    OptionType type = OptionType::Text;
    std::string fallback; ///< the default, as it would be typed
    std::string help;
    std::vector<std::string> choices; ///< of a Choice
};

/// One way to know a format by its content; of the fields that are set all must hold.
struct Signature {
    std::optional<std::string> bytes;  ///< these bytes …
    std::size_t offset = 0;            ///< … at this offset
    std::string regex;                 ///< RE2, searched in the first 4 KiB as text
    std::vector<std::string> jsonKeys; ///< keys of the outermost object
    std::string xmlRoot;               ///< name of the root element, without prefix
    std::string xmlNamespace;          ///< namespace of the root element
};

/// One implementation of one interface.
struct Interface {
    InterfaceKind kind = InterfaceKind::Reader;
    std::uint32_t index = 0; ///< among those of its kind in the plugin: what get_interface() takes
    std::string format; ///< of readers, writers, renderers: what --from and --to take; of layouts:
                        ///< what --layout takes
    std::string title;  ///< for people: "Argdown"
    std::vector<std::string> extensions; ///< lower case, without dot; the first is the usual one
    std::vector<std::string> mediaTypes;
    std::vector<Signature> signatures;
    bool text = true;        ///< of readers and sources: the host decodes the inputs to UTF-8
    bool identifies = false; ///< of readers and sources: has `identify`
    std::vector<std::string> companions; ///< patterns of names ("*.txt") that a reader may ask for
    std::vector<OptionSpec> options;
    bool pages = false; ///< of renderers: the format holds several pages in one file
    bool everyGlyph =
        true; ///< of renderers: false: with its options' defaults it needs no glyphs of
              ///< lines that are one run from left to right
    std::vector<std::string> carries; ///< what the format can represent, for people
    std::vector<std::string> loses;   ///< and what it cannot
};

enum class Stability : std::uint8_t { Draft, Stable };

struct Manifest {
    std::string id; ///< "argmap.argdown"
    std::string title;
    std::string version;
    std::uint32_t abi = 0; ///< major
    std::string library;   ///< file name beside the manifest, or
    std::string program;   ///< that of an executable in any language (docs/plugin-programs.md)
    Stability stability = Stability::Draft;
    bool oneThread = false; ///< one call at a time
    std::string license;
    std::vector<Interface> interfaces;

    [[nodiscard]] bool isProgram() const { return !program.empty(); }
};

/// Which lock the sandbox has for it: "native" or "interpreter"; "" of one that could not be read.
[[nodiscard]] std::string_view profileOf(const Manifest& manifest);

/// Reads a manifest; `file` is named in the diagnostic, which tells line and column of a syntax
/// error and the JSON pointer of any other (codes `manifest.syntax`, `manifest.key`,
/// `manifest.type`, `manifest.value`).
[[nodiscard]] base::Result<Manifest> parseManifest(std::string_view json, std::string_view file);

} // namespace argmap::plugin
