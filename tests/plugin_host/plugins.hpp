// The plugins of these tests and how to call them.
//
// Helpers; one thread.
#pragma once

#include <argmap/plugin/host.hpp>
#include <argmap/support/files.hpp>

#include <string>
#include <string_view>

namespace argmap::plugin {

inline Catalogue testCatalogue() {
    return Catalogue({{support::buildFolder() / "tests" / "good_plugins", false}});
}

inline Catalogue wrongCatalogue() {
    return Catalogue({{support::buildFolder() / "tests" / "wrong_plugins", false}});
}

inline Host testHost() {
    return Host(support::buildFolder() / "lib" / "argmap" / "argmap-runner");
}

inline Call callWith(std::string_view text, Options options = {}) {
    Call call;
    call.inputs.push_back({"test.lines", text});
    call.options = std::move(options);
    return call;
}

/// "error plugin.crashed: the reader … crashed", one a line.
inline std::string messages(const base::Diagnostics& diagnostics) {
    std::string all;
    for (const base::Diagnostic& d : diagnostics)
        all += std::string(name(d.severity)) + " " + d.code + ": " + d.message + "\n";
    return all;
}

} // namespace argmap::plugin
