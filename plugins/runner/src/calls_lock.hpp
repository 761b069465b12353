// Which system calls a plugin may make, by seccomp: first what loading takes, then what computing
// takes.
//
// One thread; what is locked stays locked. Making one takes some 0.3 ms, which a runner does before
// it is needed.
#pragma once

#include "calls_rules.hpp"

namespace argmap::runner {

class CallsLock {
public:
    enum class Phase { Loading, Working };

    /// Makes the filter, and changes nothing yet. One that attends may talk to a program and wait
    /// for its end.
    explicit CallsLock(Phase phase, bool attends = false);

    /// From now on it holds. False: not possible.
    [[nodiscard]] bool close() const;

private:
    CallsFilter m_filter;
};

} // namespace argmap::runner
