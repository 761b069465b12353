#include "frame.hpp"

#include "menus.hpp"
#include "places.hpp"

#include <argmap/document/recovery.hpp>

#include <wx/dnd.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <utility>

namespace argmap::editor {

using presenter::Command;

namespace {

class FileDrop : public wxFileDropTarget {
public:
    explicit FileDrop(presenter::Presenter& presenter) : m_presenter(presenter) {}
    bool OnDropFiles(wxCoord /*x*/, wxCoord /*y*/, const wxArrayString& files) override {
        if (files.empty())
            return false;
        m_presenter.open(files.front().utf8_string());
        return true;
    }

private:
    presenter::Presenter& m_presenter;
};

} // namespace

Frame::Frame(const workbench::Workbench& bench, Settings& settings, bool withKeys)
    : wxFrame(nullptr, wxID_ANY, "Argmap"),
      m_settings(settings),
      m_keymap(withKeys),
      m_presenter(bench, *this) {
    SetName("argmap");
    m_presenter.setSample(sampleFile());
    m_presenter.setJournals(document::journalFolder());
    m_presenter.setBackups(static_cast<int>(m_settings.number("Saving/Backups", 3)));
    m_presenter.onFileUsed = [this](const std::filesystem::path& file) {
        m_settings.addRecentFile(file);
        fillRecentFiles();
    };
    SetMinClientSize(FromDIP(wxSize(640, 400)));
    SetSize(FromDIP(wxSize(static_cast<int>(m_settings.number("Window/Width", 1280)),
                           static_cast<int>(m_settings.number("Window/Height", 800)))));
    SetMenuBar(makeMenuBar(withKeys));
    const wxMenuItemList& items = GetMenuBar()->GetMenu(0)->GetMenuItems();
    for (const wxMenuItem* item : items)
        if (item->IsSubMenu())
            m_recent = item->GetSubMenu();
    fillRecentFiles();
    wxToolBar* bar = CreateToolBar(wxTB_HORIZONTAL | wxTB_TEXT | wxTB_FLAT);
    fillToolBar(*bar);
    CreateStatusBar(3);
    const int widths[] = {-1, FromDIP(270), FromDIP(120)};
    GetStatusBar()->SetStatusWidths(3, widths);
    makePanes();
    SetDropTarget(new FileDrop(m_presenter));

    Bind(wxEVT_MENU, &Frame::onMenu, this);
    Bind(wxEVT_UPDATE_UI, &Frame::onUpdate, this);
    Bind(wxEVT_CLOSE_WINDOW, &Frame::onClose, this);
    m_clock.SetOwner(this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        shown(); // where no window manager makes it the active one
        m_presenter.tick();
    });
    Bind(wxEVT_ACTIVATE, [this](wxActivateEvent& event) {
        if (event.GetActive())
            CallAfter([this] {
                shown();
                m_presenter.refreshPlugins();
            });
        event.Skip();
    });
    m_clock.Start(1000);
    wxUpdateUIEvent::SetMode(wxUPDATE_UI_PROCESS_ALL);
    if (m_settings.number("Window/Maximized", 0) != 0)
        Maximize();
    documentReplaced();
    statusChanged();
}

void Frame::fillRecentFiles() {
    while (m_recent->GetMenuItemCount() > 0)
        m_recent->Destroy(m_recent->FindItemByPosition(0));
    int id = recentBase;
    for (const std::filesystem::path& file : m_settings.recentFiles()) {
        wxString label = wxString::FromUTF8(file.string());
        label.Replace("&", "&&");
        m_recent->Append(id++, label);
    }
    if (id == recentBase)
        m_recent->Append(wxID_ANY, "No files yet")->Enable(false);
}

