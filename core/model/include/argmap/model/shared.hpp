// A counted pointer with the count inside the pointee, which tells whether its holder is the only
// one.
//
// The pointee derives from Counted. Copies may be made and dropped in any thread; one handle is
// used by one thread. Who holds the only handle may change the pointee in place: nobody else can be
// looking at it.
#pragma once

#include <atomic>
#include <cstdint>
#include <utility>

namespace argmap::model {

class Counted {
public:
    Counted() = default;
    Counted(const Counted&) {} // a copy has holders of its own
    Counted& operator=(const Counted&) = delete;

private:
    template <class T>
    friend class Shared;
    mutable std::atomic<std::uint32_t> m_holders{0};
};

template <class T>
class Shared {
public:
    Shared() = default;
    explicit Shared(T* fresh) : m_pointer(fresh) { add(); }
    Shared(const Shared& other) : m_pointer(other.m_pointer) { add(); }
    Shared(Shared&& other) noexcept : m_pointer(std::exchange(other.m_pointer, nullptr)) {}
    Shared& operator=(Shared other) noexcept {
        std::swap(m_pointer, other.m_pointer);
        return *this;
    }
    ~Shared() {
        if (m_pointer && m_pointer->m_holders.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_pointer;
    }

    [[nodiscard]] T* get() const { return m_pointer; }
    [[nodiscard]] T& operator*() const { return *m_pointer; }
    [[nodiscard]] T* operator->() const { return m_pointer; }
    [[nodiscard]] explicit operator bool() const { return m_pointer != nullptr; }

    /// Whether this is the only handle; there must be a pointee.
    [[nodiscard]] bool unique() const {
        return m_pointer->m_holders.load(std::memory_order_acquire) == 1;
    }
    /// The pointee, copied first when others hold it too.
    [[nodiscard]] T& editable() {
        if (!unique())
            *this = Shared(new T(*m_pointer));
        return *m_pointer;
    }

private:
    void add() {
        if (m_pointer)
            m_pointer->m_holders.fetch_add(1, std::memory_order_relaxed);
    }

    T* m_pointer = nullptr;
};

} // namespace argmap::model
