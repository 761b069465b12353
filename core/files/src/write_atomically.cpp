#include <argmap/files/write_atomically.hpp>

#include "backups.hpp"
#include "descriptor.hpp"
#include "failure.hpp"
#include "temporary_file.hpp"

#include <fcntl.h>

#include <cerrno>
#include <optional>

namespace argmap::files {

namespace {

int writeInPlace(Env& env, const Path& file, std::string_view bytes) {
    Descriptor descriptor(env, retried([&] { return env.open(file, O_WRONLY, 0); }));
    if (descriptor.number() < 0)
        return descriptor.number();
    const int error = writeAll(env, descriptor.number(), bytes);
    return error < 0 ? error : descriptor.close();
}

base::Diagnostic noBackup(int error, const Path& file) {
    base::Diagnostic d = failure(error, file, Doing::Writing).value();
    d.severity = base::Severity::Warning;
    d.code = "files.no-backup";
    d.message = "the file is saved, but its earlier state was not kept: " + d.message;
    return d;
}

tl::unexpected<base::Diagnostic> changedOnDisk(const Path& file) {
    return base::fail(
        "files.changed-on-disk", "the file was changed by another program since it was read",
        "Save under another name and compare the two, or write over it.", file.string());
}

// Nothing, or the error.
base::Result<void> writeSpecial(Env& env, const Path& target, const Path& file,
                                std::string_view bytes) {
    const int error = writeInPlace(env, target, bytes);
    if (error < 0)
        return failure(error, file, Doing::Writing);
    return {};
}

} // namespace

base::Result<WrittenFile> writeAtomically(Env& env, const Path& file, std::string_view bytes,
                                          const Replacing& replacing) {
    Old old{targetOf(file), {}};
    const auto look = [&]() -> int {
        old.status.emplace();
        const int error = env.stat(old.file, *old.status);
        if (error < 0)
            old.status.reset();
        return error == -ENOENT ? 0 : error;
    };
    const auto isUnexpected = [&] {
        return replacing.expected && old.status && identityOf(*old.status) != *replacing.expected;
    };
    if (const int error = look(); error < 0)
        return failure(error, file, Doing::Writing);
    if (old.status && S_ISDIR(old.status->st_mode))
        return failure(EISDIR, file, Doing::Writing);
    WrittenFile written;
    if (old.status && !S_ISREG(old.status->st_mode))
        return writeSpecial(env, old.file, file, bytes).map([&] { return written; });
    if (isUnexpected())
        return changedOnDisk(file);

    Path temporary;
    const int descriptor = openTemporary(env, old.file, temporary);
    if (descriptor < 0)
        return failure(descriptor, file, Doing::Writing);
    const auto giveUp = [&](tl::unexpected<base::Diagnostic> why) {
        env.unlink(temporary);
        return why;
    };
    if (const int error = fill(env, descriptor, bytes, old, written.identity); error < 0)
        return giveUp(failure(error, file, Doing::Writing));
    if (const int error = look(); error < 0) // writing a large file takes its time
        return giveUp(failure(error, file, Doing::Writing));
    if (isUnexpected())
        return giveUp(changedOnDisk(file));
    if (old.status && replacing.backups > 0)
        if (const int error = keepBackups(env, old, replacing.backups); error < 0)
            written.notes.push_back(noBackup(error, file));
    if (const int error = retried([&] { return env.rename(temporary, old.file); }); error < 0)
        return giveUp(failure(error, file, Doing::Writing));
    if (syncFolder(env, old.file.parent_path()) < 0)
        return base::fail("files.not-confirmed",
                          "the file is written, but the disk did not confirm that it will last",
                          "Write it again, or to another disk as well.", file.string());
    return written;
}

} // namespace argmap::files
