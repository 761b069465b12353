// The project of a new plugin, made from a template: a copy in which everything that names the
// template names the new plugin instead.
//
// Main thread. A folder is made whole or not at all, and none that exists is touched.
#pragma once

#include <argmap/base/result.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::cli {

/// What a plugin calls itself, all of it from its name and kind: of "tally-reader", a reader, the
/// format is "tally"; so it is of "tally". Its files may have another suffix.
struct PluginNames {
    std::string name;      ///< of library or program, project, and at the end of the id
    std::string format;    ///< as --from takes it
    std::string extension; ///< of its files, without dot
    std::string className; ///< TallyReader
    std::string title;     ///< "Tally"

    /// `suffix` of its files; empty: as the format.
    PluginNames(std::string_view plugin, std::string_view kind, std::string_view suffix = {});
};

/// Of [a-z][a-z0-9-]*, and short enough for an id.
[[nodiscard]] bool isPluginName(std::string_view name);
/// Of [a-z0-9-], at most 16.
[[nodiscard]] bool isExtension(std::string_view suffix);

/// The names of a template and what stands in their place. The longest name that fits is taken, and
/// what was put in is not looked at again.
class Renaming {
public:
    /// `manifest` is the template's.
    static base::Result<Renaming> of(std::string_view manifest, const PluginNames& names,
                                     std::string_view kind);

    [[nodiscard]] std::string renamed(std::string_view text) const;

private:
    std::vector<std::pair<std::string, std::string>> m_names;
};

/// Copies the template to `target`, renamed; gives the files made, by their names within `target`,
/// sorted. Errors: files.exists, and those of reading and writing.
[[nodiscard]] base::Result<std::vector<std::string>>
makeProject(const std::filesystem::path& from, const std::filesystem::path& target,
            const PluginNames& names, std::string_view kind);

} // namespace argmap::cli
