#include "quadratic.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wnull-dereference"
#include <Eigen/SparseCholesky>
#include <Eigen/SparseCore>
#pragma GCC diagnostic pop

namespace argmap::layout_dot {
namespace {

using Vector = Eigen::VectorXd;
using Matrix = Eigen::SparseMatrix<double>;

// Repeats a step of Newton's method on the conditions for the least sum, keeping slacks and forces
// positive: `m_slack` is how much wider than its least a gap is, `m_force` how hard it presses.
class InteriorPoint {
public:
    InteriorPoint(std::uint32_t count, const std::vector<Spring>& springs,
                  const std::vector<Gap>& gaps, const std::vector<double>& start)
        : m_count(count), m_springs(springs), m_gaps(gaps), m_start(start) {
        m_place = Eigen::Map<const Vector>(start.data(), count);
        m_slack.resize(size(gaps));
        m_force.resize(size(gaps));
        for (std::size_t at = 0; at < gaps.size(); ++at)
            m_slack[index(at)] = std::max(wide(m_place, gaps[at]) - gaps[at].least, 1.0);
        double pull = 0;
        for (const auto& spring : springs)
            pull = std::max(pull, spring.weight * std::abs(wide(m_place, spring) - spring.offset));
        m_force.setConstant(std::max(1.0, pull));
    }

    bool run() {
        constexpr int Most = 80;
        for (int round = 0; round < Most; ++round) {
            residuals();
            const double average =
                m_gaps.empty() ? 0 : m_slack.dot(m_force) / static_cast<double>(m_gaps.size());
            const double force = m_gaps.empty() ? 0 : m_force.maxCoeff();
            if (worstGap() < GoodGap && average < GoodForce &&
                m_pull.cwiseAbs().maxCoeff() < std::max(GoodForce, force * Rounding))
                return true;
            if (!factorize())
                break;
            if (m_gaps.empty()) {
                m_place += m_solver.solve(Vector(-m_pull));
                return m_place.allFinite();
            }
            // First as if the end could be reached at once, then corrected for how far that would
            // have gone.
            step(Vector::Zero(size(m_gaps)));
            const double reach = longest();
            const double left = (m_slack + reach * m_slackStep).dot(m_force + reach * m_forceStep) /
                                static_cast<double>(m_gaps.size());
            const double share = std::pow(left / average, 3);
            step((share * average - (m_slackStep.array() * m_forceStep.array())).matrix());
            const double length = std::min(1.0, 0.99 * longest());
            if (!m_placeStep.allFinite() || !m_slackStep.allFinite() || !m_forceStep.allFinite())
                break; // as near as these numbers allow
            m_place += length * m_placeStep;
            m_slack += length * m_slackStep;
            m_force += length * m_forceStep;
        }
        return worstGap() < 1;
    }

    [[nodiscard]] std::vector<double> places() const { return {m_place.begin(), m_place.end()}; }

private:
    static Eigen::Index index(std::size_t at) { return static_cast<Eigen::Index>(at); }
    template <class List>
    static Eigen::Index size(const List& list) {
        return static_cast<Eigen::Index>(list.size());
    }
    template <class Pair>
    static double wide(const Vector& places, const Pair& pair) {
        return places[pair.high] - places[pair.low];
    }

    [[nodiscard]] double worstGap() const {
        return m_gaps.empty() ? 0 : m_lack.cwiseAbs().maxCoeff();
    }

    void residuals() {
        m_pull = Hold * (m_place - Eigen::Map<const Vector>(m_start.data(), m_count));
        for (const auto& spring : m_springs) {
            const double force = spring.weight * (wide(m_place, spring) - spring.offset);
            m_pull[spring.high] += force;
            m_pull[spring.low] -= force;
        }
        m_lack.resize(size(m_gaps));
        for (std::size_t at = 0; at < m_gaps.size(); ++at) {
            const auto& gap = m_gaps[at];
            m_pull[gap.high] -= m_force[index(at)];
            m_pull[gap.low] += m_force[index(at)];
            m_lack[index(at)] = wide(m_place, gap) - m_slack[index(at)] - gap.least;
        }
    }

