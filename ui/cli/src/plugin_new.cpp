// argmap plugin new NAME --kind KIND: a project to begin a plugin with, made from an installed
// template.
#include "plugin_commands.hpp"
#include "plugin_project.hpp"

#include <argmap/plugin/catalogue.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace argmap::cli {

namespace {

namespace fs = std::filesystem;

// <prefix> of the running program, which lies in <prefix>/bin.
fs::path prefix() {
    return plugin::programLibraryFolder().parent_path().parent_path();
}

// CMake looks here without being told to.
bool isKnownToCMake(const fs::path& place) {
    return place == "/usr" || place == "/usr/local";
}

struct PluginNew {
    std::string name;
    std::string kind;
    std::string language = "c++";
    std::string folder;    // empty: the name
    std::string extension; // empty: the format

    Status run() const {
        if (!isPluginName(name))
            throw CLI::ValidationError(
                "NAME", "\"" + harmless(name) +
                            "\" cannot be the name of a plugin: take small letters, digits and -, "
                            "a letter first, at most 52");
        if (!extension.empty() && !isExtension(extension))
            throw CLI::ValidationError("--extension",
                                       "\"" + harmless(extension) +
                                           "\" cannot be the suffix of files: take small letters "
                                           "and digits, without the dot, at most 16");
        const Console console;
        const fs::path templates =
            prefix() / "share" / "argmap" / "templates" / (isPython() ? "python" : "cpp");
        const std::vector<std::string> kinds = kindsIn(templates);
        if (kinds.empty()) {
            console.print({noTemplates(templates)});
            return Status::FileFailed;
        }
        if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            throw CLI::ValidationError(
                "--language", fmt::format("a {} cannot be written in {}; in {} there are: {}", kind,
                                          language, language, fmt::join(kinds, ", ")));
        const PluginNames names(name, kind, extension);
        const fs::path target = folder.empty() ? name : folder;
        const auto made = makeProject(templates / kind, target, names, kind);
        if (!made) {
            console.print({made.error()});
            return Status::FileFailed;
        }
        tell(target, *made, names);
        return Status::Good;
    }

private:
    [[nodiscard]] bool isPython() const { return language == "python"; }

    static std::vector<std::string> kindsIn(const fs::path& templates) {
        std::vector<std::string> kinds;
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(templates, error))
            if (fs::exists(entry.path() / "manifest.json", error))
                kinds.push_back(entry.path().filename().string());
        std::sort(kinds.begin(), kinds.end());
        return kinds;
    }

    static base::Diagnostic noTemplates(const fs::path& templates) {
        base::Diagnostic diagnostic;
        diagnostic.code = "plugin.no-templates";
        diagnostic.message = "the templates of plugins are not installed";
        diagnostic.file = templates.string();
        diagnostic.advice = "Install Argmap's component PluginSDK, which has them: cmake --install "
                            "BUILD --component PluginSDK";
        return diagnostic;
    }

    void tell(const fs::path& target, const std::vector<std::string>& made,
              const PluginNames& names) const {
        fmt::print("{}: a {} named {}, in {}\n    {}\n\nNow:\n    cd {}\n", target.string(), kind,
                   names.name, isPython() ? "Python" : "C++", fmt::join(made, "  "),
                   target.string());
        const fs::path place = prefix();
        if (!isPython())
            fmt::print("    cmake -B build{} && cmake --build build\n",
                       isKnownToCMake(place) ? "" : " -D CMAKE_PREFIX_PATH=" + place.string());
        fmt::print("    argmap plugin test .\n");
        const auto sample = std::find_if(made.begin(), made.end(), [](const std::string& file) {
            return file.starts_with("samples/");
        });
        if (sample != made.end())
            fmt::print("    argmap plugin run . {}\n", *sample);
        fmt::print("README.md tells how Argmap uses it.\n");
    }
};

} // namespace

void addPluginNew(CLI::App& plugin, Chosen& chosen) {
    CLI::App* command = plugin.add_subcommand("new", "Make a project to begin a plugin with");
    auto work = std::make_shared<PluginNew>();
    command->add_option("NAME", work->name, "Name of the plugin: small letters, digits and -")
        ->required();
    command
        ->add_option("--kind", work->kind,
                     "What it is: reader, writer, source, layout, renderer or checker")
        ->required()
        ->check(CLI::IsMember({"reader", "writer", "source", "layout", "renderer", "checker"})
                    .description(""))
        ->type_name("KIND");
    command
        ->add_option("--language", work->language, "c++; or python, for readers, writers, checkers")
        ->check(CLI::IsMember({"c++", "python"}).description(""))
        ->capture_default_str()
        ->type_name("LANGUAGE");
    command
        ->add_option("--extension", work->extension,
                     "Suffix of the format's files, without dot; default: the format's name")
        ->type_name("SUFFIX");
    command->add_option("--folder", work->folder, "Folder to make; default: NAME, here")
        ->type_name("FOLDER");
    command->callback([&chosen, work] { chosen.work = [work] { return work->run(); }; });
}

} // namespace argmap::cli
