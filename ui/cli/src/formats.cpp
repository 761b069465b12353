// argmap formats [NAME]: what can be read, written, drawn and laid out.
#include "command.hpp"
#include "json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace argmap::cli {

namespace {

using workbench::Format;

void tellShortly(const Format& format) {
    std::vector<std::string_view> abilities;
    for (const workbench::FormatUse& use : format.uses)
        abilities.push_back(workbench::name(use.ability));
    std::vector<std::string> suffixes;
    for (const std::string& extension : format.extensions)
        suffixes.push_back("." + extension);
    fmt::print("{:<12}{:<14}{:<24}{}\n", format.name, fmt::format("{}", fmt::join(abilities, ", ")),
               fmt::format("{}", fmt::join(suffixes, " ")), format.title);
}

void tellOption(const plugin::OptionSpec& option) {
    const std::string values = option.choices.empty()
                                   ? std::string(plugin::name(option.type))
                                   : fmt::format("{}", fmt::join(option.choices, "|"));
    fmt::print("    --opt {}={}{}\n        {}\n", option.name, values,
               option.fallback.empty() ? "" : fmt::format("  (default: {})", option.fallback),
               option.help);
}

void tellAtLength(const Format& format) {
    tellShortly(format);
    for (const workbench::FormatUse& use : format.uses) {
        fmt::print("{}{}\n", workbench::name(use.ability),
                   use.plugin.empty() ? " (built in)" : " by the plugin " + use.plugin);
        if (!use.carries.empty())
            fmt::print("    carries: {}\n", fmt::join(use.carries, ", "));
        if (!use.loses.empty())
            fmt::print("    loses: {}\n", fmt::join(use.loses, ", "));
        for (const plugin::OptionSpec& option : use.options)
            tellOption(option);
    }
}

struct Formats {
    std::string name;
    bool json = false;

    Status run() const {
        const workbench::Workbench bench;
        std::vector<Format> formats = bench.formats();
        if (!name.empty())
            std::erase_if(formats, [&](const Format& f) { return f.name != name; });
        if (formats.empty())
            throw CLI::ValidationError("NAME", "there is no format \"" + name +
                                                   "\"; argmap formats lists them");
        if (json) {
            Json list = Json::array();
            for (const Format& format : formats)
                list.push_back(toJson(format));
            print(Json{{"formats", std::move(list)}});
            return Status::Good;
        }
        for (const Format& format : formats)
            name.empty() ? tellShortly(format) : tellAtLength(format);
        return Status::Good;
    }
};

} // namespace

void addFormats(CLI::App& app, Chosen& chosen) {
    CLI::App* command = app.add_subcommand(
        "formats", "What can be read, written, drawn and laid out; with NAME, its options");
    auto formats = std::make_shared<Formats>();
    command->add_option("NAME", formats->name, "A format or layout");
    command->add_flag("--json", formats->json, "As JSON");
    command->callback([&chosen, formats] { chosen.work = [formats] { return formats->run(); }; });
}

} // namespace argmap::cli
