// Why something failed.
#pragma once

#include <argmap/base/diagnostic.hpp>

namespace argmap::presenter {

/// The first error, else the first diagnostic; null: there is none. Points into the list.
[[nodiscard]] inline const base::Diagnostic* reason(const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& diagnostic : diagnostics)
        if (diagnostic.severity == base::Severity::Error)
            return &diagnostic;
    return diagnostics.empty() ? nullptr : &diagnostics.front();
}

} // namespace argmap::presenter
