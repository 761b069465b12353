// Reads outlines: a claim a line; below it, two blanks deeper, reasons for (+) and against it (-).
#include <argmap/sdk/sdk.hpp>

using namespace argmap::sdk;

class OutlineReader {
public:
    void read(const Input& input, Sink& sink) {
        const LineIndex lines(input.text());
        IdMaker ids;
        std::vector<std::string> above; // what a line may be a reason for: ids by depth
        for (const Line line : lines) {
            sink.checkStop();
            const std::size_t blanks = line.text.find_first_not_of(' ');
            if (blanks == std::string_view::npos)
                continue; // an empty line
            const std::string_view text = line.text.substr(blanks);
            const std::size_t depth = blanks / 2;
            const bool isReason = text.starts_with("+ ") || text.starts_with("- ");
            const bool isPlaced = blanks % 2 == 0 && depth <= above.size();
            above.resize(std::min(depth, above.size())); // below a skipped line, all is wrong
            if (!isPlaced || isReason != (depth > 0)) {
                sink.error("outline.depth",
                           "This is neither a claim nor a reason for one above it.",
                           lines.place(text),
                           "Begin a claim at the margin, and a reason with + or - two blanks "
                           "deeper than what it is for or against.");
                continue;
            }
            Statement claim;
            claim.wordings = {{std::string(text.substr(isReason ? 2 : 0))}};
            claim.id = ids.make(claim.wordings[0].text);
            claim.originLine = line.number;
            sink.add(claim);
            if (isReason) {
                Inference reason;
                reason.premises = {{claim.id}};
                reason.target = above.back();
                reason.stance = text.starts_with('+') ? Stance::Support : Stance::Attack;
                reason.originLine = line.number;
                sink.add(reason);
            }
            above.push_back(claim.id);
        }
    }
};

ARGMAP_READER_PLUGIN(OutlineReader)
