#include "companions.hpp"

#include <argmap/files/read_file.hpp>
#include <argmap/plugin/decode.hpp>

#include <system_error>

namespace argmap::workbench {

namespace {

constexpr std::uint64_t largest = 256ULL << 20U;

} // namespace

plugin::Companions companionsBeside(const std::filesystem::path& main, bool asText) {
    if (main.empty())
        return {};
    return [folder = main.parent_path(),
            asText](const std::string& name) -> std::optional<std::string> {
        const std::filesystem::path file = folder / name;
        std::error_code error;
        if (!std::filesystem::is_regular_file(file, error)) // a pipe could keep us waiting
            return std::nullopt;
        base::Result<std::string> bytes = files::readFile(files::realEnv(), file, largest);
        if (bytes && asText && !bytes->empty())
            bytes = plugin::decodeText(std::move(*bytes), file.string());
        return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
    };
}

} // namespace argmap::workbench
