#include <argmap/support/counting_new.hpp>

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define ARGMAP_ADDRESS_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARGMAP_ADDRESS_SANITIZER
#endif
#endif

namespace {

std::atomic<std::uint64_t> allocated{0};
std::atomic<std::uint64_t> freed{0};
std::atomic<std::uint64_t> peak{0};

void count(std::size_t size) {
    const std::uint64_t used = allocated.fetch_add(size, std::memory_order_relaxed) + size -
                               freed.load(std::memory_order_relaxed);
    std::uint64_t most = peak.load(std::memory_order_relaxed);
    while (used > most && !peak.compare_exchange_weak(most, used, std::memory_order_relaxed)) {
    }
}

} // namespace

namespace argmap::support {

std::uint64_t allocatedBytes() {
    return allocated.load(std::memory_order_relaxed);
}

std::uint64_t usedBytes() {
    return allocatedBytes() - freed.load(std::memory_order_relaxed);
}

std::uint64_t peakBytes() {
    return peak.load(std::memory_order_relaxed);
}

void startPeak() {
    peak.store(usedBytes(), std::memory_order_relaxed);
}

} // namespace argmap::support

#ifdef ARGMAP_ADDRESS_SANITIZER

// The sanitizer has operators of its own, which find mistakes; it tells of each call. Declared here:
// g++ has these functions, as clang++ has, but not their header.
extern "C" {
int __sanitizer_install_malloc_and_free_hooks(void (*allocated)(const volatile void*, std::size_t),
                                              void (*freed)(const volatile void*));
std::size_t __sanitizer_get_allocated_size(const volatile void* memory);
}

namespace {

[[maybe_unused]] const int installed = __sanitizer_install_malloc_and_free_hooks(
    [](const volatile void* /*memory*/, std::size_t size) { count(size); },
    [](const volatile void* memory) {
        if (memory)
            freed.fetch_add(__sanitizer_get_allocated_size(memory), std::memory_order_relaxed);
    });

} // namespace

#else

namespace {

void* counted(void* memory) {
    if (!memory)
        throw std::bad_alloc();
    count(malloc_usable_size(memory));
    return memory;
}

void release(void* memory) {
    if (memory)
        freed.fetch_add(malloc_usable_size(memory), std::memory_order_relaxed);
    std::free(memory);
}

} // namespace

void* operator new(std::size_t size) {
    return counted(std::malloc(size == 0 ? 1 : size));
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    const auto align = static_cast<std::size_t>(alignment);
    return counted(std::aligned_alloc(align, (size + align - 1) / align * align));
}
void operator delete(void* memory) noexcept {
    release(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    release(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
    release(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
    release(memory);
}

#endif
