// Which readers or sources a file is for, from its name and its first bytes; runs no plugin.
//
// Pure functions; any thread. Costs microseconds, and for JSON a scan of what is given.
#pragma once

#include <argmap/plugin/catalogue.hpp>

#include <string_view>
#include <vector>

namespace argmap::plugin {

/// How far the manifest of a reader or source fits a file; better ones are greater. Both: extension
/// and content, or the extension of a format that has no signature (plain texts), which a loose
/// signature of another format must not outdo.
enum class Fit : std::uint8_t { None, Extension, Content, Both };

/// `fileName` without folder; `bytes` the file's beginning (4 KiB, more for JSON) or all of it.
[[nodiscard]] Fit fit(const Interface& interface, std::string_view fileName,
                      std::string_view bytes);

/// The readers (or sources) that fit best, in order of the catalogue, one a format. None: the
/// format is not known. Several: the file does not say which; each could be meant.
[[nodiscard]] std::vector<Offer> sniff(const Catalogue& catalogue, InterfaceKind kind,
                                       std::string_view fileName, std::string_view bytes);

/// Whether the name ends in one of the extensions, in any case of letters; "map.aif.json" has
/// "json" and "aif.json".
[[nodiscard]] bool hasExtension(std::string_view fileName,
                                const std::vector<std::string>& extensions);

} // namespace argmap::plugin
