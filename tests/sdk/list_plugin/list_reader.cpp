// Reads a tiny format: a claim a line; lines indented by one more are reasons for it ("+") or
// against it ("-").
#include <argmap/sdk/sdk.hpp>

using namespace argmap::sdk;

class ListReader {
public:
    void read(const Input& input, Sink& sink) {
        const LineIndex lines(input.text());
        IdMaker ids;
        std::vector<std::string> parents; // ids by depth
        for (std::uint32_t number = 1; number <= lines.lineCount(); ++number) {
            const Line line = lines.line(number);
            const std::size_t depth = line.text.find_first_not_of(' ');
            if (depth == std::string_view::npos)
                continue;
            const char sign = depth > 0 ? line.text[depth] : '+';
            if (depth > parents.size() || (sign != '+' && sign != '-')) {
                sink.error("list.reason",
                           "A reason stands one blank deeper and begins with + or -.",
                           lines.place(line.offset + depth, line.offset + line.text.size()));
                continue;
            }
            Statement claim;
            claim.originLine = number;
            claim.wordings = {{std::string(line.text.substr(depth > 0 ? depth + 1 : 0)), "", {}}};
            claim.id = ids.make(claim.wordings[0].text);
            sink.add(claim);
            if (depth > 0) {
                Inference reason;
                reason.originLine = number;
                reason.premises = {{claim.id, "", "", false, false}};
                reason.target = parents[depth - 1];
                reason.stance = sign == '+' ? Stance::Support : Stance::Attack;
                sink.add(reason);
            }
            parents.resize(depth);
            parents.push_back(claim.id);
        }
    }
};

ARGMAP_READER_PLUGIN(ListReader)
