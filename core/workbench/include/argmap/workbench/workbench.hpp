// The workbench: everything that a program does with maps, in one place. The command line and the
// editor are two faces of it and hold no logic of their own.
//
// Any thread may call any function, several at once: a workbench does not change after it was made,
// but for its plugins, when it is asked to look again (`refreshPlugins`).
// Maps and scenes that are given out are immutable and may be kept and read anywhere. A call that
// runs a plugin blocks its thread until the plugin is done, is stopped (Watch::stop, from any
// thread; takes effect within some milliseconds) or runs over a limit: call these from a worker,
// never from the thread of a window. What a call costs stands beside it; "spawns" means about 3 ms
// for the runner process.
#pragma once

#include <argmap/diagram/options.hpp>
#include <argmap/diagram/pages.hpp>
#include <argmap/diagram/places.hpp>
#include <argmap/diagram/scene.hpp>
#include <argmap/diagram/style.hpp>
#include <argmap/files/identity.hpp>
#include <argmap/model/argument_map.hpp>
#include <argmap/model/article.hpp>
#include <argmap/plugin/call.hpp>
#include <argmap/plugin/catalogue.hpp>
#include <argmap/workbench/backup.hpp>
#include <argmap/workbench/facts.hpp>
#include <argmap/workbench/format.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::workbench {

using plugin::Options;
using plugin::Watch;

/// Why a call gave what it gave. The command line's exit status is its number.
enum class Ending : std::uint8_t {
    Done = 0,       ///< all well; diagnostics may hold warnings
    Refused = 1,    ///< errors in the input: see the diagnostics; what could be used is there
    Broken = 3,     ///< a plugin crashed, hung or ran over a limit
    FileFailed = 4, ///< a file could not be read
    Stopped = 5     ///< as asked; nothing was made
};

struct Input {
    std::filesystem::path path; ///< read unless `bytes` is set; companions are looked for beside it
    std::optional<std::string> bytes; ///< the content, when it is there already
    std::string name;                 ///< what diagnostics call it; empty: the path as it is
    std::string format;               ///< "argdown", "argmap" …; empty: found from name and content
    Options options;                  ///< of the reader or source
};

struct Opened {
    Ending ending = Ending::Done;
    std::optional<model::ArgumentMap>
        map; ///< perhaps also when the ending is Refused: what could be read
    base::Diagnostics diagnostics;
    std::string format;    ///< as `formats()` names it
    bool isImport = false; ///< came through a reader: save asks for a new .argmap
    bool readOnly =
        false; ///< a native file that is not sound, or newer: may be saved only elsewhere
    std::string
        text; ///< the input as UTF-8 text, for the excerpts of diagnostics; empty: not a text
    files::FileIdentity identity; ///< the state of the file that was read
    std::uint64_t hash = 0;       ///< of the bytes that were read (document::contentHash)
    /// Of a native file that is damaged, or gone: the newest backup that is whole. A note among the
    /// diagnostics names it.
    std::optional<Backup> backup;
};

/// The text of an article.
struct Extracted {
    Ending ending = Ending::Done;
    std::optional<model::Article>
        article; ///< perhaps also when the ending is Refused: what could be read
    base::Diagnostics diagnostics;
    std::string format; ///< as `formats()` names it
    std::string
        text; ///< the input as UTF-8 text, for the excerpts of diagnostics; empty: not a text
    files::FileIdentity identity; ///< the state of the file that was read
    std::uint64_t hash = 0;       ///< of the bytes that were read (document::contentHash)
};

struct Written {
    Ending ending = Ending::Done;
    std::vector<plugin::Output> outputs; ///< the first is the main one; nothing was put on disk yet
    base::Diagnostics diagnostics;       ///< with one for each thing that the format cannot carry
    std::string layout;                  ///< of a picture: the name of the layout that was taken
    std::vector<diagram::PrintedPage> pages; ///< of a picture that was printed on paper
};

