#include "native.hpp"

#include <argmap/base/utf8.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/model/merge.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace argmap::workbench {

namespace {

// What merges have left to be settled; the editor lists it, with the item to go to.
void noteOpenConflicts(const model::ArgumentMap& map, const std::string& file,
                       base::Diagnostics& diagnostics) {
    constexpr std::size_t longest = 400; // code points; the comment has all
    for (const model::CommentId id : model::openConflicts(map)) {
        const model::Comment& comment = map[id];
        base::Diagnostic d;
        d.severity = base::Severity::Warning;
        d.code = "merge.unsettled";
        d.file = file;
        d.item = comment.on ? map.item(comment.on).id : std::string();
        d.advice = "Choose, then: argmap merge --settled FILE.";
        std::string text = comment.text;
        std::replace(text.begin(), text.end(), '\n', ' ');
        d.message = fmt::format("{}: {}", d.item.empty() ? "the map" : d.item,
                                base::shortened(text, longest));
        diagnostics.push_back(std::move(d));
    }
}

} // namespace

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
    noteOpenConflicts(*opened.map, shownName, opened.diagnostics);
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
