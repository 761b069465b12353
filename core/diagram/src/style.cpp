#include <argmap/diagram/style.hpp>

namespace argmap::diagram {

void Style::setEveryGlyph(bool every) {
    for (Face* face : {&body, &heading, &main, &footer, &groupTitle, &word, &wordTitle, &pageTitle,
                       &pageLine, &legend})
        face->text.everyGlyph = every;
}

} // namespace argmap::diagram
