#include <argmap/workbench/integrity.hpp>

#include "formats.hpp"
#include "sound_backup.hpp"

#include <argmap/document/native_file.hpp>
#include <argmap/files/read_file.hpp>

#include <utility>

namespace argmap::workbench {

Integrity integrityOf(const Input& input) {
    Integrity integrity;
    const std::string shown = input.name.empty() ? input.path.string() : input.name;
    const auto fail = [&](Ending ending, base::Diagnostic why) {
        why.file = shown;
        integrity.ending = ending;
        integrity.diagnostics.push_back(std::move(why));
    };
    base::Result<std::string> read =
        input.bytes ? std::string() : files::readFile(files::realEnv(), input.path);
    if (!read) {
        fail(Ending::FileFailed, std::move(read.error()));
        return integrity;
    }
    const std::string& bytes = input.bytes ? *input.bytes : *read;
    integrity.format = document::isPacked(bytes) ? packedFormat : nativeFormat;
    auto file = document::loadNative(bytes, shown);
    if (file) {
        integrity.version = file->facts.version;
        integrity.sound = file->facts.sound;
        integrity.damaged = file->facts.damaged;
        integrity.opened = file->facts.opened;
        integrity.counted = file->facts.counted;
        integrity.diagnostics = std::move(file->diagnostics);
        if (base::hasErrors(integrity.diagnostics))
            integrity.ending = Ending::Refused;
    } else {
        fail(Ending::Refused, std::move(file.error()));
    }
    if (integrity.ending == Ending::Refused && !input.bytes)
        integrity.backup = soundBackup(input.path, integrity.diagnostics);
    return integrity;
}

} // namespace argmap::workbench
