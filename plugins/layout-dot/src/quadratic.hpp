// Places numbers on a line: springs pull pairs together, gaps keep pairs apart.
//
// The least sum of weight * (high - low - offset)^2 over all springs, such that for each gap high -
// low >= least. It is found exactly by a primal-dual interior-point method (Mehrotra 1992) whose
// steps are sparse Cholesky solutions; gaps must not run in a circle. Pure, deterministic, no
// recursion; any thread. Lengths in any unit.
#pragma once

#include <cstdint>
#include <vector>

namespace argmap::layout_dot {

struct Spring {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    double offset = 0;
    double weight = 1;
};

struct Gap {
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    double least = 0;
};

/// Everything pressed towards 0: each number the least that the gaps allow. Empty when gaps run in
/// a circle.
std::vector<double> packed(std::uint32_t count, const std::vector<Gap>& gaps);

/// As `packed`, but no number falls below `wanted`.
std::vector<double> pushedApart(const std::vector<double>& wanted, const std::vector<Gap>& gaps);

/// The least sum, to about a thousandth of a unit; `packed` when it cannot be found.
std::vector<double> relaxed(std::uint32_t count, const std::vector<Spring>& springs,
                            const std::vector<Gap>& gaps);

} // namespace argmap::layout_dot
