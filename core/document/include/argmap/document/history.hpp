// The named steps of a document, backwards and forwards.
//
// Used by one thread; a copy is good for another one. Each step holds whole snapshots, which share
// all that they have in common; the oldest steps go when the budget is exceeded. Nothing is
// recorded but the snapshots: what a step changed is computed (change_set.hpp).
#pragma once

#include <argmap/model/argument_map.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
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
    std::size_t cost = 0;     ///< bytes that the step keeps alive, estimated from what it changed
    std::uint64_t number = 0; ///< of the state behind it, which no other state of the history has
};

inline constexpr std::size_t defaultHistoryBudget = std::size_t{256} << 20U;

class History {
public:
    History() : History(defaultHistoryBudget) {}
    /// Steps older than `budget` bytes (estimated) are forgotten; the newest step is always kept.
    /// `number`: of the state that it begins with.
    explicit History(std::size_t budget, std::uint64_t number = 0)
        : m_budget(budget), m_first(number), m_last(number) {}

    /// Adds a step behind the current one, with a number of its own, and forgets what was undone.
    /// Whether it was joined to the last one: they have the same merge key and are at most
    /// `mergeWindow` apart.
    bool push(Step step);
    /// Adds a step as it was kept, with the number that it has; joined to the last one if so said.
    void restore(Step step, bool joined);

    [[nodiscard]] const std::deque<Step>& steps() const { return m_steps; }
    /// How many steps are done; those behind it are undone.
    [[nodiscard]] std::size_t position() const { return m_position; }
    /// The map after so many steps; there must be a step.
    [[nodiscard]] const model::ArgumentMap& mapAt(std::size_t position) const;
    /// Goes to another position. What is then selected: what was before the step that is undone
    /// last, or after the one that is done again last.
    const Selection& go(std::size_t position);
    /// The position at which the state is the numbered one.
    [[nodiscard]] std::optional<std::size_t> positionOf(std::uint64_t number) const;
    /// The number of the current state: the same again exactly when the same content is. For "is it
    /// saved?".
    [[nodiscard]] std::uint64_t stateNumber() const;
    void setBudget(std::size_t budget); ///< forgets what is too much at once
    /// The number of the state before all steps.
    [[nodiscard]] std::uint64_t firstNumber() const { return m_first; }
    /// The next step is never joined to the last one (after a save, a jump, a pause of typing).
    void seal() { m_sealed = true; }

    static constexpr std::chrono::milliseconds mergeWindow{1000};

private:
    void add(Step step, bool joined);
    void forgetUndone();
    void forgetOldest();

    std::deque<Step> m_steps;
    std::size_t m_position = 0;
    std::size_t m_budget;
    std::size_t m_cost = 0;
    std::uint64_t m_first;
    std::uint64_t m_last; ///< the highest number that was given
    bool m_sealed = false;
};

} // namespace argmap::document
