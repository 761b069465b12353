// The named steps of a document, backwards and forwards.
//
// Used by one thread. Each step holds whole snapshots, which share all that they have in common;
// the oldest steps go when the budget is exceeded. Nothing is recorded but the snapshots: what a
// step changed is computed (change_set.hpp).
#pragma once

#include <argmap/model/argument_map.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace argmap::document {

using Selection = std::vector<model::ItemRef>;
using Clock = std::chrono::steady_clock;

struct Step {
    std::string name;     ///< "Add reason", for the menus
    std::string mergeKey; ///< steps of one key in quick succession are one; empty: never
    model::ArgumentMap before;
    model::ArgumentMap after;
    Selection selectionBefore;
    Selection selectionAfter;
    Clock::time_point time;
    std::size_t cost = 0; ///< bytes that the step keeps alive, estimated from what it changed
};

inline constexpr std::size_t defaultHistoryBudget = std::size_t{256} << 20U;

class History {
public:
    /// Steps older than `budget` bytes (estimated) are forgotten; the newest step is always kept.
    explicit History(std::size_t budget = defaultHistoryBudget) : m_budget(budget) {}

    /// Adds a step behind the current one and forgets what was undone. A step with the same merge
    /// key as the last one, at most `mergeWindow` later, is joined to it.
    void push(Step step);

    [[nodiscard]] const std::deque<Step>& steps() const { return m_steps; }
    /// How many steps are done; those behind it are undone.
    [[nodiscard]] std::size_t position() const { return m_position; }
    void setPosition(std::size_t position) { m_position = position; }
    /// A number that is the same again exactly when the same content is: for "is it saved?".
    [[nodiscard]] std::uint64_t stateNumber() const;
    /// The next step is never joined to the last one (after a save, a jump, a pause of typing).
    void seal() { m_sealed = true; }

    static constexpr std::chrono::milliseconds mergeWindow{1000};

private:
    void forget();

    std::deque<Step> m_steps;
    std::deque<std::uint64_t> m_numbers; ///< state number after each step
    std::size_t m_position = 0;
    std::size_t m_budget;
    std::size_t m_cost = 0;
    std::uint64_t m_base = 0; ///< state number before the first step
    std::uint64_t m_last = 0;
    bool m_sealed = false;
};

} // namespace argmap::document
