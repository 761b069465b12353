// Finds loose claims: no reason for or against anything, and nothing said for or against them.
#include <argmap/sdk/sdk.hpp>

#include <set>

using namespace argmap::sdk;

class LooseClaimsChecker {
public:
    void check(const MapView& map, const Options& options, Findings& findings) {
        gather(map, findings);
        for (const Statement& claim : ordered<Statement>(map)) {
            findings.checkStop();
            if (!m_joined.contains(claim.id))
                findings.warning(claim.id, "loose-claims.loose",
                                 "Nothing in the map is joined to this claim.",
                                 "Say what it is a reason for, or take it out.");
            else if (options.flag("bare") && !m_reasoned.contains(claim.id))
                findings.note(claim.id, "loose-claims.bare",
                              "Nothing is said for this claim, and nothing against it.",
                              "Give a reason, or say where it comes from.");
        }
    }

private:
    void gather(const MapView& map, const Findings& findings) {
        for (const Inference& reason : each<Inference>(map)) {
            findings.checkStop();
            m_reasoned.insert(reason.target.id);
            for (const Premise& premise : reason.premises)
                m_joined.insert(premise.statement.id);
        }
        for (const Relation& relation : each<Relation>(map))
            m_joined.insert({relation.from.id, relation.to.id});
        for (const Issue& issue : each<Issue>(map))
            for (const Reference& position : issue.positions)
                m_joined.insert(position.id);
        m_joined.insert(m_reasoned.begin(), m_reasoned.end());
    }

    std::set<std::string> m_joined;   // ids of what stands in a reason, a relation or an issue
    std::set<std::string> m_reasoned; // ids of what a reason is for or against
};

ARGMAP_CHECKER_PLUGIN(LooseClaimsChecker)
