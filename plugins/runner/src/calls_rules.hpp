// A filter of system calls in the making: which calls, under which conditions, get which answer.
//
// One thread.
#pragma once

#include <seccomp.h>

#include <cerrno>
#include <cstdint>
#include <initializer_list>
#include <memory>

namespace argmap::runner {

struct ReleaseFilter {
    void operator()(void* filter) const { ::seccomp_release(filter); }
};
using CallsFilter = std::unique_ptr<void, ReleaseFilter>;

/// From now on the filter holds. False: not possible.
[[nodiscard]] inline bool load(const CallsFilter& filter) {
    return filter != nullptr && ::seccomp_load(filter.get()) == 0;
}

class Rules {
public:
    explicit Rules(scmp_filter_ctx filter) : m_filter(filter) {}

    template <class... Conditions>
    void add(std::uint32_t action, int call, Conditions... conditions) {
        // A kernel without the call has no need of the rule.
        const int error =
            ::seccomp_rule_add(m_filter, action, call, sizeof...(conditions), conditions...);
        m_isGood = m_isGood && (error == 0 || error == -EDOM || error == -EEXIST);
    }
    template <class... Conditions>
    void allow(int call, Conditions... conditions) {
        add(SCMP_ACT_ALLOW, call, conditions...);
    }
    void allowAll(std::initializer_list<int> calls) {
        for (const int call : calls)
            allow(call);
    }
    /// They fail with this error.
    void refuseAll(int error, std::initializer_list<int> calls) {
        for (const int call : calls)
            add(SCMP_ACT_ERRNO(static_cast<unsigned int>(error)), call);
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    scmp_filter_ctx m_filter;
    bool m_isGood = true;
};

inline scmp_arg_cmp is(unsigned int argument, std::uint64_t value) {
    return {argument, SCMP_CMP_EQ, value, 0};
}
inline scmp_arg_cmp hasNone(unsigned int argument, std::uint64_t bits) {
    return {argument, SCMP_CMP_MASKED_EQ, bits, 0};
}
inline scmp_arg_cmp hasAll(unsigned int argument, std::uint64_t bits) {
    return {argument, SCMP_CMP_MASKED_EQ, bits, bits};
}

} // namespace argmap::runner