// While one types, the keys of text editing mean the text.
bool Frame::passToText(Command command) {
    auto* text = dynamic_cast<wxTextEntry*>(FindFocus());
    if (text == nullptr)
        return false;
    switch (command) {
    case Command::Undo:
        if (!text->CanUndo())
            return false;
        text->Undo();
        return true;
    case Command::Redo:
        if (!text->CanRedo())
            return false;
        text->Redo();
        return true;
    case Command::CopyText:
        text->Copy();
        return true;
    case Command::SelectAll:
        text->SelectAll();
        return true;
    default:
        return false;
    }
}

void Frame::onMenu(wxCommandEvent& event) {
    const std::vector<std::filesystem::path> recent = m_settings.recentFiles();
    const int row = event.GetId() - recentBase;
    if (row >= 0 && row < std::ssize(recent)) {
        m_presenter.open(recent[static_cast<std::size_t>(row)]);
        return;
    }
    if (const presenter::Presenter::ThemeName* theme = themeOf(event.GetId())) {
        m_canvas->finishText();
        m_presenter.chooseTheme(theme->name);
        return;
    }
    const std::optional<Command> command = commandOf(event.GetId());
    if (!command) {
        event.Skip();
        return;
    }
    if (passToText(*command))
        return;
    m_canvas->finishText();
    m_presenter.run(*command);
}

// Only when the label has changed: setting it takes the item's key away for a moment, and a key
// pressed then is lost.
void Frame::relabel(wxUpdateUIEvent& event, const std::string& label, const char* key) {
    wxString text = wxString::FromUTF8("&" + label);
    if (m_keymap.hasKeys())
        text += wxString("\t") + key;
    const wxMenuItem* item = GetMenuBar()->FindItem(event.GetId());
    if (item != nullptr && item->GetItemLabel() != text)
        event.SetText(text);
}

const presenter::Presenter::ThemeName* Frame::themeOf(int id) const {
    const int row = id - themeBase;
    return row >= 0 && row < std::ssize(m_themes) ? &m_themes[static_cast<std::size_t>(row)]
                                                  : nullptr;
}

// The name of the user's own theme stands in the menu while the map has it.
void Frame::showOwnTheme(wxUpdateUIEvent& event) {
    const std::string theme = m_presenter.theme();
    const bool isOwn = std::ranges::find(m_themes, theme, &presenter::Presenter::ThemeName::name) ==
                       m_themes.end();
    const wxString label =
        wxString::FromUTF8(isOwn ? "&Other (" + theme + ")…" : std::string("&Other…"));
    const wxMenuItem* item = GetMenuBar()->FindItem(event.GetId());
    if (item != nullptr && item->GetItemLabel() != label)
        event.SetText(label);
    event.Check(isOwn);
}

void Frame::onUpdate(wxUpdateUIEvent& event) {
    if (const presenter::Presenter::ThemeName* theme = themeOf(event.GetId())) {
        event.Enable(m_presenter.hasDocument());
        event.Check(theme->name == m_presenter.theme());
        return;
    }
    const std::optional<Command> command = commandOf(event.GetId());
    if (!command) {
        event.Skip();
        return;
    }
    event.Enable(m_presenter.isEnabled(*command));
    if (*command == Command::Undo)
        relabel(event, m_presenter.undoLabel(), "Ctrl+Z");
    if (*command == Command::Redo)
        relabel(event, m_presenter.redoLabel(), "Ctrl+Shift+Z");
    if (*command == Command::OtherTheme)
        showOwnTheme(event);
    if (presenter::info(*command).checkable)
        event.Check(isShown(*command));
}

void Frame::shown() {
    if (const auto work = std::exchange(m_whenShown, nullptr))
        work();
}

void Frame::onClose(wxCloseEvent& event) {
    m_canvas->finishText();
    if (event.CanVeto() && !m_mayClose) {
        event.Veto();
        m_presenter.close([this] {
            m_mayClose = true;
            CallAfter([this] { Close(); });
        });
        return;
    }
    rememberSizes();
    m_settings.save();
    Destroy();
}

} // namespace argmap::editor
