// What each command does.

#include <argmap/base/utf8.hpp>
#include <argmap/presenter/copy_text.hpp>
#include <argmap/presenter/edit_add.hpp>
#include <argmap/presenter/edit_change.hpp>
#include <argmap/presenter/edit_map.hpp>
#include <argmap/presenter/navigation.hpp>
#include <argmap/presenter/presenter.hpp>

#include <algorithm>

namespace argmap::presenter {

using namespace model;

namespace {

constexpr double zoomStep = 1.2;

std::optional<Walk> walkOf(Command command) {
    switch (command) {
    case Command::WalkLeft:
        return Walk::ToParent;
    case Command::WalkRight:
        return Walk::ToChild;
    case Command::WalkUp:
        return Walk::ToPrevious;
    case Command::WalkDown:
        return Walk::ToNext;
    case Command::WalkMain:
        return Walk::ToMain;
    default:
        return std::nullopt;
    }
}

bool needsSelection(Command command) {
    switch (command) {
    case Command::Delete:
    case Command::EditText:
    case Command::CopyText:
    case Command::AddReason:
    case Command::AddObjection:
    case Command::AddSibling:
    case Command::AddCoPremise:
    case Command::AddUndercut:
    case Command::AddEvidence:
    case Command::ConnectReason:
    case Command::ConnectObjection:
    case Command::TurnRound:
    case Command::MoveUp:
    case Command::MoveDown:
    case Command::MoveOut:
    case Command::MoveIn:
    case Command::Fold:
    case Command::FitSelection:
        return true;
    default:
        return false;
    }
}

bool needsDocument(Command command) {
    switch (command) {
    case Command::New:
    case Command::Open:
    case Command::OpenSample:
    case Command::Recover:
    case Command::Close:
    case Command::Quit:
    case Command::NextPane:
    case Command::ShowOutline:
    case Command::ShowProperties:
    case Command::ShowProblems:
    case Command::KeyList:
    case Command::About:
        return false;
    default:
        return true;
    }
}

Rect unite(const Rect& a, const Rect& b) {
    const double x = std::min(a.x, b.x);
    const double y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x,
            std::max(a.y + a.height, b.y + b.height) - y};
}

// "Add Reason: Both sides need it."
std::string titleOf(const document::Step& step) {
    constexpr std::size_t most = 60;
    if (step.mergeKey.starts_with(wholeMapKey) || step.selectionAfter.empty() ||
        !step.after.contains(step.selectionAfter.back()))
        return step.name;
    const std::string_view text = textOf(step.after, step.selectionAfter.back());
    return text.empty() ? step.name : step.name + ": " + base::shortened(text, most);
}

} // namespace

bool Presenter::isEnabled(Command command) const {
    if (!needsDocument(command))
        return command != Command::OpenSample || !m_sample.empty();
    if (!m_document)
        return false;
    if (command == Command::Undo)
        return m_document->canUndo();
    if (command == Command::Redo)
        return m_document->canRedo();
    if (command == Command::ShowHistory)
        return m_document->canUndo() || m_document->canRedo();
    if (command == Command::NextProblem)
        return !m_problems.empty();
    return !needsSelection(command) || !selection().empty();
}

void Presenter::run(Command command) {
    if (!isEnabled(command)) {
        say(m_document && needsSelection(command) ? "Select an item first."
                                                  : "That is not possible now.");
        return;
    }
    m_firstLook = false;
    if (const std::optional<Walk> direction = walkOf(command)) {
        selectAndReveal(walk(map(), *m_structure, primary(), *direction));
        return;
    }
    if (runEdit(command))
        return;
    switch (command) {
    case Command::New:
        newMap();
        break;
    case Command::Open:
        if (const auto file = m_shell.askOpen())
            open(*file);
        break;
    case Command::OpenSample:
        openCopy(m_sample);
        break;
    case Command::Recover:
        offerRecovery(true);
        break;
    case Command::Save:
        save(false);
        break;
    case Command::SaveAs:
        save(true);
        break;
    case Command::Export:
        exportDiagram();
        break;
    case Command::CopySvg:
        copySvg();
        break;
    case Command::OtherTheme:
        chooseOwnTheme();
        break;
    case Command::CopyText:
        m_shell.copyText(copyAsText(map(), *m_structure, selection()));
        say("The selected branches were copied as text.");
        break;
    case Command::Undo:
        m_document->undo();
        break;
    case Command::Redo:
        m_document->redo();
        break;
    case Command::ShowHistory:
        chooseStep();
        break;
    case Command::NextProblem:
        nextProblem();
        break;
    default:
        runView(command);
    }
}

