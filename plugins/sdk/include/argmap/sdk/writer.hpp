// Writers: a class with `void write(const MapView&, const Options&, Output&)` turns a map into a
// file of some format and says through the output's note(), warning() and error() what the format
// cannot carry.
//
//     ARGMAP_WRITER_PLUGIN(MyWriter)
#pragma once

#include <argmap/sdk/each.hpp>
#include <argmap/sdk/image_interface.hpp>
#include <argmap/sdk/items.hpp>
#include <argmap/sdk/output.hpp>
#include <argmap/wire/map_view.hpp>

namespace argmap::sdk {

using wire::MapView;

template <class Writer>
struct WriterInterface : ImageInterface<WriterInterface<Writer>> {
    using Author = Writer;
    static constexpr const char* id = ARGMAP_INTERFACE_WRITER;

    static void call(const argmap_job& job, const argmap_host& host) {
        Output output(host);
        Writer().write(opened<MapView>(job), Options(job), output);
        output.finish();
    }
};

} // namespace argmap::sdk

#define ARGMAP_WRITER_PLUGIN(Class) ARGMAP_PLUGIN(argmap::sdk::WriterInterface<Class>)
