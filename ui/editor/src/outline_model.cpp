#include "outline_model.hpp"

#include <argmap/presenter/edit.hpp>

#include <string>

namespace argmap::editor {

using model::Bond;

namespace {

wxDataViewItem itemOfRow(std::uint32_t row) {
    return wxDataViewItem(reinterpret_cast<void*>(static_cast<std::uintptr_t>(row) + 1));
}

// The sign before the text: told by shape, so that it needs no colour.
const char* signOf(const model::ArgumentMap& map, const model::StructureNode& node) {
    switch (node.bond) {
    case Bond::Root:
        return "";
    case Bond::Position:
        return "◆ ";
    case Bond::Undercut:
        return "⊘ ";
    case Bond::Premise:
        break;
    }
    switch (map[node.via].stance) {
    case model::Stance::Support:
        return "+ ";
    case model::Stance::Attack:
        return "− ";
    case model::Stance::Unspecified:
        break;
    }
    return "· ";
}

} // namespace

const model::StructureNode* OutlineModel::nodeOf(const wxDataViewItem& item) const {
    const auto row = reinterpret_cast<std::uintptr_t>(item.GetID()) - 1;
    const auto& nodes = m_presenter.structure().nodes();
    return item.IsOk() && row < nodes.size() ? &nodes[row] : nullptr;
}

wxDataViewItem OutlineModel::itemOf(model::ItemRef item) const {
    const model::StructureNode* node =
        presenter::nodeOf(m_presenter.map(), m_presenter.structure(), item);
    return node == nullptr ? wxDataViewItem()
                           : itemOfRow(*m_presenter.structure().find(node->item));
}

model::ItemRef OutlineModel::refOf(const wxDataViewItem& item) const {
    const model::StructureNode* node = nodeOf(item);
    return node == nullptr ? model::ItemRef{} : node->item;
}

void OutlineModel::GetValue(wxVariant& value, const wxDataViewItem& item,
                            unsigned /*column*/) const {
    const model::StructureNode* node = nodeOf(item);
    if (node == nullptr) {
        value = wxString();
        return;
    }
    const model::ArgumentMap& map = m_presenter.map();
    std::string text = signOf(map, *node);
    const std::string_view words = presenter::textOf(map, node->item);
    text += words.empty() ? "(no text)" : words;
    for (char& c : text)
        c = c == '\n' ? ' ' : c;
    value = wxString::FromUTF8(text);
}

bool OutlineModel::SetValue(const wxVariant& /*value*/, const wxDataViewItem& /*item*/,
                            unsigned /*column*/) {
    return false;
}

wxDataViewItem OutlineModel::GetParent(const wxDataViewItem& item) const {
    const model::StructureNode* node = nodeOf(item);
    return node == nullptr || node->parent == model::StructureNode::none ? wxDataViewItem()
                                                                         : itemOfRow(node->parent);
}

bool OutlineModel::IsContainer(const wxDataViewItem& item) const {
    const model::StructureNode* node = nodeOf(item);
    return node == nullptr || !node->children.empty();
}

unsigned OutlineModel::GetChildren(const wxDataViewItem& item,
                                   wxDataViewItemArray& children) const {
    const model::StructureNode* node = nodeOf(item);
    const std::vector<std::uint32_t>& rows =
        item.IsOk() && node != nullptr ? node->children : m_presenter.structure().roots();
    for (const std::uint32_t row : rows)
        children.Add(itemOfRow(row));
    return static_cast<unsigned>(rows.size());
}

} // namespace argmap::editor
