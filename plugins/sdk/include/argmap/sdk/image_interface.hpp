// The common shape of writers, layouts, renderers and checkers: open the job's image, call the class, finish
// its sink.
//
// Used by writer.hpp, layout.hpp, renderer.hpp and checker.hpp.
#pragma once

#include <argmap/sdk/options.hpp>
#include <argmap/sdk/plugin.hpp>
#include <argmap/wire/checked.hpp>

namespace argmap::sdk {

/// What a plugin of this kind gets, checked; throws when the host gave something else.
template <class View>
View opened(const argmap_job& job) {
    wire::Checked<View> checked = View::open({job.image.data, job.image.size});
    if (!checked)
        throw Failure("plugin.image",
                      "The host gave an image that cannot be read: " + checked.error() + '.');
    return *std::move(checked);
}

template <class Derived>
struct ImageInterface {
    ImageInterface() = delete;

    static const argmap_interface table;

    static std::int32_t run(const argmap_job* job, const argmap_host* host) noexcept {
        return guarded(*host, [&]() -> std::int32_t {
            Derived::call(*job, *host);
            return ARGMAP_OK;
        });
    }
};

template <class Derived>
const argmap_interface ImageInterface<Derived>::table = {sizeof(argmap_interface), 0, nullptr,
                                                         &ImageInterface<Derived>::run,
                                                         preparing<typename Derived::Author>()};

} // namespace argmap::sdk
