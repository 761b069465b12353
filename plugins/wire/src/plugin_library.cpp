#include <argmap/wire/plugin_call.hpp>

#include <dlfcn.h>

#include <cstddef>
#include <map>
#include <mutex>

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

bool callPrepare(std::int32_t (*prepare)()) noexcept {
    try {
        return prepare() != 0;
    } catch (...) { // of a plugin that keeps to no contract
        return false;
    }
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
    if (job.call == Job::Call::Identify && !interface->identify)
        return failed("plugin.manifest",
                      "the plugin's library cannot identify a format, as its manifest says",
                      "Take \"identifies\" out of the manifest, or write the function.");
    FoundInterface found;
    found.interface = interface;
    return found;
}

std::optional<Diagnostic> prepareInterface(const argmap_interface& interface) {
    using Prepare = std::int32_t (*)();
    constexpr std::size_t sizeWithPrepare = sizeOfFirstVersion + sizeof interface.prepare;
    if (interface.size < sizeWithPrepare || !interface.prepare)
        return std::nullopt;
    static std::mutex guard;
    static std::map<Prepare, bool> prepared; // as the loader's, one list a process
    const std::lock_guard lock(guard);
    auto known = prepared.find(interface.prepare);
    if (known == prepared.end())
        known = prepared.emplace(interface.prepare, callPrepare(interface.prepare)).first;
    if (known->second)
        return std::nullopt;
    return failed("plugin.prepare", "the plugin could not load what it needs",
                  "Install what it needs, or the plugin again.")
        .problem;
}

} // namespace argmap::wire
