#include <argmap/wire/growing_rows.hpp>

#include <argmap/wire/share_out.hpp>

#include <cstdint>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace argmap::wire {

namespace {

#ifdef __linux__
constexpr std::size_t page = 4096;
constexpr std::size_t large = std::size_t{4} << 20U;

// Of the whole pages in a block.
void advise(void* block, std::size_t size, int advice) {
    const std::size_t skipped = (page - reinterpret_cast<std::uintptr_t>(block) % page) % page;
    if (size > skipped)
        madvise(static_cast<char*>(block) + skipped, (size - skipped) / page * page, advice);
}
#endif

} // namespace

void willFill([[maybe_unused]] void* block, [[maybe_unused]] std::size_t size) {
#ifdef __linux__
    if (size >= large)
        advise(block, size, MADV_HUGEPAGE);
#endif
}

void getReady([[maybe_unused]] void* block, [[maybe_unused]] std::size_t size) {
#ifdef MADV_POPULATE_WRITE
    const unsigned workers = workersFor(size, 2 * large);
    if (workers > 1)
        shareOut(
            size, large,
            [&](std::size_t begin, std::size_t end, unsigned) {
                advise(static_cast<char*>(block) + begin, end - begin, MADV_POPULATE_WRITE);
            },
            workers);
#endif
}

} // namespace argmap::wire
