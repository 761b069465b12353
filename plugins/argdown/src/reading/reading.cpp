#include "reading/reading.hpp"

#include "syntax/parser.hpp"

#include <argmap/wire/utf8.hpp>

#include <utility>

namespace argmap::argdown {

namespace {

// A host decodes texts before it gives them; this is for those that do not, and for what is no text
// at all.
bool isText(std::string_view text, Problems& problems) {
    const std::size_t zero = text.find('\0');
    if (zero == text.npos && wire::isUtf8(text))
        return true;
    problems.error("argdown.not-text", 0, 0,
                   zero == text.npos ? "This is not UTF-8 text." : "This is not a text file.",
                   "Choose an Argdown file, saved as UTF-8.");
    return false;
}

} // namespace

std::vector<ReadingReport> read(const ReadingJob& job, ItemSink& sink) {
    Problems problems;
    const std::string_view text = isText(job.text, problems) ? job.text : std::string_view();
    const JoinedText joined(text, job.file, job.companion, problems);
    const Source& source = joined.source();
    if (text.data() == job.text.data()) {
        const Document document = parse(source.text(), problems, job.stop);
        const Model model =
            interpret(document, job.mode.value_or(modeOf(document, problems)), problems);
        giveItems(document, model, source, job.file, problems, sink);
    }
    std::vector<ReadingReport> reports;
    for (Problem& problem : problems.take()) {
        sdk::Place place = source.place(problem.begin, problem.end);
        std::string file(std::exchange(place.file, {}));
        reports.push_back({problem.severity, problem.code, std::move(problem.message),
                           std::move(problem.advice), std::move(file), place});
    }
    return reports;
}

} // namespace argmap::argdown
