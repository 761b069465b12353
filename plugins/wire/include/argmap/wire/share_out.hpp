// Work on many things that do not depend on each other, shared out to several threads.
//
// Any thread may share work out; it takes part, and returns when all is done. The work must not mind
// in which thread and in which order its pieces are done: then the result is the same whatever the
// number of threads.
#pragma once

#include <cstddef>
#include <functional>

namespace argmap::wire {

/// How many threads work is shared among by default: as many as there are processors for this
/// process, four at most.
[[nodiscard]] unsigned workerCount();

/// The same, but only the caller where there are fewer than `many` things: these are done before another
/// thread has begun.
[[nodiscard]] inline unsigned workersFor(std::size_t count, std::size_t many) {
    return count < many ? 1 : workerCount();
}

/// Calls `work(begin, end, worker)` for pieces of at most `piece` things that cover 0 to `count`, each
/// once. `worker` tells who does it, from 0 (the caller) to below `workers`; calls with the same one
/// do not overlap. Where no thread can be started fewer work, in the end the caller alone. The first
/// exception that a call throws is thrown again when all threads have ended; pieces that were not
/// begun by then are left out.
void shareOut(std::size_t count, std::size_t piece,
              const std::function<void(std::size_t begin, std::size_t end, unsigned worker)>& work,
              unsigned workers = workerCount());

} // namespace argmap::wire
