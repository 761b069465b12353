#include <argmap/model/article.hpp>

namespace argmap::model {

std::string_view name(ParagraphKind kind) {
    switch (kind) {
    case ParagraphKind::Text:
        return "text";
    case ParagraphKind::Heading:
        return "heading";
    case ParagraphKind::ListItem:
        return "list-item";
    case ParagraphKind::Quotation:
        return "quotation";
    case ParagraphKind::Code:
        return "code";
    case ParagraphKind::Caption:
        return "caption";
    case ParagraphKind::TableRow:
        break;
    }
    return "table-row";
}

} // namespace argmap::model
