#include "native.hpp"

#include <argmap/document/native_file.hpp>

namespace argmap::workbench {

bool isNative(std::string_view bytes, std::string_view fileName) {
    return document::isNative(bytes) || fileName.ends_with(".argmap") ||
           fileName.ends_with(".argmap.zst");
}

Opened openNative(std::string_view bytes, const std::string& shownName) {
    Opened opened;
    opened.format = document::isPacked(bytes) ? packedFormat : nativeFormat;
    base::Result<document::NativeFile> file = document::loadNative(bytes, shownName);
    if (!file) {
        opened.ending = Ending::Refused;
        opened.diagnostics.push_back(std::move(file.error()));
        return opened;
    }
    opened.map = std::move(file->map);
    opened.diagnostics = std::move(file->diagnostics);
    opened.readOnly = file->readOnly;
    opened.ending = base::hasErrors(opened.diagnostics) ? Ending::Refused : Ending::Done;
    return opened;
}

Written writeNative(const model::ArgumentMap& map, std::string_view format) {
    Written written;
    written.outputs.push_back(
        {"", format == packedFormat ? document::saveNativePacked(map) : document::saveNative(map)});
    return written;
}

} // namespace argmap::workbench
