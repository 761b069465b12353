// What an analyst works on: the current map, how it came about, and what of it is saved.
//
// Used by one thread (the editor's main thread); `map()` may be copied and read in any other. Every
// change goes through `commit`; everybody who shows the map is told by an observer and looks at the
// new map.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/document/kept_work.hpp>
#include <argmap/model/change_set.hpp>
#include <argmap/model/transaction.hpp>

#include <functional>
#include <optional>
#include <string>

namespace argmap::document {

/// Who is told of every step, to keep it.
class Recorder {
public:
    Recorder() = default;
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    virtual ~Recorder() = default;

    /// The newest step of the history, which led on from `before`. `joined`: it took the place of
    /// the one before, with all that that one did.
    virtual void stepped(const model::ArgumentMap& before, const Step& step, bool joined) = 0;
    /// An undo, a redo or a jump to the state of that number.
    virtual void moved(std::uint64_t number) = 0;
};

class Document {
public:
    /// `historyBudget`: bytes (estimated) that the steps may keep alive before the oldest go.
    explicit Document(model::ArgumentMap map = {},
                      std::size_t historyBudget = defaultHistoryBudget);
    /// As it was kept. `saved`: the number of the state that its file holds; nothing: none does.
    Document(KeptWork work, std::optional<std::uint64_t> saved);

    [[nodiscard]] const model::ArgumentMap& map() const { return m_map; }

    /// What is selected; kept with each step, so that undo brings it back. Says nothing about the
    /// map.
    [[nodiscard]] const Selection& selection() const { return m_selection; }
    void select(Selection selection) { m_selection = std::move(selection); }

    struct StepInfo {
        std::string name;         ///< for the menu: "Undo Add reason"
        std::string mergeKey;     ///< e.g. "text:" and the item's id, while one types
        Selection selectionAfter; ///< what is selected when it is done
        Clock::time_point time = Clock::now();
    };
    /// Makes the transaction's edits the newest step. A transaction that changes nothing makes no
    /// step. Fails, with the map as it was, when an edit breaks a rule of the model, or when the
    /// transaction did not start from the current map (document.stale).
    base::Result<model::ChangeSet> commit(model::Transaction transaction, StepInfo info);

    [[nodiscard]] bool canUndo() const { return m_history.position() > 0; }
    [[nodiscard]] bool canRedo() const { return m_history.position() < m_history.steps().size(); }
    [[nodiscard]] std::string undoName() const; ///< empty when there is nothing to undo
    [[nodiscard]] std::string redoName() const;
    void undo() { jump(m_history.position() - 1); } ///< needs canUndo()
    void redo() { jump(m_history.position() + 1); } ///< needs canRedo()
    /// To the state after `position` steps; `position` at most the number of steps.
    void jump(std::size_t position);
    [[nodiscard]] const History& history() const { return m_history; }

    /// Whether the map differs from what was saved (or opened) last. Undoing to the saved state
    /// counts as saved.
    [[nodiscard]] bool isModified() const { return m_saved != m_history.stateNumber(); }
    /// The state that `stateNumber` named has reached the disk. To save in another thread, give it a
    /// copy of the map and the number.
    void markSaved(std::uint64_t stateNumber);
    [[nodiscard]] std::uint64_t stateNumber() const { return m_history.stateNumber(); }

    /// At most one; told before the observers. Lives as long as the document, or is taken off with
    /// null.
    void setRecorder(Recorder* recorder) { m_recorder = recorder; }

    using Observer = std::function<void(const model::ChangeSet&)>;
    /// Called after every change of the map, in the order of subscription. Lives as long as the
    /// document. An observer does not change the map.
    void observe(Observer observer) { m_observers.push_back(std::move(observer)); }

private:
    void become(model::ArgumentMap map, const model::ChangeSet& changes);

    model::ArgumentMap m_map;
    History m_history;
    Selection m_selection;
    std::optional<std::uint64_t> m_saved;
    Recorder* m_recorder = nullptr;
    std::vector<Observer> m_observers;
};

} // namespace argmap::document
