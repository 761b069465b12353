#include "failure.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace argmap::files {

namespace {

// strerror in words of English, whatever the locale.
std::string words(int error) {
    const char* text = strerrordesc_np(error);
    return text == nullptr ? fmt::format("error {}", error) : text;
}

} // namespace

tl::unexpected<base::Diagnostic> failure(int error, const Path& file, Doing doing) {
    const int number = std::abs(error);
    const std::string name = file.string();
    const bool writing = doing == Doing::Writing;
    const auto say = [&](const char* code, std::string message, const char* advice) {
        return base::fail(code, std::move(message), advice, name);
    };
    switch (number) {
    case ENOENT:
        if (writing)
            return say("files.no-folder", "the folder to write to is not there",
                       "Create the folder first, or choose another one.");
        return say("files.not-found", "no such file", "Check the name and the folder.");
    case ENOTDIR:
        return say(writing ? "files.no-folder" : "files.not-found",
                   "a part of the path is not a folder", "Check the path.");
    case EISDIR:
        return say("files.is-a-folder", "this is a folder, not a file",
                   writing ? "Name a file in it." : "Name one of the files in it.");
    case EACCES:
    case EPERM:
        return say("files.no-permission",
                   writing ? "no permission to write here" : "no permission to read this file",
                   writing ? "Choose another folder, or ask its owner for the right to write."
                           : "Ask the file's owner for the right to read it.");
    case EROFS:
        return say("files.read-only", "the disk can only be read",
                   "Choose a folder on another disk.");
    case ENOSPC:
    case EDQUOT:
        return say("files.disk-full", "the disk is full",
                   "Free some room, or choose a folder on another disk; nothing was changed.");
    case ENAMETOOLONG:
        return say(writing ? "files.write-failed" : "files.not-found", "the name is too long",
                   "Choose a shorter one.");
    default:
        return say(writing ? "files.write-failed" : "files.read-failed",
                   fmt::format("could not be {}: {}", writing ? "written" : "read", words(number)),
                   "Try again; if it fails again, the disk may be damaged.");
    }
}

} // namespace argmap::files
