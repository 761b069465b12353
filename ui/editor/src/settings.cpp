#include "settings.hpp"

#include <algorithm>
#include <cstdlib>

namespace argmap::editor {

namespace {

// wx computes the XDG folders wrongly (it knows ~/.argmap), so this does.
std::filesystem::path configFile() {
    const char* folder = std::getenv("XDG_CONFIG_HOME");
    if (folder != nullptr && *folder == '/')
        return std::filesystem::path(folder) / "argmap" / "editor.conf";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "/" : home) / ".config" / "argmap" /
           "editor.conf";
}

wxString recentKey(std::size_t index) {
    return wxString::Format("Recent/%zu", index);
}

} // namespace

Settings::Settings()
    : m_file(configFile()),
      m_config("argmap", {}, wxString::FromUTF8(m_file.string()), {}, wxCONFIG_USE_LOCAL_FILE) {}

long Settings::number(const wxString& key, long otherwise) const {
    return m_config.ReadLong(key, otherwise);
}

void Settings::setNumber(const wxString& key, long value) {
    m_config.Write(key, value);
}

std::vector<std::filesystem::path> Settings::recentFiles() const {
    std::vector<std::filesystem::path> files;
    for (std::size_t i = 0; i < recentLimit; ++i) {
        const wxString file = m_config.Read(recentKey(i), wxString());
        if (!file.empty())
            files.emplace_back(file.utf8_string());
    }
    return files;
}

void Settings::addRecentFile(const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(file, error);
    std::vector<std::filesystem::path> files = recentFiles();
    std::erase(files, whole);
    files.insert(files.begin(), whole);
    files.resize(std::min(files.size(), recentLimit));
    for (std::size_t i = 0; i < files.size(); ++i)
        m_config.Write(recentKey(i), wxString::FromUTF8(files[i].string()));
}

void Settings::save() {
    std::error_code error;
    std::filesystem::create_directories(m_file.parent_path(), error);
    if (!error)
        m_config.Flush();
}

} // namespace argmap::editor
