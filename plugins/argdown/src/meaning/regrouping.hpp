// Groups that the front matter names in place of the sections: group.regroup.
//
// A function of its arguments; any thread.
#pragma once

#include "meaning/model.hpp"
#include "syntax/document.hpp"

namespace argmap::argdown {

/// When there are any, all sections go and each named statement and argument stands in the group
/// that names it.
void regroup(Model& model, const Document& document);

} // namespace argmap::argdown
