// Work that must not block the window: one task at a time, the newest wins.
//
// Owned and called by the main thread. A task runs in a thread of the object's own; what it returns
// is run in the main thread by `post`, unless a newer task has been started meanwhile. The
// destructor tells the running task to stop and waits for it; one that has not begun begins, told
// to stop already: what does not heed that, such as saving, is never left out.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace argmap::presenter {

/// Runs a function soon in the main thread; may be called from any thread. Supplied by the toolkit.
using Post = std::function<void(std::function<void()>)>;

class Background {
public:
    /// Gets a token that tells when its result is no longer wanted; gives what to do with the
    /// result.
    using Task = std::function<std::function<void()>(std::stop_token)>;

    explicit Background(Post post);
    ~Background();
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// Starts the task when the running one, which is told to stop, has ended.
    void run(Task task);
    /// Whether a result is still to come.
    [[nodiscard]] bool busy() const { return m_done != m_started; }

private:
    struct Alive {};
    void loop(const std::stop_token& end, const std::weak_ptr<Alive>& alive);

    Post m_post;
    std::shared_ptr<Alive> m_alive = std::make_shared<Alive>(); ///< main thread; gone: too late
    std::uint64_t m_started = 0; ///< main thread: number of the newest task
    std::uint64_t m_done = 0;    ///< main thread: number of the newest that came back

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Task m_waiting;             ///< guarded
    std::uint64_t m_number = 0; ///< guarded: of the waiting task
    std::stop_source m_running; ///< guarded: of the running task
    std::jthread m_thread;      ///< last: it uses all of the above
};

} // namespace argmap::presenter
