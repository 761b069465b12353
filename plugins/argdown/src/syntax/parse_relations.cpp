// The signs below a statement, an argument or an inference.
#include "syntax/block_parser.hpp"
#include "syntax/limits.hpp"

namespace argmap::argdown {

namespace {

bool leadsToChild(Sign sign) {
    return sign == Sign::SupportsChild || sign == Sign::AttacksChild ||
           sign == Sign::UndercutsChild;
}

} // namespace

void BlockParser::relations(Owner root, std::size_t base) {
    m_levels.begin(root, base);
    while (is(TokenKind::Relation) && !isTooMuch()) {
        const Token sign = m_token;
        const Levels::Answer answer = m_levels.enter(sign.indent);
        checkSign(sign, answer);
        advance();
        const bool related =
            answer.owner.index != kNone && !(answer.owner.isInference && leadsToChild(sign.sign));
        const bool contradictsArgument =
            sign.sign == Sign::Contradiction &&
            (is(TokenKind::ArgumentDefinition) || is(TokenKind::ArgumentReference));
        if (contradictsArgument)
            m_problems.warn("argdown.contradicts-argument", sign.begin, m_token.end,
                            "The sign >< relates statements; here an argument follows it.",
                            "Use - for an attack, or name the argument's conclusion.");
        const Index child =
            behindSign({related ? Occurrence::Role::Related : Occurrence::Role::Block, sign.sign,
                        related ? answer.owner : Owner{}, sign.begin});
        if (child != kNone)
            m_levels.setLast({child, false});
    }
}

void BlockParser::checkSign(const Token& sign, const Levels::Answer& answer) {
    if (answer.unindented && answer.owner.index != kNone)
        m_problems.warn(
            "argdown.indentation", sign.begin, sign.end,
            "This sign is not indented like any line above it; it is read as relating to "
            "the first line of the block.",
            "Indent it further than the line that it relates to.");
    if (answer.tooDeep)
        m_problems.warn(
            "argdown.too-deep", sign.begin, sign.end,
            "This sign stands below more than 2,500 others; it is read as standing beside "
            "the one before it.",
            "Give the statement above it a title and go on below a reference to it.");
    if (!answer.owner.isInference)
        return;
    if (leadsToChild(sign.sign))
        m_problems.error("argdown.from-inference", sign.begin, sign.end,
                         "A relation cannot begin at an inference; what follows stands alone.",
                         "Write it below the conclusion instead.");
    else if (sign.sign != Sign::Undercut)
        m_problems.warn(
            "argdown.below-inference", sign.begin, sign.end,
            "Below an inference Argdown has undercuts only; this is read as relating to "
            "the inference.",
            "Use _ for an undercut, or write it below the conclusion.");
}

} // namespace argmap::argdown
