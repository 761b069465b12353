// The program argmap: reads the command line and runs one subcommand.
#include "command.hpp"

#include <fmt/format.h>

#include <csignal>
#include <exception>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using argmap::cli::Status;

// Prints what CLI11 has to say; its own statuses become ours.
int usage(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0)
        return app.exit(error); // --help, --version
    fmt::print(stderr, "argmap: {}\n  argmap --help, or argmap COMMAND --help, tells how it goes\n",
               error.what());
    return static_cast<int>(Status::Usage);
}

// A command lives for a moment and soon asks again for what it freed; the system would fill each page
// with zeros anew. Large blocks still come from the system itself, which moves them without copying.
void keepFreedMemory() {
#ifdef __GLIBC__
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
#endif
}

int run(int argc, char** argv) {
    CLI::App app("Argument maps on the command line: draw, convert, examine, compare, merge.",
                 "argmap");
    app.set_version_flag("--version", "argmap " ARGMAP_VERSION);
    app.require_subcommand(1);
    app.get_formatter()->column_width(34);
    argmap::cli::Chosen chosen;
    argmap::cli::addRender(app, chosen);
    argmap::cli::addConvert(app, chosen);
    argmap::cli::addInfo(app, chosen);
    argmap::cli::addCheck(app, chosen);
    argmap::cli::addDiff(app, chosen);
    argmap::cli::addMerge(app, chosen);
    argmap::cli::addFormats(app, chosen);
    argmap::cli::addPlugins(app, chosen);
    argmap::cli::addPlugin(app, chosen);
    argmap::cli::addRecover(app, chosen);
    argmap::cli::addEdit(app, chosen);
    argmap::cli::addBench(app, chosen);
    app.footer("Exit status: 0 all well, 1 errors in the input, 2 wrong usage,\n"
               "3 a plugin failed, 4 a file could not be read or written.");
    try {
        app.parse(argc, argv);
        return static_cast<int>(chosen.work());
    } catch (const CLI::ParseError& error) {
        return usage(app, error);
    }
}

} // namespace

int main(int argc, char** argv) {
    keepFreedMemory();
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone shows as an error of writing
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        fmt::print(stderr, "argmap: {}\n", error.what());
        return static_cast<int>(Status::FileFailed);
    }
}
