// Keeps a document's journal while one works on it: in a thread of its own, so that no disk is ever
// waited for.
//
// Made, told and destroyed by the document's thread. What it is told it writes at once (some 10 µs
// later), and syncs at least each second. Where that fails it tries again each second, with all
// that it was told, and says so in `state`.
#pragma once

#include <argmap/document/document.hpp>
#include <argmap/document/recovery.hpp>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace argmap::document {

class Keeper final : public Recorder {
public:
    /// Begins a journal in the folder, which is made if need be, with the first step; until then it
    /// leaves no trace. `work`: the document as it is now.
    Keeper(files::Env& env, files::Path folder, KeptWork work);
    /// Goes on with a journal that was left, as a new generation of it.
    Keeper(files::Env& env, AbandonedJournal journal, KeptWork work);
    /// Writes and syncs what it was told last. The journal stays, unless it was discarded.
    ~Keeper() override;

    void stepped(const model::ArgumentMap& before, const Step& step, bool joined) override;
    void moved(std::uint64_t number) override;

    /// To be called before a file becomes this state; any thread. Returns when the journal says so
    /// on the disk, or cannot: saving goes on in either case.
    void saving(const SavedState& state);
    /// The file holds this state: the journal starts anew, with the history.
    void saved(const SavedState& state);
    /// Nothing of the document needs to be kept any more.
    void discard();

    struct State {
        bool any = false;       ///< there is something to keep
        bool all = true;        ///< all that was told is written
        Clock::time_point when; ///< when the newest thing was written that is
        std::string problem;    ///< why not all is written; empty: it will be soon
    };
    [[nodiscard]] State state() const; ///< any thread
    /// Waits until all that was told is written and synced, or could not be; any thread.
    void settle();

private:
    struct Work;
    using Task = std::function<void(Work&)>;
    std::uint64_t tell(Task task); ///< gives its number
    void await(std::uint64_t task);
    void loop(const std::stop_token& end);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable_any m_finished;
    std::deque<Task> m_tasks;     ///< guarded
    std::uint64_t m_told = 0;     ///< guarded: tasks
    std::uint64_t m_done = 0;     ///< guarded: tasks that were done, well or not
    State m_state;                ///< guarded
    std::unique_ptr<Work> m_work; ///< the thread's alone
    std::jthread m_thread;        ///< last: it uses all of the above
};

} // namespace argmap::document
