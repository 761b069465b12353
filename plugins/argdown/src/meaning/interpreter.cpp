#include "meaning/interpreter.hpp"

#include "meaning/model_builder.hpp"
#include "meaning/regrouping.hpp"
#include "meaning/rewriting.hpp"

namespace argmap::argdown {

Mode modeOf(const Document& document, Problems& problems) {
    const yaml::Value* model = document.frontMatter ? document.frontMatter->find("model") : nullptr;
    const yaml::Value* mode = model ? model->find("mode") : nullptr;
    if (!mode || mode->text == "loose")
        return Mode::Loose;
    if (mode->text == "strict")
        return Mode::Strict;
    problems.warn("argdown.data-value", mode->offset, mode->offset + mode->text.size(),
                  "The mode is neither \"loose\" nor \"strict\"; the file is read as loose.",
                  "Write mode: strict or remove it.");
    return Mode::Loose;
}

Model interpret(const Document& document, Mode mode, Problems& problems) {
    Model model = ModelBuilder(document, problems).build();
    rewriteRelations(model, mode);
    regroup(model, document);
    return model;
}

} // namespace argmap::argdown
