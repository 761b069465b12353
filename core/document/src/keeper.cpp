#include <argmap/document/keeper.hpp>

#include <argmap/files/folders.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <utility>

namespace argmap::document {

namespace {

constexpr std::chrono::seconds syncEvery{1};
constexpr std::chrono::seconds retryEvery{1};

// "pact-3f9a01c2.journal": for people, and like no other.
std::string journalName(std::string_view title) {
    std::string stem;
    for (const char c : title.substr(0, title.find('.'))) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (stem.size() < 40)
            stem += plain ? c : '-';
    }
    std::random_device device;
    return fmt::format("{}-{:08x}.journal", stem.empty() ? "untitled" : stem, device());
}

} // namespace

// What the thread has: the document as it was told, and the journal. Everything is in the first, so
// that a journal that cannot be written on any more can be begun anew.
struct Keeper::Work {
    Work(files::Env& env_, files::Path folder_, KeptWork kept_)
        : env(env_), folder(std::move(folder_)), kept(std::move(kept_)) {}

    files::Env& env;
    files::Path folder;
    KeptWork kept;
    std::optional<Journal> journal;
    files::FileLock lock;
    std::string problem;
    bool any = false;
    bool unsynced = false;
    bool discarded = false;
    Clock::time_point unsyncedSince;
    Clock::time_point when;
    Clock::time_point tried;

    // Notes how a write went.
    void done(const base::Result<void>& result) {
        problem = result ? std::string() : result.error().message;
        when = result ? Clock::now() : when;
        if (result && !unsynced) {
            unsynced = true;
            unsyncedSince = Clock::now();
        }
    }

    base::Result<void> begin() {
        tried = Clock::now();
        if (auto made = files::makeFolders(env, folder); !made)
            return made;
        if (!journal) {
            const files::Path file = folder / journalName(kept.name);
            auto held = files::FileLock::take(env, file, "Argmap");
            if (!held)
                return tl::unexpected(std::move(held.error()));
            lock = *std::move(held);
            journal.emplace(env, file);
        }
        return journal->begin(kept);
    }

    // Adds to the journal what is in `kept` already, or begins one with all.
    template <class Add>
    void keep(Add&& add) {
        any = true;
        if (journal && !journal->needsBeginning() && problem.empty())
            done(std::forward<Add>(add)(*journal));
        else if (problem.empty())
            done(begin());
        else
            retry();
    }

    // What was told since it failed is in `kept` only.
    void retry() {
        if (Clock::now() - tried >= retryEvery)
            done(begin());
    }

    void sync() {
        if (!unsynced || !journal)
            return;
        unsynced = false;
        if (auto synced = journal->sync(); !synced)
            problem = synced.error().message;
    }

    void stepped(const model::ArgumentMap& before, Step step, bool joined) {
        kept.map = step.after;
        kept.selection = step.selectionAfter;
        kept.history.restore(step, joined);
        keep([&](Journal& out) { return out.step(before, step, joined); });
    }

    void moved(std::uint64_t number) {
        const auto position = kept.history.positionOf(number);
        if (!position || *position == kept.history.position())
            return;
        kept.selection = kept.history.go(*position);
        kept.map = kept.history.mapAt(*position);
        keep([&](Journal& out) { return out.go(number, kept.map, kept.selection); });
    }

    void saving(const SavedState& state) {
        kept.saved.push_back(state);
        if (!any)
            return; // nothing was done to the document: its journal has not begun
        keep([&](Journal& out) { return out.saving(state); });
        sync();
    }

    void saved(const SavedState& state) {
        kept.saved = {state};
        kept.name = files::Path(state.file).filename().string();
        if (any)
            done(begin());
    }

    void end() {
        if (!discarded) {
            if (any && !problem.empty())
                done(begin());
            return sync();
        }
        if (journal)
            (void)env.unlink(journal->file());
        journal.reset();
    }
};

Keeper::Keeper(files::Env& env, files::Path folder, KeptWork work)
    : m_work(std::make_unique<Work>(env, std::move(folder), std::move(work))),
      m_thread([this](const std::stop_token& end) { loop(end); }) {}

Keeper::Keeper(files::Env& env, AbandonedJournal journal, KeptWork work)
    : Keeper(env, journal.file.parent_path(), std::move(work)) {
    auto shared = std::make_shared<AbandonedJournal>(std::move(journal));
    tell([shared](Work& w) {
        w.journal.emplace(w.env, shared->file);
        w.lock = std::move(shared->lock);
        w.any = true;
        w.done(w.begin());
    });
}

Keeper::~Keeper() {
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void Keeper::stepped(const model::ArgumentMap& before, const Step& step, bool joined) {
    tell([before, step, joined](Work& work) { work.stepped(before, step, joined); });
}

void Keeper::moved(std::uint64_t number) {
    tell([number](Work& work) { work.moved(number); });
}

void Keeper::saving(const SavedState& state) {
    await(tell([state](Work& work) { work.saving(state); }));
}

void Keeper::saved(const SavedState& state) {
    tell([state](Work& work) { work.saved(state); });
}

void Keeper::discard() {
    tell([](Work& work) { work.discarded = true; });
}

Keeper::State Keeper::state() const {
    const std::scoped_lock lock(m_mutex);
    State state = m_state;
    state.any = state.any || m_told > m_done;
    state.all = state.all && m_told == m_done;
    return state;
}

void Keeper::settle() {
    await(tell([](Work& work) { work.sync(); }));
}

std::uint64_t Keeper::tell(Task task) {
    const std::scoped_lock lock(m_mutex);
    m_tasks.push_back(std::move(task));
    m_wake.notify_one();
    return ++m_told;
}

void Keeper::await(std::uint64_t task) {
    std::unique_lock lock(m_mutex);
    m_finished.wait(lock, [this, task] { return m_done >= task; });
}

void Keeper::loop(const std::stop_token& end) {
    Work& work = *m_work;
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            const auto waiting = [this] { return !m_tasks.empty(); };
            const bool failing = work.any && !work.problem.empty() && !work.discarded;
            if (work.unsynced)
                m_wake.wait_until(lock, end, work.unsyncedSince + syncEvery, waiting);
            else if (failing)
                m_wake.wait_until(lock, end, work.tried + retryEvery, waiting);
            else
                m_wake.wait(lock, end, waiting);
            if (!m_tasks.empty()) {
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
            }
        }
        if (task)
            task(work);
        else if (end.stop_requested())
            return work.end();
        if (work.any && !work.problem.empty() && !work.discarded)
            work.retry();
        if (work.unsynced && Clock::now() - work.unsyncedSince >= syncEvery)
            work.sync();
        const std::scoped_lock lock(m_mutex);
        m_done += task ? 1U : 0U;
        m_finished.notify_all();
        m_state = {work.any, work.problem.empty(), work.when, work.problem};
    }
}

} // namespace argmap::document
