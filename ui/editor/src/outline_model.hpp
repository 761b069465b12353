// The map's structure as a tree control wants it.
//
// Main thread; owned by the control (reference counted). An item of the control is a row of the
// structure plus one.
#pragma once

#include <argmap/presenter/presenter.hpp>

#include <wx/dataview.h>

namespace argmap::editor {

class OutlineModel : public wxDataViewModel {
public:
    explicit OutlineModel(const presenter::Presenter& presenter) : m_presenter(presenter) {}

    /// The control's item of an item of the map; an invalid one where it stands nowhere.
    [[nodiscard]] wxDataViewItem itemOf(model::ItemRef item) const;
    [[nodiscard]] model::ItemRef refOf(const wxDataViewItem& item) const;

    // wxDataViewModel
    void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const override;
    bool SetValue(const wxVariant& value, const wxDataViewItem& item, unsigned column) override;
    [[nodiscard]] wxDataViewItem GetParent(const wxDataViewItem& item) const override;
    [[nodiscard]] bool IsContainer(const wxDataViewItem& item) const override;
    [[nodiscard]] bool HasContainerColumns(const wxDataViewItem& /*item*/) const override {
        return true;
    }
    unsigned GetChildren(const wxDataViewItem& item, wxDataViewItemArray& children) const override;

private:
    [[nodiscard]] const model::StructureNode* nodeOf(const wxDataViewItem& item) const;

    const presenter::Presenter& m_presenter;
};

} // namespace argmap::editor
