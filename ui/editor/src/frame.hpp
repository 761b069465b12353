// The window: menus, tool bar, panes and status line around one presenter, which it serves as its
// shell.
//
// Main thread; owned by wx, which deletes it when it is closed.
#pragma once

#include "canvas.hpp"
#include "keymap.hpp"
#include "outline_pane.hpp"
#include "pane_splitter.hpp"
#include "problems_pane.hpp"
#include "properties_pane.hpp"
#include "search_bar.hpp"
#include "settings.hpp"

#include <argmap/presenter/presenter.hpp>
#include <argmap/presenter/shell.hpp>

#include <wx/frame.h>
#include <wx/timer.h>

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace argmap::editor {

class Frame : public wxFrame, public presenter::Shell {
public:
    Frame(const workbench::Workbench& bench, Settings& settings, bool withKeys);

    /// Runs it once when the window stands on the screen: a question asked earlier would not be
    /// placed over it.
    void whenShown(std::function<void()> work) { m_whenShown = std::move(work); }

    [[nodiscard]] presenter::Presenter& presenter() { return m_presenter; }
    [[nodiscard]] const Canvas& canvas() const { return *m_canvas; }

    // presenter::Shell (frame_shell.cpp)
    void post(std::function<void()> work) override;
    void documentReplaced() override;
    void mapChanged(const model::ChangeSet& changes) override;
    void sceneChanged() override;
    void selectionChanged() override;
    void viewportChanged() override;
    void problemsChanged() override;
    void statusChanged() override;
    void editText(model::ItemRef item) override;
    void startPicking(const std::string& prompt) override;
    void stopPicking() override;
    std::optional<std::filesystem::path> askOpen() override;
    std::optional<std::filesystem::path> askSave(const std::filesystem::path& suggestion,
                                                 const std::string& suffix) override;
    std::optional<presenter::ExportTo>
    askExport(const std::filesystem::path& suggestion,
              const std::vector<presenter::FileKind>& kinds) override;
    bool askReplace(const std::vector<std::string>& names) override;
    std::optional<std::filesystem::path> askTheme() override;
    presenter::Answer askUnsaved(const std::string& name) override;
    presenter::ChangedAnswer askChanged(const std::string& name) override;
    presenter::RecoverAnswer askRecover(const std::string& question,
                                        const std::string& more) override;
    bool askBackup(const std::string& question, const std::string& more) override;
    std::optional<std::size_t> askState(const std::vector<std::string>& states,
                                        std::size_t current) override;
    void tell(const std::string& message, const std::string& advice) override;
    void copyText(const std::string& text) override;
    void copySvg(const std::string& svg) override;
    void window(presenter::Command command) override;

    /// What the message says that is open just now; empty: none is.
    [[nodiscard]] const std::string& openMessage() const { return m_openMessage; }

private:
    // frame_panes.cpp
    void makePanes();
    void showWantedPanes();
    void togglePane(presenter::Command pane);
    [[nodiscard]] PaneSplitter* splitterOf(presenter::Command pane) const;
    [[nodiscard]] bool isShown(presenter::Command pane) const;
    void nextPane();
    void rememberSizes();

    void onMenu(wxCommandEvent& event);
    void onUpdate(wxUpdateUIEvent& event);
    [[nodiscard]] const presenter::Presenter::ThemeName* themeOf(int id) const;
    void showOwnTheme(wxUpdateUIEvent& event);
    void relabel(wxUpdateUIEvent& event, const std::string& label, const char* key);
    void onClose(wxCloseEvent& event);
    void shown();
    bool passToText(presenter::Command command);
    bool mayReplace(const std::filesystem::path& file);
    void fillRecentFiles();
    void showKeys();
    void showAbout();

    Settings& m_settings;
    Keymap m_keymap;
    presenter::Presenter m_presenter;
    PaneSplitter* m_bottomSplit = nullptr; ///< above: all; below: problems
    PaneSplitter* m_leftSplit = nullptr;   ///< left: outline; right: the rest
    PaneSplitter* m_rightSplit = nullptr;  ///< left: centre; right: properties
    wxPanel* m_centre = nullptr;
    wxWindow* m_welcome = nullptr;
    SearchBar* m_search = nullptr;
    Canvas* m_canvas = nullptr;
    OutlinePane* m_outline = nullptr;
    PropertiesPane* m_properties = nullptr;
    ProblemsPane* m_problems = nullptr;
    wxMenu* m_recent = nullptr;
    const std::vector<presenter::Presenter::ThemeName> m_themes = presenter::Presenter::themes();
    std::map<presenter::Command, bool> m_wanted; ///< panes that the user has not folded away
    std::function<void()> m_whenShown;
    std::string m_openMessage;
    wxTimer m_clock;                 ///< for what the status line says of time
    bool m_mayClose = false;         ///< nothing would be lost
    bool m_askedForProblems = false; ///< their pane is shown even when there are none
};

} // namespace argmap::editor
