#include <argmap/workbench/outputs.hpp>

#include <fmt/format.h>

namespace argmap::workbench {

namespace {

bool isPlainName(const std::filesystem::path& name) {
    return name.filename() == name && name != "." && name != "..";
}

std::filesystem::path placeOf(const plugin::Output& one, std::filesystem::path main) {
    if (!one.name.empty())
        return main.replace_filename(one.name);
    if (one.page == 0)
        return main;
    return main.replace_filename(
        fmt::format("{}-{}{}", main.stem().string(), one.page, main.extension().string()));
}

} // namespace

base::Result<std::vector<std::filesystem::path>>
placesOf(const std::vector<plugin::Output>& outputs, const std::filesystem::path& main) {
    std::vector<std::filesystem::path> places;
    for (const plugin::Output& one : outputs) {
        if (!one.name.empty() && !isPlainName(one.name))
            return base::fail(
                "files.several-outputs",
                fmt::format("there is a further output \"{}\", which has no place", one.name),
                "Tell the author of the plugin: it stands beside the main one.");
        places.push_back(placeOf(one, main));
    }
    return places;
}

} // namespace argmap::workbench
