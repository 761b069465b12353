#include "native.hpp"
namespace argmap::workbench {
bool isNative(std::string_view bytes, std::string_view fileName) {
    return bytes.starts_with("argmap ") || fileName.ends_with(".argmap");
}
Opened openNative(std::string, const std::string&) {
    return {};
}
Written writeNative(const model::ArgumentMap&) {
    return {};
}
} // namespace argmap::workbench
