// Closes a descriptor when it goes out of scope and nobody has closed it with a look at the result.
#pragma once

#include <argmap/files/env.hpp>

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
    /// Closes now and tells how that went.
    int close() { return m_env.close(std::exchange(m_number, -1)); }

private:
    Env& m_env;
    int m_number;
};

} // namespace argmap::files
