// Closes a descriptor when it goes out of scope and nobody has closed it with a look at the result.
#pragma once

#include <argmap/files/env.hpp>

#include <cerrno>
#include <utility>

namespace argmap::files {

class Descriptor {
public:
    Descriptor(Env& env, int number) : m_env(env), m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0)
            m_env.close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return m_number; }
    /// Closes now and tells how that went. A signal does not keep it open, and the bytes are on the
    /// disk by then.
    int close() {
        const int result = m_env.close(std::exchange(m_number, -1));
        return result == -EINTR ? 0 : result;
    }

private:
    Env& m_env;
    int m_number;
};

/// Calls again while a signal interrupts it.
template <class F>
auto retried(F&& call) {
    auto result = call();
    while (result == -EINTR)
        result = call();
    return result;
}

} // namespace argmap::files
