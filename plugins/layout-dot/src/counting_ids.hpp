// Ids that count 1, 2, 3 … for the objects of one Graphviz graph.
//
// Graphviz's own ids are addresses of strings, and it orders clusters by them: the same graph comes
// out differently in each process. For dot_engine.cpp only.
#pragma once

#include <graphviz/cgraph.h>

#include <string>
#include <unordered_map>

namespace argmap::layout_dot {

class CountingIds {
public:
    static Agiddisc_t* discipline() {
        static Agiddisc_t functions = {open, map, alloc, release, print, close, idregister};
        return &functions;
    }

private:
    static void* open(Agraph_t*, Agdisc_t*) { return new CountingIds; }
    static void close(void* state) { delete static_cast<CountingIds*>(state); }

    // 1 and the id of `name`, or 0. Without a name a new one; named ids are even, others odd. Each
    // kind of object has its own names, but edges share theirs with nobody: nothing here names an
    // edge.
    static long map(void* state, int kind, char* name, IDTYPE* id, int create) {
        auto& self = *static_cast<CountingIds*>(state);
        if (name == nullptr) {
            if (create == 0)
                return 0;
            *id = 2 * ++self.m_last + 1;
            return 1;
        }
        auto& known = self.m_ids[kind == AGRAPH ? 0 : 1];
        if (auto found = known.find(name); found != known.end()) {
            *id = found->second;
            return 1;
        }
        if (create == 0)
            return 0;
        *id = 2 * ++self.m_last;
        known.emplace(name, *id);
        self.m_names[*id] = name;
        return 1;
    }
    static long alloc(void*, int, IDTYPE) { return 0; }
    static void release(void*, int, IDTYPE) {}
    static char* print(void* state, int, IDTYPE id) {
        auto& self = *static_cast<CountingIds*>(state);
        auto found = self.m_names.find(id);
        return found == self.m_names.end() ? nullptr : found->second.data();
    }
    static void idregister(void*, int, void*) {}

    IDTYPE m_last = 0;
    std::unordered_map<std::string, IDTYPE> m_ids[2];
    std::unordered_map<IDTYPE, std::string> m_names;
};

} // namespace argmap::layout_dot
