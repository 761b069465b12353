// Two checkers: one dislikes questions, the other does what its option "deed" says.
#include <argmap/sdk/sdk.hpp>

#include <cstdlib>

using namespace argmap::sdk;

namespace {

class QuestionChecker {
public:
    void check(const MapView& map, const Options& options, Findings& findings) {
        for (std::uint32_t row = 0; row < map.count<Statement>(); ++row) {
            findings.checkStop();
            const Statement claim = map.get<Statement>(row);
            if (claim.wordings.empty() || !claim.wordings[0].text.ends_with('?'))
                continue;
            if (options.flag("strict"))
                findings.error(claim.id, "picky.question", "This asks instead of claiming.");
            else
                findings.warning(claim.id, "picky.question", "This asks instead of claiming.",
                                 "Say what is claimed.");
        }
        findings.progress(1);
    }
};

class DeedChecker {
public:
    void check(const MapView&, const Options& options, Findings& findings) {
        const std::string_view deed = options.text("deed");
        if (deed == "crash")
            std::abort();
        if (deed == "refuse")
            throw Failure("deed.refused", "No map is good enough.");
        if (deed == "lie")
            for (const char* id : {"nobody", "nothing"})
                findings.note(id, "deed.lie", "This is wrong with it.");
        if (deed == "tell")
            findings.note({}, "deed.map", "The map as a whole is fine.");
    }
};

} // namespace

ARGMAP_PLUGIN(CheckerInterface<QuestionChecker>, CheckerInterface<DeedChecker>)
