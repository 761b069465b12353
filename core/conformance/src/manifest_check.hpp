// Whether the plugin is what its manifest says.
//
// Belongs to the thread of the suite.
#pragma once

#include "subject.hpp"

namespace argmap::conformance {

/// The binary loads, its id, version and ABI are the manifest's, it has the interface
/// and can load what it needs. In process also a warning for what it has and the manifest does not
/// say: an interface, `identify`.
void compareWithManifest(Subject& subject, CheckRun& check);

} // namespace argmap::conformance
