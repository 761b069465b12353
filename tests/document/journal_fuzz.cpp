// Any bytes as a journal, and as blocks whose checks, numbers and chain are right, so that the
// replay is reached.
#include "journal_lines.hpp"

#include <argmap/document/journal.hpp>
#include <argmap/document/native_file.hpp>

#include <cstdlib>

using namespace argmap;
using namespace argmap::document;

namespace {

// Lines "tag fields"; one that begins with '.' closes a block: ".s name", ".g number", ".b".
std::string journalOf(std::string_view rest) {
    std::string bytes(journalHeader);
    std::size_t begin = bytes.size();
    BlockEnd end;
    const auto close = [&](auto line) {
        end.chain = chained(end.chain, std::string_view(bytes).substr(begin));
        line.end = end;
        appendLine(bytes, line);
        begin = bytes.size();
        end = {end.sequence + 1, 0, end.chain};
    };
    while (!rest.empty()) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        const std::string_view tag = takeWord(line);
        if (tag == ".b") {
            close(BaseLine());
        } else if (tag == ".s" || tag == ".j") {
            StepLine step;
            step.number = end.sequence;
            step.joined = tag == ".j";
            step.name = line;
            close(step);
        } else if (tag == ".g") {
            GoLine go;
            go.number = line.empty() ? 0 : static_cast<unsigned char>(line[0] - '0');
            close(go);
        } else {
            appendRecordLine(bytes, tag, line);
            ++end.lines;
        }
    }
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto read =
        readJournal(input.starts_with('a') ? std::string(input) : journalOf(input), "fuzz");
    if (!read)
        return 0;
    // What is read is a history of sound maps that lead on from each other.
    const auto& steps = read->work.history.steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i > 0 && !steps[i].before.isSnapshotOf(steps[i - 1].after))
            std::abort();
        const auto again = loadNative(saveNative(steps[i].after), "fuzz");
        if (!again || again->readOnly)
            std::abort();
    }
    return 0;
}
