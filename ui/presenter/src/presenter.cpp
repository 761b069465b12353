#include <argmap/presenter/presenter.hpp>

#include <argmap/presenter/edit_add.hpp>
#include <argmap/presenter/edit_change.hpp>
#include <argmap/presenter/search.hpp>

#include <algorithm>
#include <utility>

namespace argmap::presenter {

using namespace model;

Presenter::Presenter(const workbench::Workbench& bench, Shell& shell, files::Env& env)
    : m_bench(bench),
      m_shell(shell),
      m_env(env),
      m_structure(std::make_unique<Structure>(ArgumentMap())),
      m_picture(bench, [&shell](std::function<void()> work) { shell.post(std::move(work)); }),
      m_files([&shell](std::function<void()> work) { shell.post(std::move(work)); }),
      m_plugins([&shell](std::function<void()> work) { shell.post(std::move(work)); }),
      m_checking([&shell](std::function<void()> work) { shell.post(std::move(work)); }),
      m_saving([&shell](std::function<void()> work) { shell.post(std::move(work)); }) {}

Presenter::~Presenter() {
    if (m_document)
        m_document->setRecorder(nullptr);
}

const ArgumentMap& Presenter::map() const {
    static const ArgumentMap empty;
    return m_document ? m_document->map() : empty;
}

// What was before is settled: it needs no journal any more.
void Presenter::start(document::KeptWork work, std::filesystem::path file, std::string source,
                      std::optional<std::uint64_t> saved,
                      std::optional<document::AbandonedJournal> journal) {
    if (m_keeper)
        m_keeper->discard();
    m_document = std::make_unique<document::Document>(work, saved);
    m_keeper.reset();
    if (journal)
        m_keeper = std::make_shared<document::Keeper>(m_env, *std::move(journal), std::move(work));
    else if (!m_journals.empty())
        m_keeper = std::make_shared<document::Keeper>(m_env, m_journals, std::move(work));
    m_document->setRecorder(m_keeper.get());
    m_given.reset();
    m_document->observe([this](const ChangeSet& changes) { changed(changes); });
    m_structure = std::make_unique<Structure>(m_document->map());
    m_file = std::move(file);
    m_identity.reset();
    m_lock.reset();
    ++m_documentNumber;
    m_source = std::move(source);
    m_savedAt.clear();
    m_problems.clear();
    m_readProblems = 0;
    m_problem = 0;
    m_picking.reset();
    m_edited = {};
    m_query.clear();
    m_message.clear();
    m_provisional.clear();
    m_picture.clear();
    m_fitPending = true;
    if (const ItemRef main = m_document->map().mainItem(); main && selection().empty())
        m_document->select({main});
    m_shell.documentReplaced();
    redraw();
    check();
}

void Presenter::changed(const ChangeSet& changes) {
    m_structure = std::make_unique<Structure>(map());
    document::Selection selection = m_document->selection();
    std::erase_if(selection, [&](ItemRef item) { return !map().contains(item); });
    m_document->select(std::move(selection));
    m_shell.mapChanged(changes);
    m_shell.selectionChanged();
    m_shell.statusChanged();
    redraw();
    check();
}

void Presenter::redraw(Picture::Shape shape) {
    m_provisional = m_picture.provisional(map(), *m_structure);
    m_shell.sceneChanged();
    m_picture.update(map(), shape,
                     [this, attention = primary(),
                      place = placeOfAttention()](const base::Diagnostics& diagnostics) {
                         drawn(diagnostics, attention, place);
                     });
    m_shell.statusChanged();
}

// Of what one works on; of what is new, the place of what it bears on.
Rect Presenter::placeOfAttention() const {
    const ItemRef item = primary();
    if (const std::optional<Rect> box = m_picture.boxOf(map(), item))
        return *box;
    const auto row = m_structure->find(item);
    const std::uint32_t parent = row ? m_structure->nodes()[*row].parent : StructureNode::none;
    if (parent != StructureNode::none)
        if (const auto box = m_picture.boxOf(map(), m_structure->nodes()[parent].item))
            return *box;
    return boxOf(item).value_or(m_viewport.visible());
}

// What one works on, or the nearest that was there before, stays where it is on the screen.
void Presenter::drawn(const base::Diagnostics& diagnostics, ItemRef attention, Rect place) {
    m_provisional = m_picture.provisional(map(), *m_structure);
    if (m_fitPending) {
        showFirst();
    } else if (const auto kept = m_picture.kept(place)) {
        const auto centreOf = [](const Rect& box) {
            return Point{box.x + box.width / 2, box.y + box.height / 2};
        };
        m_viewport.place(centreOf(kept->now), m_viewport.toWindow(centreOf(kept->before)));
        if (const std::optional<Rect> box = boxOf(attention); box && attention == primary())
            m_viewport.reveal(*box);
    }
    if (!diagnostics.empty())
        m_message = diagnostics.front().message;
    m_shell.sceneChanged();
    m_shell.viewportChanged();
    m_shell.statusChanged();
}

void Presenter::resized(double width, double height) {
    m_viewport.resize(width, height);
    if ((m_fitPending || m_firstLook) && m_picture.scene())
        showFirst();
    m_shell.viewportChanged();
}

std::optional<Rect> Presenter::boxOf(ItemRef item) const {
    for (const ProvisionalBox& box : m_provisional)
        if (box.item == item)
            return box.box;
    return m_picture.boxOf(map(), item);
}

// A map that fits is shown whole; of a larger one the main item, where its reasons have room, large
// enough to read.
void Presenter::showFirst() {
    constexpr double readable = 0.65;
    constexpr double margin = 24; // window pixels
    m_fitPending = false;
    m_firstLook = true;
    m_viewport.fit(m_picture.bounds());
    const std::optional<Rect> main = boxOf(map().mainItem());
    if (m_viewport.zoom() >= readable || !main)
        return;
    m_viewport.setZoom(readable);
    m_viewport.place({main->x, main->y + main->height / 2}, {margin, m_viewport.height() / 2});
}

void Presenter::viewportMoved() {
    m_firstLook = false;
    m_shell.viewportChanged();
    m_shell.statusChanged();
}

const document::Selection& Presenter::selection() const {
    static const document::Selection none;
    return m_document ? m_document->selection() : none;
}

ItemRef Presenter::primary() const {
    return selection().empty() ? ItemRef{} : selection().back();
}

void Presenter::select(ItemRef item, Extend extend) {
    document::Selection selection =
        extend == Extend::Toggle ? this->selection() : document::Selection{};
    const auto there = std::find(selection.begin(), selection.end(), item);
    if (there != selection.end())
        selection.erase(there);
    else if (map().contains(item))
        selection.push_back(item);
    become(std::move(selection));
}

void Presenter::selectAll(document::Selection items) {
    std::erase_if(items, [&](ItemRef item) { return !map().contains(item); });
    become(std::move(items));
    reveal(primary());
}

void Presenter::become(document::Selection selection) {
    if (!m_document || selection == m_document->selection())
        return;
    m_firstLook = false;
    m_document->select(std::move(selection));
    m_message.clear();
    m_shell.selectionChanged();
    m_shell.statusChanged();
}

void Presenter::reveal(ItemRef item) {
    if (const std::optional<Rect> box = boxOf(item)) {
        m_viewport.reveal(*box);
        m_shell.viewportChanged();
    }
}

void Presenter::selectAndReveal(ItemRef item) {
    select(item);
    reveal(item);
}

bool Presenter::apply(EditResult edit) {
    return commit(std::move(edit), Pause::IsShort);
}

bool Presenter::commit(EditResult edit, Pause pause) {
    if (!m_document)
        return false;
    if (!edit) {
        say(edit.error().message);
        return false;
    }
    const ItemRef next = edit->editNext;
    const bool isOfWholeMap = edit->mergeKey.starts_with(wholeMapKey);
    const document::Selection selection = isOfWholeMap ? this->selection() : edit->selection;
    document::Document::StepInfo step{std::move(edit->name), std::move(edit->mergeKey), selection};
    if (pause == Pause::MayBeLong && m_document->canUndo())
        step.time = m_document->history().steps()[m_document->history().position() - 1].time;
    auto done = m_document->commit(std::move(edit->transaction), std::move(step));
    if (!done) {
        say(done.error().message);
        return false;
    }
    say(std::move(edit->said));
    if (next) {
        reveal(next);
        m_edited = next;
        m_editedIsNew = true;
        m_shell.editText(next);
    } else if (!selection.empty() && !isOfWholeMap) {
        reveal(selection.back());
    }
    return true;
}

void Presenter::finishText(std::optional<std::string> text, std::optional<Command> next) {
    const ItemRef item = std::exchange(m_edited, {});
    const bool isNew = std::exchange(m_editedIsNew, false);
    if (!m_document || !map().contains(item))
        return;
    const bool blank = !text || text->find_first_not_of(" \t\n") == std::string::npos;
    if (isNew && blank) {
        m_document->undo(); // the step that added it
        say("The new item was left empty, so it was not added.");
        return;
    }
    if (!blank && *text != textOf(map(), item))
        commit(setText(map(), item, std::move(*text)), isNew ? Pause::MayBeLong : Pause::IsShort);
    if (next)
        run(*next);
}

void Presenter::picked(ItemRef item) {
    if (!m_picking)
        return;
    const Picking picking = *std::exchange(m_picking, std::nullopt);
    m_shell.stopPicking();
    if (item)
        apply(connect(map(), picking.from, item, picking.stance));
    else
        say("Nothing was connected.");
}

std::vector<ItemRef> Presenter::matches(std::string_view query) const {
    return search(map(), *m_structure, query);
}

std::size_t Presenter::find(std::string_view query) {
    m_query = query;
    const std::vector<ItemRef> found = matches(query);
    if (!found.empty())
        selectAndReveal(found.front());
    return found.size();
}

void Presenter::say(std::string message) {
    m_message = std::move(message);
    m_shell.statusChanged();
}

} // namespace argmap::presenter
