// Measurers of text, which take 15 ms to make and serve one thread at a time.
//
// Any thread. A measurer that is taken comes back when its holder goes.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/diagram/text_measure.hpp>

#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <vector>

namespace argmap::workbench {

class MeasurerPool {
public:
    /// `soon`: the first is made in a thread of its own, beforehand.
    explicit MeasurerPool(bool soon);

    using Taken =
        std::unique_ptr<diagram::TextMeasurer, std::function<void(diagram::TextMeasurer*)>>;

    /// One that nobody uses, or a new one. What was missing when it was made is told each time.
    [[nodiscard]] base::Result<Taken> take(base::Diagnostics& diagnostics) const;

private:
    [[nodiscard]] base::Result<std::unique_ptr<diagram::TextMeasurer>> make() const;

    mutable std::mutex m_guard;
    mutable std::vector<std::unique_ptr<diagram::TextMeasurer>> m_free;
    mutable base::Diagnostics m_warnings; // of the last one made
    std::shared_future<void> m_first;     // ends when the first is there, or cannot be made
};

} // namespace argmap::workbench
