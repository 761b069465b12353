// What the wrong plugin does as a reader (wrong/wrong.cpp), and the code with which Argmap names it.
//
// Values. With 200 MiB of memory and 8 MiB of output, and for those that only time ends, little of it.
#pragma once

#include <string>
#include <vector>

namespace argmap {

struct WrongDeed {
    std::string name;
    std::string code;
};

inline std::vector<WrongDeed> wrongDeeds() {
    return {{"throws", "plugin.exception"},
            {"throws-a-number", "plugin.exception"},
            {"crashes", "plugin.crashed"},
            {"aborts", "plugin.crashed"},
            {"exits", "plugin.crashed"},
            {"overflows-the-stack", "plugin.crashed"},
            {"closes-its-files", "plugin.crashed"},
            {"hangs", "plugin.timeout"},
            {"spins", "plugin.timeout"},
            {"allocates", "plugin.memory"},
            {"allocates-and-swallows", "plugin.memory"},
            {"allocates-in-c", "plugin.memory"},
            {"floods-result", "plugin.output"},
            {"floods-frames", "plugin.garbled"},
            {"asks-without-listening", "plugin.garbled"},
            {"garbage", "plugin.garbled"},
            {"hostile-image", "plugin.garbled"},
            {"two-results", "plugin.garbled"},
            {"keeps-a-hand-on-its-result", "plugin.garbled"},
            {"is-ready-twice", "plugin.garbled"},
            {"nonsense", "plugin.garbled"},
            {"no-result", "plugin.no-result"},
            {"claims-done", "plugin.no-result"},
            {"silent", "plugin.silent"},
            {"forks", "plugin.forbidden"},
            {"spawns", "plugin.forbidden"},
            {"becomes-another-program", "plugin.forbidden"},
            {"opens-a-socket", "plugin.forbidden"},
            {"ends-its-parent", "plugin.forbidden"}};
}

} // namespace argmap
