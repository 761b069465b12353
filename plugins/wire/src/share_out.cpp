#include <argmap/wire/share_out.hpp>

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

} // namespace

unsigned workerCount() {
    cpu_set_t processors;
    CPU_ZERO(&processors);
    if (::sched_getaffinity(0, sizeof processors, &processors) != 0)
        return 1;
    return std::clamp(static_cast<unsigned>(CPU_COUNT(&processors)), 1U, mostWorkers);
}

void shareOut(std::size_t count, std::size_t piece,
              const std::function<void(std::size_t, std::size_t, unsigned)>& work,
              unsigned workers) {
    piece = std::max<std::size_t>(piece, 1);
    Pieces pieces(count, piece, work);
    {
        std::vector<std::jthread> threads;
        const std::size_t wanted = std::min<std::size_t>(workers, (count + piece - 1) / piece);
        try {
            for (unsigned worker = 1; worker < wanted; ++worker)
                threads.emplace_back([&pieces, worker] { pieces.workAs(worker); });
        } catch (const std::system_error&) { // NOLINT(bugprone-empty-catch): fewer work, then
        }
        pieces.workAs(0);
    }
    pieces.rethrow();
}

} // namespace argmap::wire
