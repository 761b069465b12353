// A value, or one English sentence that says why there is none.
//
// A value; any thread. Bytes that come from elsewhere are opened into one of these, never trusted.
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace argmap::wire {

template <class T>
class [[nodiscard]] Checked {
public:
    Checked(T value) : m_value(std::move(value)) {}

    /// A failure. `error` is not empty.
    static Checked failed(std::string error) { return Checked(std::move(error), 0); }

    explicit operator bool() const { return m_value.has_value(); }
    T& operator*() & { return *m_value; }
    const T& operator*() const& { return *m_value; }
    T&& operator*() && { return *std::move(m_value); }
    T* operator->() { return &*m_value; }
    const T* operator->() const { return &*m_value; }

    /// Empty when there is a value.
    [[nodiscard]] const std::string& error() const { return m_error; }

private:
    Checked(std::string error, int) : m_error(std::move(error)) {}

    std::optional<T> m_value;
    std::string m_error;
};

} // namespace argmap::wire
