// argmap edit [IN…]: starts the editor that is installed beside this program.
#include "command.hpp"

#include <argmap/plugin/catalogue.hpp>

#include <unistd.h>

#include <filesystem>

namespace argmap::cli {

namespace {

Status startEditor(std::vector<std::string> files) {
    const std::filesystem::path editor =
        plugin::programLibraryFolder().parent_path().parent_path() / "bin" / "argmap-editor";
    std::vector<char*> arguments;
    std::string program = editor.string();
    arguments.push_back(program.data());
    for (std::string& file : files)
        arguments.push_back(file.data());
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data()); // comes back only when it failed
    base::Diagnostic d;
    d.code = "edit.no-editor";
    d.message = "the editor cannot be started: there is no " + program;
    d.advice = "Install or build argmap-editor; the other commands work without it.";
    Console().print({d});
    return Status::FileFailed;
}

} // namespace

void addEdit(CLI::App& app, Chosen& chosen) {
    CLI::App* command = app.add_subcommand("edit", "Start the editor");
    auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("IN", *files, "Files to open");
    command->callback([&chosen, files] { chosen.work = [files] { return startEditor(*files); }; });
}

} // namespace argmap::cli
