#include "counting_new.hpp"

#include <malloc.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::uint64_t> allocated{0};
std::atomic<std::uint64_t> freed{0};

void* counted(void* memory) {
    if (!memory)
        throw std::bad_alloc();
    allocated.fetch_add(malloc_usable_size(memory), std::memory_order_relaxed);
    return memory;
}

void release(void* memory) {
    if (memory)
        freed.fetch_add(malloc_usable_size(memory), std::memory_order_relaxed);
    std::free(memory);
}

} // namespace

namespace argmap::bench {

std::uint64_t allocatedBytes() {
    return allocated.load(std::memory_order_relaxed);
}

std::uint64_t usedBytes() {
    return allocatedBytes() - freed.load(std::memory_order_relaxed);
}

} // namespace argmap::bench

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