/// Where nobody names a layout: the usual one; where that fails or takes longer than
/// `patienceWithLayout`, the other, for maps that are not too large for it; and for maps that are
/// nearly trees and would be far too wide for their page, or print small on it, the one that hangs
/// reasons in lists. `automaticLayout` is the name for this choice, too. Where the other is named
/// and does not end in its time, the usual one takes over.
inline constexpr const char* usualLayout = "layered";
inline constexpr const char* otherLayout = "dot";
inline constexpr const char* narrowLayout = "tree";
inline constexpr const char* automaticLayout = "auto";
inline constexpr std::size_t largeMap = 2'000; ///< boxes and joints
inline constexpr std::chrono::milliseconds patienceWithLayout{5'000};
inline constexpr double pageProportions = 1.41; ///< width by height of A4, landscape

/// How a map is drawn.
struct Picture {
    /// A layout's name, or `automaticLayout`; empty: that of the view, else chosen too.
    std::string layout;
    Options layoutOptions; ///< of the layout's plugin
    /// Says what is folded and where boxes stood. Nothing: the map's first view; none: no view.
    std::optional<model::ViewId> view;
    diagram::Options options;
    diagram::Style style;
    /// Where boxes stood in the picture before this one: what did not change since stays there, if
    /// the layout can keep it. Null: the map is laid out anew.
    std::shared_ptr<const diagram::Places> earlier{};
    /// Width by height that a layout which nobody named should come near; 0: any will do. Where
    /// there is an earlier picture its shape is kept instead.
    double proportions = pageProportions;
    /// Sheets to print on: one, or an overview and a page for each group or branch
    /// (diagram/pages.hpp). Costs some layouts a page. Nothing: one page as large as the picture.
    std::optional<diagram::Paper> paper{};
    /// On paper, reasons may stand below their claims instead of beside them where that takes fewer
    /// pages or prints larger. Costs all pages a second time where they are not at full size.
    bool anyDirection = false;
};

struct Drawn {
    Ending ending = Ending::Done;
    std::shared_ptr<const diagram::Scene> scene; ///< null unless Done
    std::string layout;                          ///< the name of the layout that was taken
    std::vector<diagram::PrintedPage> pages;     ///< of what was printed on paper
    base::Diagnostics diagnostics;
};

/// Which checkers run on a map, and how their findings are told.
struct Checking {
    std::vector<std::string> only;    ///< checkers by name, or by their plugin's id; empty: all
    std::vector<std::string> without; ///< those that do not run
    Options options;                  ///< each is for the checkers that declare it
    std::string file;                 ///< what findings call the map's file; may be empty
    bool imported = false;            ///< items have just been read from the lines of that file
};

struct Checked {
    Ending ending = Ending::Done; ///< Broken: a checker failed, or named an item that is not there
    /// By checker, in its order. About an item, with its line where that is known. Without
    /// what a waiver of the map accepts: the same code at the same item.
    base::Diagnostics findings;
};

/// What a workbench is made of.
struct Setup {
    /// Empty: those of the program and the user (`defaultFolders`).
    std::vector<plugin::PluginFolder> pluginFolders{};
    std::filesystem::path runner{}; ///< empty: beside the installed plugins
    /// How many runners are started before they are needed (plugin::Host): saves each call some
    /// milliseconds.
    std::size_t runnersAhead = 0;
    bool endsSoon = false;  ///< what a picture was made of goes with the workbench, not before
    bool drawsSoon = false; ///< fonts, which take 15 ms, are found while other things go on
};

class Workbench {
public:
    /// Reads the manifests (about 0.1 ms each); loads no code.
    explicit Workbench(Setup setup = {});
    ~Workbench();
    Workbench(const Workbench&) = delete;
    Workbench& operator=(const Workbench&) = delete;

    /// Reads a map. A native file is read in this process (100,000 items: about 0.2 s); everything
    /// else by a reader plugin in the runner (spawns; about twice the reader's own time). Every
    /// problem is a diagnostic; this never throws.
    [[nodiscard]] Opened open(const Input& input, const Watch& watch = {}) const;

    /// Reads the text of an article (plain text, HTML …) by a source plugin in the runner (spawns).
    /// Every problem is a diagnostic; this never throws.
    [[nodiscard]] Extracted article(const Input& input, const Watch& watch = {}) const;

    /// Writes a map in a format ("argmap", "argmap.zst", "json" …) to memory. Put it on disk with
    /// files::writeAtomically. In this process for the native format and the installed plugins;
    /// others spawn.
    [[nodiscard]] Written write(const model::ArgumentMap& map, std::string_view format,
                                const Options& options = {}, const Watch& watch = {}) const;

    /// Measures, lays out (spawns; `dot` takes 0.1 s at 1,000 boxes, `layered` as long at 10,000)
    /// and makes the scene. The canvas draws it. `layout.instead` tells when another layout than the
    /// usual one had to be taken, `layout.chosen` when another, or another direction, suits the page
    /// better; on paper
    /// `page.printed` how small the smallest text is printed, `page.small-text` that it is hard to
    /// read.
    [[nodiscard]] Drawn scene(const model::ArgumentMap& map, const Picture& picture = {},
                              const Watch& watch = {}) const;

    /// A scene as a file of a render target ("svg"), or as one a page where the target holds no
    /// more. Fast: no layout.
    [[nodiscard]] Written render(const diagram::Scene& scene, std::string_view target,
                                 const Options& options = {}, const Watch& watch = {}) const;
    /// Both in one.
    [[nodiscard]] Written render(const model::ArgumentMap& map, std::string_view target,
                                 const Picture& picture = {}, const Options& options = {},
                                 const Watch& watch = {}) const;

    /// Runs the checkers in use, one after the other: installed ones in this process, others spawn.
    /// One that fails is named among the findings, and the others still run. No checkers, no cost.
    [[nodiscard]] Checked check(const model::ArgumentMap& map, const Checking& checking = {},
                                const Watch& watch = {}) const;

    /// Counts and facts. Linear in the map (100,000 items: some 50 ms).
    [[nodiscard]] Facts info(const model::ArgumentMap& map) const;

    /// Every format that can be read, written or drawn, and every layout; sorted by name. Cheap.
    [[nodiscard]] std::vector<Format> formats() const;
    /// The format that a file name's suffix asks for, among those that can do it; nothing: none or
    /// several.
    [[nodiscard]] std::optional<Format> formatOf(const std::filesystem::path& file,
                                                 Ability ability) const;
    /// Every plugin found, hidden and bad ones too.
    [[nodiscard]] std::shared_ptr<const plugin::Catalogue> plugins() const;
    /// Looks again which plugins there are. What was installed, rebuilt, changed or removed since is
    /// used from the next call on and given; calls under way keep to what they began with. Costs
    /// what the constructor costs.
    [[nodiscard]] std::vector<plugin::PluginChange> refreshPlugins() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace argmap::workbench
