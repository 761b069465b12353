#include "measurer_pool.hpp"

#include <argmap/diagram/harfbuzz_measurer.hpp>

namespace argmap::workbench {

base::Result<MeasurerPool::Taken> MeasurerPool::take(base::Diagnostics& diagnostics) const {
    const auto giveBack = [this](diagram::TextMeasurer* measurer) {
        const std::lock_guard lock(m_guard);
        m_free.emplace_back(measurer);
    };
    {
        const std::lock_guard lock(m_guard);
        if (!m_free.empty()) {
            Taken taken(m_free.back().release(), giveBack);
            m_free.pop_back();
            diagnostics.insert(diagnostics.end(), m_warnings.begin(), m_warnings.end());
            return taken;
        }
    }
    base::Result<diagram::Measurer> made = diagram::makeMeasurer();
    if (!made)
        return tl::unexpected(std::move(made.error()));
    diagnostics.insert(diagnostics.end(), made->diagnostics.begin(), made->diagnostics.end());
    const std::lock_guard lock(m_guard);
    m_warnings = std::move(made->diagnostics);
    return Taken(made->measurer.release(), giveBack);
}

} // namespace argmap::workbench
