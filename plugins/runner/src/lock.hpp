// The lock around a plugin, in two steps: while it is loaded it may read the system's folders and its
// own, and compute; while it works it may compute and talk to the host.
//
// One thread. The first step is what holds a plugin that means harm: its code runs from the moment
// when it is loaded, and could keep the second from closing. The second holds what an input makes
// of an honest one.
#pragma once

#include "calls_lock.hpp"

#include <argmap/wire/job_codec.hpp>

#include <cstdint>
#include <string>

namespace argmap::runner {

class Lock {
public:
    /// Makes what the lock consists of; nothing is locked yet.
    Lock();

    /// What is locked is to attend to a program, whose own lock is program_lock.hpp.
    void prepareToAttend();
    /// As strictly as the job says. False: it wants more than the system offers.
    [[nodiscard]] bool closeForLoading(const wire::Job& job);
    /// wire::ReadyBits: the parts that are in place.
    [[nodiscard]] std::uint32_t closeForWork();

    /// "Landlock", "seccomp" or both, for a message.
    [[nodiscard]] std::string lacking() const;

private:
    CallsLock m_loading;
    CallsLock m_working;
    std::uint32_t m_bits = 0;
};

} // namespace argmap::runner
