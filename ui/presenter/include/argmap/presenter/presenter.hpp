// One document at work: what is open, what is selected, what is shown, and what each command does
// with it.
//
// Knows no toolkit: the window (Shell) shows it and passes keys and clicks on. Main thread only;
// reading files, layout and export run in the background and come back by Shell::post.
#pragma once

#include <argmap/document/document.hpp>
#include <argmap/document/keeper.hpp>
#include <argmap/files/file_lock.hpp>
#include <argmap/files/identity.hpp>
#include <argmap/presenter/edit.hpp>
#include <argmap/presenter/picture.hpp>
#include <argmap/presenter/shell.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace argmap::presenter {

class Presenter {
public:
    /// `env`: the file system that maps and diagrams are written to; used in other threads too.
    Presenter(const workbench::Workbench& bench, Shell& shell, files::Env& env = files::realEnv());
    ~Presenter();
    Presenter(const Presenter&) = delete;
    Presenter& operator=(const Presenter&) = delete;

    // ---- the document ----
    [[nodiscard]] bool hasDocument() const { return m_document != nullptr; }
    [[nodiscard]] const model::ArgumentMap& map() const;
    [[nodiscard]] const model::Structure& structure() const { return *m_structure; }
    /// Those of reading, then what the checkers find in the map as it was a moment ago.
    [[nodiscard]] const base::Diagnostics& problems() const { return m_problems; }
    /// The item that a problem is about, as far as it can be told.
    [[nodiscard]] model::ItemRef placeOf(const base::Diagnostic& problem) const;
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] std::string
    windowTitle() const; ///< "● The pact of pariahs? — kim-putin.argmap — Argmap"
    [[nodiscard]] std::string undoLabel() const; ///< "Undo Add Reason", or "Undo"
    [[nodiscard]] std::string redoLabel() const;

    /// Opens a file in place of the document; asks about unsaved changes first. The file is read in
    /// the background.
    void open(const std::filesystem::path& file);
    /// Opens a file as a copy without a name of its own: the sample.
    void openCopy(const std::filesystem::path& file);
    void newMap();
    /// Calls `then` when nothing would be lost (whenSettled) and nothing needs to be recovered any
    /// more.
    void close(std::function<void()> then);
    /// Calls `then` when nothing would be lost: asks about unsaved changes, and saves them first if
    /// so wished. Not called when the user thinks better of it or saving fails.
    void whenSettled(std::function<void()> then);
    /// Suffixes of the files that can be opened: "argmap", "argdown" …
    [[nodiscard]] std::vector<std::string> readableSuffixes() const;
    void setSample(std::filesystem::path sample) { m_sample = std::move(sample); }
    /// How many earlier states of a file stay beside it (`NAME.~1~` …); 0: none.
    void setBackups(int generations) { m_backups = std::max(generations, 0); }
    /// Where the journals of documents are kept; without it there are none. To be set before a
    /// document is opened.
    void setJournals(std::filesystem::path folder) { m_journals = std::move(folder); }
    /// Looks in the background for work that was left when the program ended, and offers it.
    /// `asked`: says so when there is none.
    void offerRecovery(bool asked = false);
    /// Looks in the background whether plugins have changed on the disk; what has is used from now
    /// on, and the status line says so. To be called when the user comes back to the window.
    void refreshPlugins();
    /// Called with each file that was opened or saved, for the list of recent files.
    std::function<void(const std::filesystem::path&)> onFileUsed;

    // ---- selection ----
    [[nodiscard]] const document::Selection& selection() const;
    [[nodiscard]] model::ItemRef primary() const; ///< the item selected last; none
    enum class Extend { No, Toggle };
    void select(model::ItemRef item, Extend extend = Extend::No); ///< none: nothing is selected
    void selectAndReveal(model::ItemRef item);
    /// Exactly these, the last one the primary, which is revealed.
    void selectAll(document::Selection items);

    // ---- commands ----
    [[nodiscard]] bool isEnabled(Command command) const;
    void run(Command command);

    // ---- text editing, picking, search, properties ----
    /// What the edited text should be; `next` runs after it (Tab: AddReason). Text nullopt: leave
    /// as it was; a new item that has got no text goes again.
    void finishText(std::optional<std::string> text, std::optional<Command> next = {});
    [[nodiscard]] model::ItemRef edited() const { return m_edited; }
    void picked(model::ItemRef item); ///< none: picking was given up
    [[nodiscard]] bool isPicking() const { return m_picking.has_value(); }
    /// Finds as one types; selects the first match. Gives the number of matches.
    std::size_t find(std::string_view query);
    [[nodiscard]] std::vector<model::ItemRef> matches(std::string_view query) const;
    /// Commits an edit (a property, a text from the outline). Shows a refusal in the status line.
    bool apply(EditResult edit);

    // ---- the theme ----
    struct ThemeName {
        std::string name;  ///< "dark"
        std::string title; ///< "Dark, for screens"
    };
    /// Those that ship.
    [[nodiscard]] static std::vector<ThemeName> themes();
    /// The name of the map's: of one that ships, or the file of one of the user's own.
    [[nodiscard]] std::string theme() const;
    void chooseTheme(const std::string& name); ///< of one that ships

    // ---- the view ----
    [[nodiscard]] Viewport& viewport() { return m_viewport; }
    [[nodiscard]] const Picture& picture() const { return m_picture; }
    [[nodiscard]] const std::vector<ProvisionalBox>& provisional() const { return m_provisional; }
    /// The item's box in the picture, provisional ones too.
    [[nodiscard]] std::optional<Rect> boxOf(model::ItemRef item) const;
    /// The window has got its size. Until somebody does something, the map is shown as at first.
    void resized(double width, double height);
    /// The window has moved the viewport.
    void viewportMoved();

    // ---- the status line ----
    [[nodiscard]] std::string countsText() const; ///< "52 statements · 3 selected"
    [[nodiscard]] std::string
    messageText() const; ///< what the last command said, or what runs in the background
    [[nodiscard]] std::string savedText() const; ///< "kept 1 s ago · saved 14:02"
    [[nodiscard]] std::string zoomText() const;  ///< "dot · 85 %"
    void say(std::string message);
    /// To be called about each second: time passes in the status line.
    void tick();
    [[nodiscard]] bool isIdle() const {
        return !m_picture.busy() && !m_files.busy() && !m_saving.busy() && !m_plugins.busy() &&
               !m_checking.busy();
    }

