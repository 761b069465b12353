// Fuzz target: reads any bytes as an Argdown file, which is also the file that it includes, and
// builds the image.
#include "items/adding_sink.hpp"
#include "reading/reading.hpp"

#include <argmap/wire/map_builder.hpp>

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    argmap::wire::MapBuilder builder;
    argmap::argdown::AddingSink<argmap::wire::MapBuilder> sink(builder);
    argmap::argdown::ReadingJob job;
    job.text = text;
    job.companion = [text](std::string_view) { return text; };
    static_cast<void>(argmap::argdown::read(job, sink));
    if (!builder.finish().problems.empty())
        std::abort(); // an item that the host must correct is the reader's fault
    return 0;
}
