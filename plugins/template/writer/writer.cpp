// Writes outlines: a claim a line; below it, two blanks deeper, reasons for (+) and against it (-).
#include <argmap/sdk/sdk.hpp>

#include <map>
#include <set>

using namespace argmap::sdk;

class OutlineWriter {
public:
    void write(const MapView& map, const Options&, Output& output) {
        std::map<std::string, std::vector<Branch>> below; // by the id of a statement
        std::set<std::string> isReason;
        for (const Inference& reason : ordered<Inference>(map)) {
            output.checkStop();
            if (reason.premises.size() != 1 || reason.stance == Stance::Unspecified ||
                map.find(reason.target.id).table != ARGMAP_TABLE_STATEMENTS) {
                output.warning("outline.reason", "An outline has no place for such a reason.",
                               {.item = reason.id});
                continue;
            }
            const std::string& premise = reason.premises[0].statement.id;
            const char* sign = reason.stance == Stance::Support ? "+ " : "- ";
            below[reason.target.id].push_back({premise, sign, 0});
            isReason.insert(premise);
        }
        const std::vector<Statement> claims = ordered<Statement>(map);
        for (const Statement& claim : claims)
            m_texts[claim.id] = claim.wordings.empty() ? claim.title : claim.wordings[0].text;
        for (const Statement& claim : claims)
            if (!isReason.contains(claim.id))
                writeTree({claim.id, "", 0}, below, output);
        for (const Statement& claim : claims) // those in a circle
            if (!m_written.contains(claim.id))
                writeTree({claim.id, "", 0}, below, output);
    }

private:
    struct Branch {
        std::string id;
        std::string sign;
        std::size_t depth = 0;
    };
    using Branches = std::map<std::string, std::vector<Branch>>;

    // With a stack of its own: a map may be deeper than the program's stack.
    void writeTree(const Branch& root, Branches& below, Output& output) {
        std::vector<Branch> open{root};
        while (!open.empty()) {
            output.checkStop();
            const Branch at = open.back();
            open.pop_back();
            if (!m_written.insert(at.id).second) {
                output.warning("outline.twice", "This claim is written once, at its first place.",
                               {.item = at.id});
                continue;
            }
            output.write(std::string(2 * at.depth, ' ') + at.sign + oneLine(m_texts[at.id]) + '\n');
            std::vector<Branch>& reasons = below[at.id];
            for (auto reason = reasons.rbegin(); reason != reasons.rend(); ++reason)
                open.push_back({reason->id, reason->sign, at.depth + 1});
        }
    }

    static std::string oneLine(std::string text) {
        for (char& c : text)
            if (c == '\n' || c == '\r')
                c = ' ';
        return text;
    }

    std::map<std::string, std::string> m_texts; // by id
    std::set<std::string> m_written;            // ids
};

ARGMAP_WRITER_PLUGIN(OutlineWriter)
