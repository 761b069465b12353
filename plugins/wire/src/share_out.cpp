#include <argmap/wire/share_out.hpp>

#include <pthread.h>
#include <sched.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace argmap::wire {

namespace {

constexpr unsigned mostWorkers = 4;

// Pieces, taken one after the other by whoever is free.
class Pieces {
public:
    using Work = std::function<void(std::size_t, std::size_t, unsigned)>;

    Pieces(std::size_t count, std::size_t piece, const Work& work)
        : m_count(count), m_piece(piece), m_work(work) {}

    void workAs(unsigned worker) {
        try {
            for (;;) {
                const std::size_t begin = m_next.fetch_add(m_piece);
                if (begin >= m_count)
                    return;
                m_work(begin, std::min(begin + m_piece, m_count), worker);
            }
        } catch (...) {
            m_next = m_count; // the others need begin nothing more
            const std::lock_guard lock(m_guard);
            if (!m_thrown)
                m_thrown = std::current_exception();
        }
    }

    void rethrow() const {
        if (m_thrown)
            std::rethrow_exception(m_thrown);
    }

private:
    const std::size_t m_count;
    const std::size_t m_piece;
    const Work& m_work;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_guard;
    std::exception_ptr m_thrown;
};

// The processors that this thread may run on.
class Processors {
public:
    Processors() {
        CPU_ZERO(&m_all);
        m_isKnown = ::sched_getaffinity(0, sizeof m_all, &m_all) == 0;
    }

    [[nodiscard]] unsigned count() const {
        return m_isKnown ? static_cast<unsigned>(CPU_COUNT(&m_all)) : 1;
    }

    // Some systems let a new thread wait for the processor of the one that started it, though another is
    // idle: it is sent there, and is free to go as soon as it runs.
    void sendElsewhere(std::jthread& thread) const {
        const int here = ::sched_getcpu();
        if (!m_isKnown || here < 0 || !CPU_ISSET(static_cast<std::size_t>(here), &m_all))
            return;
        cpu_set_t others = m_all;
        CPU_CLR(static_cast<std::size_t>(here), &others);
        ::pthread_setaffinity_np(thread.native_handle(), sizeof others, &others);
    }
    void setFree() const {
        if (m_isKnown)
            ::sched_setaffinity(0, sizeof m_all, &m_all);
    }

private:
    cpu_set_t m_all;
    bool m_isKnown;
};

} // namespace

unsigned workerCount() {
    return std::clamp(Processors().count(), 1U, mostWorkers);
}

void shareOut(std::size_t count, std::size_t piece,
              const std::function<void(std::size_t, std::size_t, unsigned)>& work,
              unsigned workers) {
    piece = std::max<std::size_t>(piece, 1);
    Pieces pieces(count, piece, work);
    const Processors processors;
    {
        std::vector<std::jthread> threads;
        const std::size_t wanted = std::min<std::size_t>(workers, (count + piece - 1) / piece);
        try {
            for (unsigned worker = 1; worker < wanted; ++worker)
                processors.sendElsewhere(threads.emplace_back([&pieces, &processors, worker] {
                    processors.setFree();
                    pieces.workAs(worker);
                }));
        } catch (const std::system_error&) { // NOLINT(bugprone-empty-catch): fewer work, then
        }
        pieces.workAs(0);
    }
    pieces.rethrow();
}

} // namespace argmap::wire
