// What argmap_interface::identify calls: the author's `int identify(const Input&)`, where the class
// has one. Used by reader.hpp and source.hpp.
//
// Any thread.
#pragma once

#include <argmap/sdk/input.hpp>

#include <algorithm>
#include <cstdint>

namespace argmap::sdk {

template <class Author>
std::int32_t identified(const argmap_job* job) noexcept {
    try {
        return std::clamp(static_cast<int>(Author().identify(Input(*job))), 0, 100);
    } catch (...) {
        return 0; // it is not known to be of this format
    }
}

/// Null when the class has no `identify`.
template <class Author>
constexpr auto identifying() noexcept -> std::int32_t (*)(const argmap_job*) {
    if constexpr (requires(Author author, const Input& input) { author.identify(input); })
        return &identified<Author>;
    else
        return nullptr;
}

} // namespace argmap::sdk
