// The plugin: hands the host's input to the reader, and its items and messages to the host.
#include "items/adding_sink.hpp"
#include "reading/reading.hpp"

#include <argmap/sdk/reader.hpp>

namespace argmap::argdown {
namespace {

class ArgdownReader {
public:
    void read(const sdk::Input& input, sdk::Sink& sink) {
        ReadingJob job;
        job.text = input.text();
        job.file = input.name();
        if (const std::string_view mode = input.option("mode"); mode == "strict")
            job.mode = Mode::Strict;
        else if (mode == "loose")
            job.mode = Mode::Loose;
        job.companion = [&](std::string_view name) { return input.companion(name); };
        job.stop = [&] { return input.stopRequested(); };
        AddingSink<sdk::Sink> items(sink);
        for (const ReadingReport& one : argdown::read(job, items))
            report(one, sink);
    }

private:
    static void report(const ReadingReport& report, const sdk::Sink& sink) {
        sdk::Place place = report.place;
        place.file = report.file;
        switch (report.severity) {
        case Severity::Note:
            sink.note(report.code, report.message, place, report.advice);
            break;
        case Severity::Warning:
            sink.warning(report.code, report.message, place, report.advice);
            break;
        case Severity::Error:
            sink.error(report.code, report.message, place, report.advice);
            break;
        }
    }
};

} // namespace
} // namespace argmap::argdown

ARGMAP_READER_PLUGIN(argmap::argdown::ArgdownReader)
