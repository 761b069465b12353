// The problems that come up while an image becomes a map.
//
// Belongs to one thread.
#pragma once

#include <argmap/base/diagnostic.hpp>
#include <argmap/model/items.hpp>

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace argmap::plugin {

class ImportReport {
public:
    /// What follows is about this item.
    void about(std::string_view type, const model::Item& item) {
        m_type = type;
        m_id = item.id;
        m_line = item.originLine;
    }
    void aboutMap() {
        m_type = "map";
        m_id.clear();
        m_line = 0;
    }
    /// `statement "x" <what>`
    void add(std::string code, std::string_view what) {
        base::Diagnostic d;
        d.severity = base::Severity::Warning;
        d.code = std::move(code);
        d.message = m_id.empty() ? fmt::format("the {} {}", m_type, what)
                                 : fmt::format("{} \"{}\" {}", m_type, m_id, what);
        d.item = m_id;
        d.begin.line = m_line;
        m_diagnostics.push_back(std::move(d));
    }
    [[nodiscard]] base::Diagnostics take() { return std::move(m_diagnostics); }

private:
    base::Diagnostics m_diagnostics;
    std::string_view m_type = "map";
    std::string m_id;
    std::uint32_t m_line = 0;
};

} // namespace argmap::plugin
