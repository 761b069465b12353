// argmap plugins: every plugin that was found, where, and why one is not used.
#include "command.hpp"
#include "json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace argmap::cli {

namespace {

using plugin::Plugin;

std::string_view stateOf(const Plugin& plugin) {
    if (!plugin.problems.empty())
        return "bad";
    return plugin.hiddenBy.empty() ? "used" : "hidden";
}

Json described(const Plugin& plugin) {
    Json interfaces = Json::array();
    for (const plugin::Interface& interface : plugin.manifest.interfaces)
        interfaces.push_back(
            {{"interface", plugin::name(interface.kind)}, {"format", interface.format}});
    Json json{{"id", plugin.manifest.id},           {"title", plugin.manifest.title},
              {"version", plugin.manifest.version}, {"folder", plugin.folder.string()},
              {"installed", plugin.installed},      {"state", stateOf(plugin)},
              {"interfaces", std::move(interfaces)}};
    if (const std::string_view profile = plugin::profileOf(plugin.manifest); !profile.empty())
        json["profile"] = profile;
    if (!plugin.hiddenBy.empty())
        json["hiddenBy"] = plugin.hiddenBy.string();
    if (!plugin.problems.empty())
        json["problems"] = toJson(plugin.problems);
    return json;
}

void tell(const Plugin& plugin) {
    std::vector<std::string> interfaces;
    for (const plugin::Interface& interface : plugin.manifest.interfaces)
        interfaces.push_back(fmt::format("{} {}", plugin::name(interface.kind), interface.format));
    fmt::print("{:<23} {:<7} {:<7} {:<11} {}\n    {}\n", plugin.manifest.id,
               plugin.manifest.version, stateOf(plugin), plugin::profileOf(plugin.manifest),
               fmt::join(interfaces, ", "), plugin.folder.string());
    if (!plugin.hiddenBy.empty())
        fmt::print("    hidden by {}\n", plugin.hiddenBy.string());
}

struct Plugins {
    bool json = false;

    Status run() const {
        const workbench::Workbench bench;
        base::Diagnostics problems;
        Json list = Json::array();
        const auto catalogue = bench.plugins();
        for (const Plugin& plugin : catalogue->plugins()) {
            problems.insert(problems.end(), plugin.problems.begin(), plugin.problems.end());
            json ? list.push_back(described(plugin)) : tell(plugin);
        }
        if (json)
            print(Json{{"plugins", std::move(list)}});
        std::fflush(stdout);
        Console().print(problems);
        return problems.empty() ? Status::Good : Status::Findings;
    }
};

} // namespace

void addPlugins(CLI::App& app, Chosen& chosen) {
    CLI::App* command = app.add_subcommand("plugins", "Every plugin that was found, and where");
    auto plugins = std::make_shared<Plugins>();
    command->add_flag("--json", plugins->json, "As JSON");
    command->callback([&chosen, plugins] { chosen.work = [plugins] { return plugins->run(); }; });
}

} // namespace argmap::cli
