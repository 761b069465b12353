// Lists: each item is a statement or an argument with its relations. Their nesting has no meaning.
#include "syntax/block_parser.hpp"

namespace argmap::argdown {

void BlockParser::list() {
    const Token first = m_token;
    openBlock(Block::Kind::List, nextOccurrence(), first.begin);
    m_inside = Inside::List;
    m_lastRoot = {};
    bool told = false;
    while ((is(TokenKind::OrderedItem) || is(TokenKind::UnorderedItem)) && !isTooMuch()) {
        const Token item = m_token;
        if (!told && (item.indent != first.indent || item.kind != first.kind)) {
            told = true;
            m_problems.warn("argdown.nested-list", item.begin, item.end,
                            "Argdown has no lists within lists; all items are read as one list.",
                            "Use + or - with indentation to relate statements.");
        }
        advance();
        const Index read = behindSign({Occurrence::Role::Item, {}, {}, item.begin});
        m_lastRoot = {read, false};
        relations(m_lastRoot, item.indent + 1);
    }
    m_inside = Inside::Block;
}

} // namespace argmap::argdown
