#include <argmap/wire/growing_rows.hpp>

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace argmap::wire {

void willFill([[maybe_unused]] void* block, [[maybe_unused]] std::size_t size) {
#ifdef __linux__
    constexpr std::size_t page = 4096;
    constexpr std::size_t large = std::size_t{4} << 20U;
    if (size < large)
        return;
    const std::size_t skipped = (page - reinterpret_cast<std::uintptr_t>(block) % page) % page;
    madvise(static_cast<char*>(block) + skipped, (size - skipped) / page * page, MADV_HUGEPAGE);
#endif
}

} // namespace argmap::wire
