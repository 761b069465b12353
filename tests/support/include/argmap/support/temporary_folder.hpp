// An empty folder of a test's own, which goes, with all that is in it, when the object does.
// One owner; not for use by two threads.
#pragma once

#include <filesystem>
#include <string_view>

namespace argmap::support {

class TemporaryFolder {
public:
    /// Throws std::system_error when the folder cannot be made.
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

    friend std::filesystem::path operator/(const TemporaryFolder& folder, std::string_view name) {
        return folder.m_path / name;
    }

private:
    std::filesystem::path m_path;
};

} // namespace argmap::support
