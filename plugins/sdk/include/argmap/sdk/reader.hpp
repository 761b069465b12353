// Readers: a class with `void read(const Input&, Sink&)` turns a file of some format into items.
//
//     class MyReader {
//     public:
//         void read(const argmap::sdk::Input& input, argmap::sdk::Sink& sink);
//         int identify(const argmap::sdk::Input& input); // may be left out; 0 to 100
//     };
//     ARGMAP_READER_PLUGIN(MyReader)
//
// Input and Sink are valid during the call, on its thread.
#pragma once

#include <argmap/sdk/identify.hpp>
#include <argmap/sdk/input.hpp>
#include <argmap/sdk/plugin.hpp>
#include <argmap/sdk/sink.hpp>

namespace argmap::sdk {

template <class Reader>
struct ReaderInterface {
    static constexpr const char* id = ARGMAP_INTERFACE_READER;
    static const argmap_interface table;

    static std::int32_t run(const argmap_job* job, const argmap_host* host) noexcept {
        return guarded(*host, [&]() -> std::int32_t {
            const Input input(*job, *host);
            Sink sink(*host);
            Reader().read(input, sink);
            return sink.finish();
        });
    }
};

template <class Reader>
const argmap_interface ReaderInterface<Reader>::table = {
    sizeof(argmap_interface), 0, identifying<Reader>(), &ReaderInterface<Reader>::run,
    preparing<Reader>()};

} // namespace argmap::sdk

#define ARGMAP_READER_PLUGIN(Class) ARGMAP_PLUGIN(argmap::sdk::ReaderInterface<Class>)
