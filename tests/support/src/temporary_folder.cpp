#include <argmap/support/temporary_folder.hpp>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace argmap::support {

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "argmap-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(), name);
    m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code
        ignored; // a folder that a test made unreadable stays behind; no test fails by it
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace argmap::support