    bool factorize() {
        std::vector<Eigen::Triplet<double, int>> entries;
        entries.reserve(m_count + 3 * (m_springs.size() + m_gaps.size()));
        const auto join = [&](std::uint32_t low, std::uint32_t high, double weight) {
            const int a = static_cast<int>(std::min(low, high));
            const int b = static_cast<int>(std::max(low, high));
            entries.emplace_back(a, a, weight);
            entries.emplace_back(b, b, weight);
            entries.emplace_back(b, a, -weight);
        };
        for (std::uint32_t at = 0; at < m_count; ++at)
            entries.emplace_back(static_cast<int>(at), static_cast<int>(at), Hold);
        for (const auto& spring : m_springs)
            join(spring.low, spring.high, spring.weight);
        for (std::size_t at = 0; at < m_gaps.size(); ++at)
            join(m_gaps[at].low, m_gaps[at].high, m_force[index(at)] / m_slack[index(at)]);
        Matrix matrix(m_count, m_count);
        matrix.setFromTriplets(entries.begin(), entries.end());
        if (!m_analyzed)
            m_solver.analyzePattern(matrix);
        m_analyzed = true;
        m_solver.factorize(matrix);
        return m_solver.info() == Eigen::Success;
    }

    // Where slack * force should become `wanted`.
    void step(const Vector& wanted) {
        Vector right = -m_pull;
        for (std::size_t at = 0; at < m_gaps.size(); ++at) {
            const auto i = index(at);
            const double force = (wanted[i] - m_force[i] * m_lack[i]) / m_slack[i] - m_force[i];
            right[m_gaps[at].high] += force;
            right[m_gaps[at].low] -= force;
        }
        m_placeStep = m_solver.solve(right);
        m_slackStep.resize(size(m_gaps));
        m_forceStep.resize(size(m_gaps));
        for (std::size_t at = 0; at < m_gaps.size(); ++at) {
            const auto i = index(at);
            m_slackStep[i] = wide(m_placeStep, m_gaps[at]) + m_lack[i];
            m_forceStep[i] = (wanted[i] - m_force[i] * m_slackStep[i]) / m_slack[i] - m_force[i];
        }
    }

    // How far the step can go before a slack or a force is used up, at most 1.
    [[nodiscard]] double longest() const {
        double length = 1;
        for (Eigen::Index i = 0; i < m_slack.size(); ++i) {
            if (m_slackStep[i] < 0)
                length = std::min(length, -m_slack[i] / m_slackStep[i]);
            if (m_forceStep[i] < 0)
                length = std::min(length, -m_force[i] / m_forceStep[i]);
        }
        return length;
    }

    static constexpr double Hold = 1e-7; // holds what no spring holds
    static constexpr double GoodGap = 0.01;
    static constexpr double Rounding = 1e-9;
    static constexpr double GoodForce = 1e-3; // of a weak spring, one unit long

    std::uint32_t m_count;
    const std::vector<Spring>& m_springs;
    const std::vector<Gap>& m_gaps;
    const std::vector<double>& m_start;
    Eigen::SimplicialLDLT<Matrix, Eigen::Lower> m_solver;
    bool m_analyzed = false;
    Vector m_place, m_slack, m_force;
    Vector m_pull, m_lack;
    Vector m_placeStep, m_slackStep, m_forceStep;
};

} // namespace

std::vector<double> pushedApart(const std::vector<double>& wanted, const std::vector<Gap>& gaps) {
    const auto count = wanted.size();
    std::vector<std::uint32_t> first(count + 1, 0);
    std::vector<std::uint32_t> before(count, 0);
    for (const auto& gap : gaps) {
        ++first[gap.low + 1];
        ++before[gap.high];
    }
    for (std::size_t at = 0; at < count; ++at)
        first[at + 1] += first[at];
    std::vector<std::uint32_t> rows(gaps.size());
    auto next = first;
    for (std::uint32_t row = 0; row < gaps.size(); ++row)
        rows[next[gaps[row].low]++] = row;
    auto places = wanted;
    std::vector<std::uint32_t> ready;
    for (std::uint32_t at = 0; at < count; ++at)
        if (before[at] == 0)
            ready.push_back(at);
    for (std::size_t at = 0; at < ready.size(); ++at)
        for (auto row = first[ready[at]]; row < first[ready[at] + 1]; ++row) {
            const auto& gap = gaps[rows[row]];
            places[gap.high] = std::max(places[gap.high], places[gap.low] + gap.least);
            if (--before[gap.high] == 0)
                ready.push_back(gap.high);
        }
    if (ready.size() < count)
        places.clear();
    return places;
}

std::vector<double> packed(std::uint32_t count, const std::vector<Gap>& gaps) {
    return pushedApart(std::vector<double>(count, 0), gaps);
}

std::vector<double> relaxed(std::uint32_t count, const std::vector<Spring>& springs,
                            const std::vector<Gap>& gaps) {
    auto start = packed(count, gaps);
    if (start.empty())
        return start;
    InteriorPoint search(count, springs, gaps, start);
    if (!search.run())
        return start;
    return search.places();
}

} // namespace argmap::layout_dot
