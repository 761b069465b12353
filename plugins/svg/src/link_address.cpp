#include <argmap/svg/link_address.hpp>

#include <array>

namespace argmap::svg {

bool maySafelyLink(std::string_view address) {
    constexpr std::array<std::string_view, 4> schemes{"https://", "http://", "ftp://", "mailto:"};
    const auto startsWith = [&](std::string_view scheme) {
        if (address.size() <= scheme.size())
            return false;
        for (std::size_t i = 0; i < scheme.size(); ++i) {
            const char c = address[i];
            if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != scheme[i])
                return false;
        }
        return true;
    };
    for (const std::string_view scheme : schemes)
        if (startsWith(scheme))
            return true;
    return false;
}

} // namespace argmap::svg
