#include "outline_pane.hpp"

#include <wx/sizer.h>

#include <utility>

namespace argmap::editor {

OutlinePane::OutlinePane(wxWindow* parent, presenter::Presenter& presenter, const Keymap& keymap)
    : wxPanel(parent),
      m_presenter(presenter),
      m_keymap(keymap),
      m_model(new OutlineModel(presenter)) {
    m_tree = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                wxDV_MULTIPLE | wxDV_NO_HEADER | wxBORDER_NONE, wxDefaultValidator,
                                "outline");
    m_tree->AssociateModel(m_model.get());
    auto* text = new wxDataViewTextRenderer("string", wxDATAVIEW_CELL_INERT, wxALIGN_LEFT);
    text->EnableEllipsize(wxELLIPSIZE_END);
    m_tree->AppendColumn(new wxDataViewColumn("Outline", text, 0, wxCOL_WIDTH_DEFAULT, wxALIGN_LEFT,
                                              wxDATAVIEW_COL_RESIZABLE));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_tree, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    m_tree->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, &OutlinePane::onSelection, this);
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED,
                 [this](wxDataViewEvent&) { m_presenter.run(presenter::Command::EditText); });
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_COLLAPSED, [this](wxDataViewEvent& event) {
        m_closed.insert(m_model->refOf(event.GetItem()));
    });
    m_tree->Bind(wxEVT_DATAVIEW_ITEM_EXPANDED, [this](wxDataViewEvent& event) {
        m_closed.erase(m_model->refOf(event.GetItem()));
    });
    m_tree->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        revealSelectionSoon();
    });
    // The control's own window has the keys: they are taken before the tree walks by itself.
    m_tree->Bind(wxEVT_CHAR_HOOK, &OutlinePane::onKey, this);
}

std::vector<model::ItemRef> OutlinePane::shape() const {
    std::vector<model::ItemRef> shape;
    for (const model::StructureNode& node : m_presenter.structure().nodes()) {
        shape.push_back(node.item);
        shape.emplace_back(model::ItemType::View, node.depth);
    }
    return shape;
}

void OutlinePane::rebuild() {
    m_showing = true;
    const wxDataViewItem topRow = m_tree->GetTopItem();
    const model::ItemRef top = topRow.IsOk() ? m_model->refOf(topRow) : model::ItemRef();
    m_shape = shape();
    m_model->Cleared();
    const auto& nodes = m_presenter.structure().nodes();
    for (const model::StructureNode& node : nodes)
        if (!node.children.empty() && !m_closed.contains(node.item))
            m_tree->Expand(m_model->itemOf(node.item));
    m_showing = false;
    showSelection();
    // The control forgets where it was scrolled to; what is selected is brought into sight from
    // there.
    if (const wxDataViewItem row = m_model->itemOf(top); row.IsOk())
        m_tree->EnsureVisible(row);
    revealSelectionSoon();
}

void OutlinePane::revealSelectionSoon() {
    CallAfter([this] {
        if (m_tree->HasSelection())
            m_tree->EnsureVisible(m_tree->GetCurrentItem());
    });
}

void OutlinePane::refreshTexts(const model::ChangeSet& changes) {
    if (shape() != m_shape) {
        rebuild();
        return;
    }
    wxDataViewItemArray changed;
    for (const model::Change& change : changes.items)
        if (const wxDataViewItem item = m_model->itemOf(change.item); item.IsOk())
            changed.Add(item);
    m_model->ItemsChanged(changed);
}

void OutlinePane::showSelection() {
    m_showing = true;
    wxDataViewItemArray items;
    for (const model::ItemRef item : m_presenter.selection())
        if (const wxDataViewItem row = m_model->itemOf(item); row.IsOk())
            items.Add(row);
    m_tree->SetSelections(items);
    if (!items.empty()) {
        m_tree->EnsureVisible(items.back());
        m_tree->SetCurrentItem(items.back());
        m_tree->SetSelections(items);
    }
    m_showing = false;
}

void OutlinePane::onSelection(wxDataViewEvent& /*event*/) {
    if (m_showing)
        return;
    wxDataViewItemArray items;
    m_tree->GetSelections(items);
    document::Selection selection;
    for (const wxDataViewItem& item : items)
        selection.push_back(m_model->refOf(item));
    m_presenter.selectAll(std::move(selection));
}

void OutlinePane::onKey(wxKeyEvent& event) {
    using presenter::Command;
    const auto command = m_keymap.plain(event);
    // Up and down walk the tree row by row, as every tree does.
    if (command && *command != Command::WalkUp && *command != Command::WalkDown)
        m_presenter.run(*command);
    else
        event.Skip();
}

} // namespace argmap::editor