void Presenter::chooseStep() {
    std::vector<std::string> states{m_document->history().firstNumber() == 0 ? "As it was opened"
                                                                             : "Before all steps"};
    for (const document::Step& step : m_document->history().steps())
        states.push_back(titleOf(step));
    const std::uint64_t document = m_documentNumber;
    if (const auto state = m_shell.askState(states, m_document->history().position());
        state && document == m_documentNumber)
        m_document->jump(*state);
}

bool Presenter::runEdit(Command command) {
    const ItemRef item = primary();
    switch (command) {
    case Command::AddClaim:
        apply(addClaim(map()));
        return true;
    case Command::AddReason:
        apply(addReason(map(), item, Stance::Support));
        return true;
    case Command::AddObjection:
        apply(addReason(map(), item, Stance::Attack));
        return true;
    case Command::AddEvidence:
        apply(addReason(map(), item, Stance::Support, "evidence"));
        return true;
    case Command::AddSibling:
        apply(addSibling(map(), item));
        return true;
    case Command::AddCoPremise:
        apply(addCoPremise(map(), item));
        return true;
    case Command::AddUndercut:
        apply(addUndercut(map(), item));
        return true;
    case Command::ConnectReason:
    case Command::ConnectObjection:
        m_picking = Picking{selection(),
                            command == Command::ConnectReason ? Stance::Support : Stance::Attack};
        m_shell.startPicking(command == Command::ConnectReason ? "Reason for what?"
                                                               : "Objection to what?");
        return true;
    case Command::TurnRound:
        apply(turnRound(map(), item));
        return true;
    case Command::MoveUp:
        apply(moveAmongSiblings(map(), item, -1));
        return true;
    case Command::MoveDown:
        apply(moveAmongSiblings(map(), item, +1));
        return true;
    case Command::MoveOut:
        apply(moveOut(map(), item));
        return true;
    case Command::MoveIn:
        apply(moveIn(map(), item));
        return true;
    case Command::Fold:
        apply(toggleFold(map(), selection()));
        return true;
    case Command::FoldLevel:
        apply(foldToLevelOf(map(), selection()));
        return true;
    case Command::FixNumbers:
        apply(fixNumbers(map()));
        return true;
    case Command::FreeNumbers:
        apply(freeNumbers(map()));
        return true;
    case Command::Delete:
        apply(removeItems(map(), selection()));
        return true;
    case Command::EditText:
        if (textOf(map(), item).empty() && item.type == ItemType::Inference) {
            say("A line has no text of its own: select a box.");
            return true;
        }
        reveal(item);
        m_edited = item;
        m_editedIsNew = false;
        m_shell.editText(item);
        return true;
    default:
        return false;
    }
}

void Presenter::runView(Command command) {
    const Point middle{m_viewport.width() / 2, m_viewport.height() / 2};
    switch (command) {
    case Command::FitMap:
        m_viewport.fit(m_picture.bounds());
        break;
    case Command::ActualSize:
        m_viewport.setZoom(1.0);
        reveal(primary());
        break;
    case Command::FitSelection: {
        std::optional<Rect> all;
        for (const ItemRef item : selection())
            if (const std::optional<Rect> box = boxOf(item))
                all = all ? unite(*all, *box) : *box;
        if (all)
            m_viewport.fit(*all);
        break;
    }
    case Command::ZoomIn:
        m_viewport.zoomAt(middle, zoomStep);
        break;
    case Command::ZoomOut:
        m_viewport.zoomAt(middle, 1 / zoomStep);
        break;
    case Command::SelectAll: {
        document::Selection all;
        for (const StructureNode& node : m_structure->nodes())
            all.push_back(node.item);
        become(std::move(all));
        break;
    }
    case Command::FindNext: {
        const std::vector<ItemRef> found = matches(m_query);
        if (found.empty()) {
            m_shell.window(Command::Find);
            break;
        }
        const auto at = std::find(found.begin(), found.end(), primary());
        selectAndReveal(at == found.end() || at + 1 == found.end() ? found.front() : *(at + 1));
        break;
    }
    case Command::Tidy:
        redraw(Picture::Shape::Anew);
        break;
    default:
        m_shell.window(command);
        return;
    }
    m_shell.viewportChanged();
    m_shell.statusChanged();
}

} // namespace argmap::presenter
