// What the window remembers between two runs: its size, its panes, recent files.
//
// Main thread. Kept in the user's XDG configuration folder (argmap/editor.conf); a file that cannot
// be read counts as empty, one that cannot be written is not worth a message.
#pragma once

#include <wx/fileconf.h>
#include <wx/gdicmn.h>
#include <wx/string.h>

#include <filesystem>
#include <vector>

namespace argmap::editor {

class Settings {
public:
    Settings();

    [[nodiscard]] long number(const wxString& key, long otherwise) const;
    void setNumber(const wxString& key, long value);

    [[nodiscard]] std::vector<std::filesystem::path> recentFiles() const; ///< the newest first
    void addRecentFile(const std::filesystem::path& file);

    void save();

    static constexpr std::size_t recentLimit = 9;

private:
    std::filesystem::path m_file;
    wxFileConfig m_config;
};

} // namespace argmap::editor
