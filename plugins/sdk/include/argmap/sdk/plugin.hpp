// Registration: which interfaces a plugin offers, and the border at which every exception ends.
//
//     ARGMAP_PLUGIN(argmap::sdk::ReaderInterface<MyReader>, argmap::sdk::WriterInterface<MyWriter>)
//
// in one source file; for a single one ARGMAP_READER_PLUGIN(MyReader) and its like in reader.hpp,
// writer.hpp, source.hpp, layout.hpp, renderer.hpp, checker.hpp. A class is made anew for each call,
// so calls may run in several threads at once.
#pragma once

#include <argmap/abi/plugin.h>
#include <argmap/sdk/reporter.hpp>

#include <cstdint>
#include <exception>
#include <new>
#include <string_view>

namespace argmap::sdk {

/// Runs `body`, which gives ARGMAP_OK …; what it throws becomes a diagnostic and a status.
template <class Body>
std::int32_t guarded(const argmap_host& host, Body&& body) noexcept {
    try {
        const Reporter reporter(host);
        try {
            return body();
        } catch (const Stopped&) {
            return ARGMAP_STOPPED;
        } catch (const Failure& failure) {
            reporter.error(failure.code, failure.what(), failure.place, failure.advice);
        } catch (const std::bad_alloc&) {
            reporter.error("plugin.memory", "There is not enough memory for this input.");
        } catch (const std::exception& error) {
            reporter.error("plugin.exception",
                           std::string("The plugin failed on this input: ") + error.what() + '.',
                           {}, "This is a fault of the plugin; report it to its author.");
        } catch (...) {
            reporter.error("plugin.exception", "The plugin failed on this input.", {},
                           "This is a fault of the plugin; report it to its author.");
        }
    } catch (...) {
        return ARGMAP_FAILED; // no memory even for the message
    }
    return ARGMAP_FAILED;
}

/// What argmap_interface::prepare calls: the author's `static void prepare()`, where the class has
/// one. It loads what the plugin needs from the disk; later no file can be opened.
template <class Author>
constexpr auto preparing() noexcept -> std::int32_t (*)() {
    if constexpr (requires { Author::prepare(); })
        return []() noexcept -> std::int32_t {
            try {
                Author::prepare();
                return 1;
            } catch (...) {
                return 0;
            }
        };
    else
        return nullptr;
}

/// A set of interfaces; each has `id` (ARGMAP_INTERFACE_…) and `table`.
template <class... Interfaces>
struct Plugin {
    static const argmap_interface* get(const char* id, std::uint32_t index) noexcept {
        const argmap_interface* found = nullptr;
        std::uint32_t seen = 0;
        const auto test = [&](const char* ownId, const argmap_interface& table) {
            if (std::string_view(ownId) == id && seen++ == index)
                found = &table;
        };
        (test(Interfaces::id, Interfaces::table), ...);
        return found;
    }
};

} // namespace argmap::sdk

// The id and version of the manifest come from argmap_add_plugin().
#define ARGMAP_PLUGIN(...)                                                                         \
    const argmap_plugin_descriptor argmap_plugin = {sizeof(argmap_plugin_descriptor),              \
                                                    ARGMAP_ABI_MAJOR,                              \
                                                    ARGMAP_ABI_MINOR,                              \
                                                    ARGMAP_PLUGIN_ID,                              \
                                                    ARGMAP_PLUGIN_VERSION,                         \
                                                    &argmap::sdk::Plugin<__VA_ARGS__>::get};
