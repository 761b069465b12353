#include <argmap/wire/plugin_call.hpp>

#include <dlfcn.h>

#include <cstddef>

namespace argmap::wire {

namespace {

FoundInterface failed(std::string code, std::string message, std::string advice) {
    FoundInterface found;
    found.problem.code = std::move(code);
    found.problem.message = std::move(message);
    found.problem.advice = std::move(advice);
    return found;
}

std::string lastLoaderError() {
    const char* text = ::dlerror();
    return text ? text : "unknown reason";
}

std::string textOf(const char* text) {
    return text ? text : "";
}

// Of argmap_interface, before it grew.
constexpr std::size_t sizeOfFirstVersion = offsetof(argmap_interface, prepare);

bool speaksOurVersion(const argmap_plugin_descriptor& plugin) {
    return plugin.size >= sizeof(argmap_plugin_descriptor) && plugin.abi_major == ARGMAP_ABI_MAJOR;
}

} // namespace

FoundInterface findInterface(const Job& job) {
    // Local, so that no plugin's functions stand in for another's; now, so that a missing one shows
    // here.
    void* library = ::dlopen(job.library.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return failed("plugin.no-library",
                      "the plugin's library cannot be loaded: " + lastLoaderError(),
                      "Install what it needs, or build the plugin again.");
    const auto* plugin =
        static_cast<const argmap_plugin_descriptor*>(::dlsym(library, ARGMAP_PLUGIN_SYMBOL));
    if (!plugin)
        return failed(
            "plugin.no-symbol", "the plugin's library has no symbol \"" ARGMAP_PLUGIN_SYMBOL "\"",
            "Build it with the plugin SDK; a library that hides the symbol is no plugin.");
    if (!speaksOurVersion(*plugin))
        return failed("plugin.abi",
                      "the plugin is made for version " + std::to_string(plugin->abi_major) +
                          " of the plugin interface, this Argmap has " +
                          std::to_string(ARGMAP_ABI_MAJOR),
                      "Install the plugin's version for this Argmap.");
    const std::string saysOfItself = textOf(plugin->id) + " " + textOf(plugin->version);
    const std::string manifestSays = job.pluginId + " " + job.pluginVersion;
    if (saysOfItself != manifestSays)
        return failed("plugin.manifest",
                      "the plugin's library calls itself \"" + saysOfItself +
                          "\", its manifest \"" + manifestSays + "\"",
                      "Put the manifest and the library of one plugin into its folder.");
    const argmap_interface* interface =
        plugin->get_interface ? plugin->get_interface(job.interfaceId.c_str(), job.index) : nullptr;
    if (!interface || interface->size < sizeOfFirstVersion || !interface->run)
        return failed("plugin.no-interface",
                      "the plugin's library does not have the interface " + job.interfaceId +
                          " that its manifest names",
                      "Tell the plugin's author, or install another version.");
    FoundInterface found;
    found.interface = interface;
    return found;
}

} // namespace argmap::wire