private:
    struct Picking {
        document::Selection from;
        model::Stance stance;
    };

    void start(document::KeptWork work, std::filesystem::path file, std::string source,
               std::optional<std::uint64_t> saved,
               std::optional<document::AbandonedJournal> journal = {});
    /// `insteadOf`: the file that it is a backup of.
    void read(const std::filesystem::path& file, bool asCopy,
              const std::filesystem::path& insteadOf = {});
    [[nodiscard]] bool wantsBackup(const std::filesystem::path& file,
                                   const workbench::Opened& opened);
    struct Opening;
    void opened(const std::shared_ptr<Opening>& opening);
    void show(Opening& opening);
    struct Left;
    static std::vector<Left> findLeft(files::Env& env, const std::filesystem::path& journals,
                                      const std::filesystem::path& file);
    bool offer(Left& left);
    void takeUp(Left& left, std::shared_ptr<files::FileLock> lock);
    [[nodiscard]] std::string keptText() const;
    void chooseStep();
    [[nodiscard]] bool isOpenHere(const std::filesystem::path& file) const;
    void save(bool underNewName, std::function<void()> then = {});
    void write(const std::filesystem::path& file, std::optional<files::FileIdentity> expected,
               std::function<void()> then);
    struct Saved;
    void saved(Saved saved, const std::function<void()>& then);
    void savedTo(Saved saved);
    void exportDiagram();
    struct Exported;
    void exported(const std::shared_ptr<Exported>& exported);
    void notExported(const base::Diagnostic& why);
    void chooseOwnTheme();
    [[nodiscard]] std::vector<FileKind> kindsOfPictures() const;
    void copySvg();
    /// How long ago the last step may be that an edit of the same key joins. The first text of a
    /// new item joins the step that added it, however long it was thought about.
    enum class Pause { IsShort, MayBeLong };
    bool commit(EditResult edit, Pause pause);
    void changed(const model::ChangeSet& changes);
    void redraw(Picture::Shape shape = Picture::Shape::Keep);
    [[nodiscard]] Rect placeOfAttention() const;
    void showFirst();
    /// `attention`: what one worked on, and where it stood, when the picture was asked for.
    void drawn(const base::Diagnostics& diagnostics, model::ItemRef attention, Rect place);
    bool runEdit(Command command);
    void runView(Command command);
    void nextProblem();
    void check();
    void found(base::Diagnostics findings);
    void reveal(model::ItemRef item);
    void become(document::Selection selection);

    const workbench::Workbench& m_bench;
    Shell& m_shell;
    files::Env& m_env;
    std::unique_ptr<document::Document> m_document;
    std::unique_ptr<model::Structure> m_structure;
    std::filesystem::path m_file; ///< the .argmap that Save writes; empty: none yet
    std::filesystem::path m_sample;
    std::filesystem::path m_journals;
    std::shared_ptr<document::Keeper> m_keeper; ///< of the document; null: nothing is kept
    std::string m_source;              ///< what was read but is not written: "a.argdown (imported)"
    std::filesystem::path m_suggested; ///< where Save As begins, while there is no file
    std::string m_savedAt;             ///< "14:02"
    base::Diagnostics m_problems;
    std::size_t m_readProblems = 0; ///< how many of them are of reading, at the front
    std::size_t m_problem = 0;      ///< the next one that F8 goes to

    Viewport m_viewport;
    bool m_fitPending = true; ///< the picture that comes is shown as at first
    bool m_firstLook = false; ///< it is shown so, and nobody has done anything yet
    std::vector<ProvisionalBox> m_provisional;
    model::ItemRef m_edited;
    bool m_editedIsNew = false;
    std::optional<Picking> m_picking;
    std::string m_query;
    std::string m_message;

    Picture m_picture;
    Background m_files;
    Background m_plugins;
    Background m_checking;

    std::optional<files::FileIdentity> m_identity; ///< of m_file as it was read or saved last
    std::shared_ptr<files::FileLock> m_lock;       ///< of m_file
    std::uint64_t m_documentNumber = 0;            ///< which document a save was begun for
    std::vector<std::function<void()>> m_afterSaving;
    /// The state of a document that the user would rather lose than save.
    std::optional<std::pair<std::uint64_t, std::uint64_t>> m_given;
    std::string m_shownSaved; ///< what the status line said at the last tick
    int m_backups = 3;
    Background m_saving; ///< last: its thread ends before what it uses goes
};

} // namespace argmap::presenter
