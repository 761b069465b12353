// The frames that host and runner exchange over a socket: an 8-byte header {type, size of the
// payload} and a payload. The host says what to load; the runner loads it, locks itself up and is
// ready; only then it gets the job, and from then on it speaks.
//
// Decoding trusts nothing: a payload that is not what its type says decodes to nothing, a frame
// above the limit ends the stream. Functions: any thread. A FrameReader belongs to one thread.
#pragma once

#include <argmap/wire/bytes.hpp>
#include <argmap/wire/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace argmap::wire {

enum class FrameType : std::uint32_t {
    // host to runner
    Job = 1,             ///< no payload; comes with two descriptors: the job (EncodedJob), sealed,
                         ///< and memory for the result
    CompanionAnswer = 2, ///< encodeCompanionAnswer
    Stop = 3,            ///< no payload: should_stop answers 1 from now on
    Load = 4,            ///< encodeLoad (job_codec.hpp); the first frame

    // runner to host
    Ready = 16,            ///< encodeReady: prepared and locked, waits for the job
    Diagnostic = 17,       ///< encodeDiagnostic
    Progress = 18,         ///< encodeProgress
    CompanionRequest = 19, ///< the name
    Output = 20,           ///< encodeOutput
    ResultSize = 21,       ///< encodeSize: bytes of the image in the result's memory file
    Done = 22,             ///< encodeDone; the last frame
    Forbidden = 23         ///< encodeForbidden; the last frame, too
};

/// A frame's payload is at most this; outputs come in chunks.
inline constexpr std::size_t maxFramePayload = std::size_t{1} << 20;
/// An answer of a companion or a job may be longer.
inline constexpr std::size_t maxLongPayload = std::size_t{1} << 31;

struct Frame {
    FrameType type;
    ByteSpan payload; ///< lives until the reader is fed or asked again
};

/// Appends header and payload.
void appendFrame(ImageBytes& stream, FrameType type, ByteSpan payload = {});

[[nodiscard]] ImageBytes encodeDiagnostic(const Diagnostic& diagnostic);
/// Texts that are not UTF-8 are repaired.
[[nodiscard]] std::optional<Diagnostic> decodeDiagnostic(ByteSpan payload);

/// 0 to 1; less than 0: unknown.
[[nodiscard]] ImageBytes encodeProgress(double done);
[[nodiscard]] std::optional<double> decodeProgress(ByteSpan payload);

struct OutputChunk {
    std::string_view name; ///< empty: the main output
    ByteSpan bytes;
};
[[nodiscard]] ImageBytes encodeOutput(const OutputChunk& chunk);
[[nodiscard]] std::optional<OutputChunk> decodeOutput(ByteSpan payload);

/// Nothing: there is no such companion.
[[nodiscard]] ImageBytes encodeCompanionAnswer(std::optional<ByteSpan> found);
/// Outer nothing: malformed.
[[nodiscard]] std::optional<std::optional<ByteSpan>> decodeCompanionAnswer(ByteSpan payload);

[[nodiscard]] ImageBytes encodeSize(std::uint64_t size);
[[nodiscard]] std::optional<std::uint64_t> decodeSize(ByteSpan payload);

/// Which parts of the lock are in place.
enum ReadyBits : std::uint32_t {
    LockedFiles = 1, ///< Landlock
    LockedCalls = 2  ///< seccomp
};
inline constexpr std::uint32_t LockedAll = LockedFiles | LockedCalls;
[[nodiscard]] ImageBytes encodeReady(std::uint32_t bits);
[[nodiscard]] std::optional<std::uint32_t> decodeReady(ByteSpan payload);

struct DoneFrame {
    std::int32_t status = 0; ///< what `run` returned: ARGMAP_OK …
    std::int32_t score = 0;  ///< what `identify` returned, when the job was that
};
[[nodiscard]] ImageBytes encodeDone(const DoneFrame& done);
[[nodiscard]] std::optional<DoneFrame> decodeDone(ByteSpan payload);

/// What a plugin tried that the lock does not allow.
struct Forbidden {
    enum class Deed : std::uint32_t {
        OpenedFile = 1,
        WroteFile,
        UsedNetwork,
        StartedProgram,
        StartedProcess,
        TouchedProcess
    };
    Deed deed = Deed::OpenedFile;
    std::string about; ///< path of a file or program; may be empty
};
/// The runner writes such a frame by hand, where it cannot allocate.
[[nodiscard]] ImageBytes encodeForbidden(const Forbidden& forbidden);
/// A text that is not UTF-8 is repaired.
[[nodiscard]] std::optional<Forbidden> decodeForbidden(ByteSpan payload);

/// Takes a stream in whatever pieces it comes and gives whole frames.
class FrameReader {
public:
    explicit FrameReader(std::size_t maxPayload = maxFramePayload) : m_maxPayload(maxPayload) {}

    void feed(ByteSpan piece);
    /// The next whole frame; nothing: feed more, or the stream has failed.
    [[nodiscard]] std::optional<Frame> next();
    /// A frame was larger than allowed; nothing more will come.
    [[nodiscard]] bool failed() const { return m_failed; }
    /// Part of a frame is there; at the end of a stream: it was cut off.
    [[nodiscard]] bool hasPart() const { return m_begin < m_buffer.size(); }

private:
    std::size_t m_maxPayload;
    ImageBytes m_buffer;
    std::size_t m_begin = 0; // of what has not been given out
    bool m_failed = false;
};

} // namespace argmap::wire
