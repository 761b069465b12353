// The state of a disk at one step of a recording: what is sure, and what may or may not be there.
//
// A value; used by one thread.
#pragma once

#include "recording_env.hpp"

#include <map>
#include <string>
#include <vector>

namespace argmap::files::test {

/// Names and the bytes behind them.
using DiskImage = std::map<Path, std::string>;

/// What became of a step that was not sure: 0 missing, 1 there; of a write also 2 (the length is
/// there, zeros instead of the bytes), and then three for each place where it can be cut: the
/// beginning is there; the beginning, then zeros; zeros, then the end.
using Fate = std::size_t;

class DiskState {
public:
    explicit DiskState(const DiskRecording& recording);

    /// The next step was asked for.
    void add(const DiskStep& step);

    /// The steps that are not sure, in their order.
    [[nodiscard]] const std::vector<const DiskStep*>& unsure() const { return m_unsure; }
    /// How many fates each of them has.
    [[nodiscard]] static std::size_t fates(const DiskStep& step);
    [[nodiscard]] static std::string describe(const DiskStep& step, Fate fate);

    /// The disk when the unsure steps met with these fates.
    [[nodiscard]] DiskImage image(const std::vector<Fate>& fates) const;

private:
    [[nodiscard]] bool isSure(const DiskStep& step) const;
    void settle();

    std::map<Path, std::size_t> m_names; // sure
    std::vector<std::string> m_files;    // sure
    std::vector<const DiskStep*> m_unsure;
    // Of the names in each unsure step, how many folders are not synced yet.
    std::map<const DiskStep*, std::vector<Path>> m_waitsFor;
};

} // namespace argmap::files::test
