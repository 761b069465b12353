// What the presenter asks of the window that it lives in.
//
// Implemented once by the toolkit's frame and once by the tests. Every function but `post` is
// called in the main thread.
#pragma once

#include <argmap/diagram/pages.hpp>
#include <argmap/model/change_set.hpp>
#include <argmap/model/ids.hpp>
#include <argmap/presenter/background.hpp>
#include <argmap/presenter/commands.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace argmap::presenter {

enum class Answer { Save, Discard, Cancel };
enum class ChangedAnswer { Overwrite, SaveAs, Cancel };
enum class RecoverAnswer { Recover, Later, Delete };

/// A format that a file can have.
struct FileKind {
    std::string title;
    std::string suffix; ///< ".svg"
};

/// Where a diagram is written, and on what.
struct ExportTo {
    std::filesystem::path file;            ///< its suffix is that of one of the kinds
    std::optional<diagram::Paper> paper{}; ///< nothing: one page as large as the picture
};

class Shell {
public:
    Shell() = default;
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;
    virtual ~Shell() = default;

    /// Runs a function soon in the main thread. Called from any thread.
    virtual void post(std::function<void()> work) = 0;

    // What has changed; the window looks at the presenter and shows it.
    virtual void documentReplaced() = 0;                          ///< another map was opened
    virtual void mapChanged(const model::ChangeSet& changes) = 0; ///< a step, undo, redo
    virtual void sceneChanged() = 0; ///< a new picture, or provisional boxes
    virtual void selectionChanged() = 0;
    virtual void viewportChanged() = 0;
    virtual void problemsChanged() = 0;
    virtual void statusChanged() = 0; ///< status text, title, what is saved

    /// Opens the text of the item for editing in its box (or beside it in the outline). The window
    /// calls `Presenter::finishText` when it is done.
    virtual void editText(model::ItemRef item) = 0;
    /// Lets the user pick an item by typing a few letters, or by a click; calls
    /// `Presenter::picked`.
    virtual void startPicking(const std::string& prompt) = 0;
    virtual void stopPicking() = 0;

    // Questions; nothing or Cancel when the user thinks better of it.
    virtual std::optional<std::filesystem::path> askOpen() = 0;
    virtual std::optional<std::filesystem::path> askSave(const std::filesystem::path& suggestion,
                                                         const std::string& suffix) = 0;
    virtual std::optional<ExportTo> askExport(const std::filesystem::path& suggestion,
                                              const std::vector<FileKind>& kinds) = 0;
    /// Pages are to be written, each a file, and these names are taken: whether to replace them.
    virtual bool askReplace(const std::vector<std::string>& names) = 0;
    /// The file of a theme.
    virtual std::optional<std::filesystem::path> askTheme() = 0;
    virtual Answer askUnsaved(const std::string& name) = 0;
    /// Another program has written the file since it was read.
    virtual ChangedAnswer askChanged(const std::string& name) = 0;
    /// Work was left when the program ended: what it is, and what is to be known of it.
    virtual RecoverAnswer askRecover(const std::string& question, const std::string& more) = 0;
    /// A file is damaged or gone, and a backup of it is whole: whether to open that.
    virtual bool askBackup(const std::string& question, const std::string& more) = 0;
    /// Which state of the history to go to: one more than there are steps, by the name of the step
    /// that led there; nothing: stay.
    virtual std::optional<std::size_t> askState(const std::vector<std::string>& states,
                                                std::size_t current) = 0;
    /// A failure that the user has to know of: what happened, and what to do next.
    virtual void tell(const std::string& message, const std::string& advice) = 0;

    virtual void copyText(const std::string& text) = 0;
    virtual void copySvg(const std::string& svg) = 0;

    /// Commands that are the window's own: panes, find bar, list of keys, about, close, quit.
    virtual void window(Command command) = 0;
};

} // namespace argmap::presenter
