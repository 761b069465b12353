#include <argmap/wire/growing_rows.hpp>

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace argmap::wire {

void willFill([[maybe_unused]] void* block, [[maybe_unused]] std::size_t size) {
#ifdef __linux__
    constexpr std::uintptr_t page = 4096;
    constexpr std::size_t large = std::size_t{4} << 20;
    if (size < large)
        return;
    const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(block) + page - 1) / page * page;
    const std::uintptr_t end = (reinterpret_cast<std::uintptr_t>(block) + size) / page * page;
    madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

} // namespace argmap::wire
