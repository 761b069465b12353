// What a power cut can leave behind: the states that a disk can be in, after each step of a
// recording, when whatever was not synced is there, is missing or is torn.
//
// Used by one thread. The rules are strict. The bytes of a file are sure after its fsync; before
// it, each write may be there, missing, or cut at any byte (at any block when it is long), the
// length of the file may be there with zeros in place of the bytes, and a part that is missing may
// lie before one that is there; a change of length is there or not. Names are sure after the fsync
// of their folder (of both, when they move from one to another); before it any subset of the
// changes is there, each as a whole. A sync of a file says nothing about its name, nor the other
// way round.
#pragma once

#include "recording_env.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace argmap::files::test {

/// One state of the disk, laid out in real folders; it may be written to, as a recovery does.
class PowerCut {
public:
    PowerCut(const DiskRecording& recording, Path root, std::size_t steps,
             std::vector<std::string> marks, std::string lost)
        : m_recording(recording),
          m_root(std::move(root)),
          m_steps(steps),
          m_marks(std::move(marks)),
          m_lost(std::move(lost)) {}

    /// Where a file or folder of the recording lies in this state.
    [[nodiscard]] Path in(const Path& original) const;
    /// What the user had been told before the cut (RecordingEnv::mark), the last one last.
    [[nodiscard]] const std::vector<std::string>& marks() const { return m_marks; }
    [[nodiscard]] bool has(const std::string& mark) const;
    /// How many steps had been asked for.
    [[nodiscard]] std::size_t steps() const { return m_steps; }
    /// The steps before the cut that were not sure, and what became of each.
    [[nodiscard]] std::string describe() const;

private:
    const DiskRecording& m_recording;
    Path m_root;
    std::size_t m_steps;
    std::vector<std::string> m_marks;
    std::string m_lost;
};

struct PowerCutOptions {
    /// At one point of the recording so many states are tried one and all; where there are more,
    /// a random choice of so many, and always the extreme ones.
    std::size_t mostStates = 5'000;
    std::size_t randomStates = 500;
    std::uint64_t seed = 1;
};

struct PowerCutResult {
    std::size_t states = 0;          ///< different ones that were looked at
    std::size_t points = 0;          ///< where the power was cut
    std::size_t incomplete = 0;      ///< points with a random choice
    std::size_t faultCount = 0;      ///< states that the check objected to
    std::vector<std::string> faults; ///< the first ten: the objection and the state
    [[nodiscard]] std::string describe() const;
};

/// `check` says what is wrong with a state, or nothing. States are laid out in memory (/dev/shm)
/// where that is there.
PowerCutResult cutPowerEverywhere(const DiskRecording& recording,
                                  const std::function<std::string(const PowerCut&)>& check,
                                  const PowerCutOptions& options = {});

} // namespace argmap::files::test
