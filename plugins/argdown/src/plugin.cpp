// The plugin: hands the host's input to the reader, and its items and messages to the host.
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
        const ReadingResult result = argdown::read(job);
        report(result, sink);
        give(result.items, sink);
    }

private:
    static void report(const ReadingResult& result, const sdk::Sink& sink) {
        for (const ReadingReport& report : result.reports) {
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
    }

    static void give(const Items& items, sdk::Sink& sink) {
        sink.setMap(items.map);
        const auto all = [&](const auto& list) {
            for (const auto& item : list)
                sink.add(item);
        };
        all(items.sources);
        all(items.groups);
        all(items.statements);
        all(items.issues);
        all(items.arguments);
        all(items.inferences);
        all(items.relations);
        all(items.citations);
    }
};

} // namespace
} // namespace argmap::argdown

ARGMAP_READER_PLUGIN(argmap::argdown::ArgdownReader)
