// Has a thread and those that it starts run on one processor, so that no work is shared out.
//
// Belongs to the thread that makes it.
#pragma once

#include <sched.h>

#include <cstddef>

namespace argmap::support {

class OneProcessor {
public:
    OneProcessor() {
        ::sched_getaffinity(0, sizeof m_before, &m_before);
        std::size_t first = 0;
        while (!CPU_ISSET(first, &m_before))
            ++first;
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(first, &one);
        ::sched_setaffinity(0, sizeof one, &one);
    }
    ~OneProcessor() { ::sched_setaffinity(0, sizeof m_before, &m_before); }
    OneProcessor(const OneProcessor&) = delete;
    OneProcessor& operator=(const OneProcessor&) = delete;

private:
    cpu_set_t m_before{};
};

} // namespace argmap::support
