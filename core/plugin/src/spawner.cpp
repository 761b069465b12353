#include "spawner.hpp"

#include <poll.h>

#include <condition_variable>
#include <deque>
#include <exception>
#include <future>
#include <mutex>
#include <thread>

namespace argmap::plugin {

namespace {

ChildFiles filesOf(const DescriptorPair& frames, const DescriptorPair& said) {
    return {said.theirs.number(), frames.theirs.number()};
}

} // namespace

Started::Started(const std::filesystem::path& runner)
    : frames(makeSocketPair()), said(makePipe()), child(runner, filesOf(frames, said)) {
    frames.theirs.close();
    said.theirs.close();
}

bool Started::hasEnded() const {
    pollfd end{child.ended().number(), POLLIN, 0};
    return ::poll(&end, 1, 0) != 0;
}

struct Spawner::State {
    using Promise = std::promise<std::unique_ptr<Started>>;

    State(std::filesystem::path program, std::size_t many)
        : runner(std::move(program)), ahead(many) {}

    std::unique_ptr<Started> take() {
        std::future<std::unique_ptr<Started>> future;
        {
            const std::lock_guard lock(guard);
            // It may have been killed meanwhile, for lack of memory say.
            std::unique_ptr<Started> mine = std::move(ready);
            wantsReady = ahead > 0;
            if (mine && !mine->hasEnded()) {
                work.notify_one();
                return mine;
            }
            future = wanted.emplace_back().get_future();
            startThread();
        }
        work.notify_one();
        return future.get();
    }

    void begin() {
        if (ahead == 0)
            return;
        {
            const std::lock_guard lock(guard);
            wantsReady = true;
            startThread();
        }
        work.notify_one();
    }

    void startThread() {
        if (!thread.joinable())
            thread = std::thread([this] { serve(); });
    }

    void serve() {
        std::unique_lock lock(guard);
        for (;;) {
            work.wait(lock, [&] { return ends || !wanted.empty() || (wantsReady && !ready); });
            if (ends)
                return;
            if (!wanted.empty()) {
                Promise promise = std::move(wanted.front());
                wanted.pop_front();
                countOne();
                lock.unlock();
                start(promise);
                lock.lock();
                continue;
            }
            countOne();
            wantsReady = false;
            lock.unlock();
            std::unique_ptr<Started> one = startQuietly();
            lock.lock();
            if (one && !wanted.empty()) { // somebody asked meanwhile
                wanted.front().set_value(std::move(one));
                wanted.pop_front();
                continue;
            }
            ready = std::move(one);
            if (ready)
                ready->stoodReady = true;
        }
    }

    // One that is asked for before any is ready is one of them, too.
    void countOne() {
        if (ahead > 0)
            --ahead;
        wantsReady = ahead > 0;
    }

    void start(Promise& promise) const {
        try {
            promise.set_value(std::make_unique<Started>(runner));
        } catch (...) {
            promise.set_exception(std::current_exception());
        }
    }

    // Who needs one will be told why there is none.
    [[nodiscard]] std::unique_ptr<Started> startQuietly() const {
        try {
            return std::make_unique<Started>(runner);
        } catch (const std::exception&) {
            return nullptr;
        }
    }

    const std::filesystem::path runner;
    std::size_t ahead; // so many more may be started before they are asked for
    mutable std::mutex guard;
    std::condition_variable work;
    std::deque<Promise> wanted;
    std::unique_ptr<Started> ready;
    bool wantsReady = false;
    bool ends = false;
    std::thread thread; // started by the first who takes one
};

Spawner::Spawner(std::filesystem::path runner, std::size_t ahead)
    : m_state(std::make_unique<State>(std::move(runner), ahead)) {
    m_state->begin();
}

Spawner::~Spawner() {
    {
        const std::lock_guard lock(m_state->guard);
        m_state->ends = true;
    }
    m_state->work.notify_one();
    if (m_state->thread.joinable())
        m_state->thread.join();
}

std::unique_ptr<Started> Spawner::take() {
    return m_state->take();
}

bool Spawner::hasOneReady() const {
    const std::lock_guard lock(m_state->guard);
    return m_state->ready != nullptr;
}

} // namespace argmap::plugin
