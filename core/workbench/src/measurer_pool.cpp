#include "measurer_pool.hpp"

#include <argmap/diagram/harfbuzz_measurer.hpp>

#include <utility>

namespace argmap::workbench {

MeasurerPool::MeasurerPool(bool soon) {
    if (soon)
        m_first = std::async(std::launch::async, [this] {
            // Who takes one is told why there is none.
            if (auto made = make()) {
                const std::lock_guard lock(m_guard);
                m_free.push_back(std::move(*made));
            }
        });
}

base::Result<std::unique_ptr<diagram::TextMeasurer>> MeasurerPool::make() const {
    base::Result<diagram::Measurer> made = diagram::makeMeasurer();
    if (!made)
        return tl::unexpected(std::move(made.error()));
    const std::lock_guard lock(m_guard);
    m_warnings = std::move(made->diagnostics);
    return std::move(made->measurer);
}

base::Result<MeasurerPool::Taken> MeasurerPool::take(base::Diagnostics& diagnostics) const {
    if (m_first.valid())
        m_first.wait();
    std::unique_ptr<diagram::TextMeasurer> measurer;
    {
        const std::lock_guard lock(m_guard);
        if (!m_free.empty()) {
            measurer = std::move(m_free.back());
            m_free.pop_back();
        }
    }
    if (!measurer) {
        auto made = make();
        if (!made)
            return tl::unexpected(std::move(made.error()));
        measurer = std::move(*made);
    }
    const std::lock_guard lock(m_guard);
    diagnostics.insert(diagnostics.end(), m_warnings.begin(), m_warnings.end());
    return Taken(measurer.release(), [this](diagram::TextMeasurer* back) {
        const std::lock_guard guard(m_guard);
        m_free.emplace_back(back);
    });
}

} // namespace argmap::workbench
