// What Cairo 1.16 cannot say of a PDF in its catalogue: that its structure may be trusted, in which
// language it is, and that viewers shall show its title.
//
// Pure; any thread.
#pragma once

#include <string>
#include <string_view>

namespace argmap::render_cairo {

/// `end`: the last part of a PDF, with its catalogue and the table behind it. Nothing changes where
/// the catalogue is not the last object, as Cairo 1.16 writes it. `language`: a tag ("en", "de-AT");
/// anything else is left out.
[[nodiscard]] std::string withFullCatalogue(std::string end, std::string_view language);

} // namespace argmap::render_cairo
