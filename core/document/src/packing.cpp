#include "packing.hpp"

#include <argmap/document/native_file.hpp>

#include <zstd.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace argmap::document {

namespace {

constexpr std::string_view frameMagic = "\x28\xB5\x2F\xFD";
constexpr std::size_t piece = std::size_t{1} << 18U;
constexpr std::size_t mostTrusted = std::size_t{32} << 20U; // of the size that a file says itself
constexpr int level = 3;
constexpr int window = 23;     // 8 MiB
constexpr int mostWindow = 25; // 32 MiB, as level 21 of `zstd` asks for

// A frame begins with its magic number; 16 of them begin frames that hold no data.
bool isFrame(std::string_view bytes) {
    const bool empty = bytes.size() >= 4 &&
                       (static_cast<unsigned char>(bytes[0]) & 0xF0U) == 0x50U &&
                       bytes.substr(1, 3) == "\x2A\x4D\x18";
    return empty || bytes.starts_with(frameMagic);
}

// A frame without data of so many bytes or a few more.
std::string padding(std::size_t size) {
    std::string frame = "\x50\x2A\x4D\x18";
    const std::size_t zeros = size > 8 ? size - 8 : 0;
    for (unsigned shift = 0; shift < 32; shift += 8)
        frame += static_cast<char>(zeros >> shift & 0xFFU);
    return frame.append(zeros, '\0');
}

void require(std::size_t result) {
    if (ZSTD_isError(result) != 0)
        throw std::runtime_error(ZSTD_getErrorName(result));
}

} // namespace

bool isPacked(std::string_view bytes) {
    return isFrame(bytes);
}

Unpacked unpack(std::string_view packed, std::size_t most) {
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                       &ZSTD_freeDCtx);
    if (!context)
        throw std::bad_alloc();
    require(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, mostWindow));
    Unpacked result;
    const std::size_t limit = std::min(mostUnpacked, packed.size() * mostTimesPacked);
    if (const auto said = ZSTD_getFrameContentSize(packed.data(), packed.size());
        said < ZSTD_CONTENTSIZE_ERROR)
        result.bytes.reserve(
            std::min({static_cast<std::size_t>(said) + 1, limit + 1, most + 1, mostTrusted}));
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    std::size_t used = 0;
    std::size_t open = 1; // 0: between frames
    while (used < most) {
        if (used == result.bytes.size())
            result.bytes.resize(std::min({used + std::max(piece, used / 2), limit + 1, most}));
        ZSTD_outBuffer out{result.bytes.data(), result.bytes.size(), used};
        const std::size_t before = in.pos;
        open = ZSTD_decompressStream(context.get(), &out, &in);
        const bool moved = out.pos > used || in.pos > before;
        used = out.pos;
        if (used > limit) {
            result.isTooLarge = true;
            break;
        }
        if (ZSTD_isError(open) != 0) {
            result.damage = ZSTD_getErrorName(open);
            break;
        }
        if (open == 0 && in.pos == in.size)
            break;
        if (!moved || (in.pos == in.size && out.pos < out.size)) {
            result.damage = "it ends too early";
            break;
        }
    }
    result.bytes.resize(used);
    return result;
}

std::string pack(std::string_view bytes) {
    const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                       &ZSTD_freeCCtx);
    if (!context)
        throw std::bad_alloc();
    require(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level));
    require(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, window));
    require(ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1));
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    const std::size_t size =
        ZSTD_compress2(context.get(), packed.data(), packed.size(), bytes.data(), bytes.size());
    require(size);
    packed.resize(size);
    // What repeats itself without end would look like an attack: it stays within the limit.
    if (const std::size_t least = bytes.size() / mostTimesPacked + 1; packed.size() < least)
        packed += padding(least - packed.size());
    packed.shrink_to_fit();
    return packed;
}

} // namespace argmap::document
