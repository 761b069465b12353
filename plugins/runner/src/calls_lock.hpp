// Which system calls a plugin may make, by seccomp: first what loading takes, then what computing
// takes.
//
// One thread; what is locked stays locked. Making one takes some 0.3 ms, which a runner does before
// it is needed.
#pragma once

#include <memory>

namespace argmap::runner {

class CallsLock {
public:
    enum class Phase { Loading, Working };

    /// Makes the filter, and changes nothing yet.
    explicit CallsLock(Phase phase);

    /// From now on it holds. False: not possible.
    [[nodiscard]] bool close() const;

private:
    struct Release {
        void operator()(void* filter) const;
    };
    std::unique_ptr<void, Release> m_filter;
};

} // namespace argmap::runner
