// One Graphviz graph: built, laid out, read, thrown away. Included by dot_engine.cpp only, since
// Graphviz's headers define words such as TRUE and NIL.
//
// Hold theLock() as long as one lives. Each layout takes a fresh graph: editing one between layouts
// crashes.
#pragma once

#include "counting_ids.hpp"
#include "graph.hpp"

#include <graphviz/gvc.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <mutex>
#include <string>

extern "C" gvplugin_library_t gvplugin_dot_layout_LTX_library;

namespace argmap::layout_dot {

inline std::mutex& theLock() {
    static std::mutex lock;
    return lock;
}

/// What Graphviz said since the last graph was begun; it hands its messages over in pieces.
inline std::string& theMessages() {
    static std::string messages;
    return messages;
}

/// Graphviz takes char* even for what it only reads.
class Chars {
public:
    explicit Chars(std::string text) : m_text(std::move(text)) {}
    operator char*() { return m_text.data(); }

private:
    std::string m_text;
};

class DotGraph {
public:
    DotGraph() {
        theMessages().clear();
        context();
        agreseterrors();
        m_discipline = {&AgMemDisc, CountingIds::discipline(), &AgIoDisc};
        m_graph = agopen(Chars("g"), Agdirected, &m_discipline);
    }
    ~DotGraph() {
        if (m_laidOut)
            gvFreeLayout(context(), m_graph);
        agclose(m_graph);
    }
    DotGraph(const DotGraph&) = delete;
    DotGraph& operator=(const DotGraph&) = delete;

    [[nodiscard]] Agraph_t* get() const { return m_graph; }

    /// An attribute must be declared for its kind before `set` can give it to one object.
    void declare(int kind, const std::string& name, const std::string& value) {
        agattr(m_graph, kind, Chars(name), Chars(value));
    }
    static void set(void* object, const std::string& name, const std::string& value) {
        agset(object, Chars(name), Chars(value));
    }
    static Agnode_t* addNode(Agraph_t* where, const std::string& name) {
        return agnode(where, Chars(name), 1);
    }
    Agedge_t* addEdge(Agnode_t* tail, Agnode_t* head) {
        return agedge(m_graph, tail, head, nullptr, 1);
    }

    bool layOut() {
        m_laidOut = gvLayout(context(), m_graph, "dot") == 0;
        return m_laidOut && agerrors() == 0; // gvLayout gives 0 even after an error
    }

    /// A problem with what Graphviz said.
    static Problem problem(const std::string& what) {
        std::string words = theMessages();
        std::replace(words.begin(), words.end(), '\n', ' ');
        while (!words.empty() && words.back() == ' ')
            words.pop_back();
        return {"layout-dot.graphviz", words.empty() ? what : what + " Graphviz says: " + words,
                "Try another layout, or lay out a smaller part of the map."};
    }

private:
    // Never freed: one serves the whole process.
    static GVC_t* context() {
        static GVC_t* context = [] {
            static lt_symlist_t table[] = {
                {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                {nullptr, nullptr}};
            agseterrf([](char* piece) {
                constexpr std::size_t Enough = 1000;
                if (theMessages().size() < Enough)
                    theMessages() += piece;
                return 0;
            });
            return gvContextPlugins(
                table, 0); // with 1 the first label crashes where there is no plugin folder
        }();
        return context;
    }

    Agdisc_t m_discipline{};
    Agraph_t* m_graph = nullptr;
    bool m_laidOut = false;
};

/// Printed the same in every locale: Graphviz would read "2,5" as 2.
inline std::string dotNumber(double value) {
    char buffer[64];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 4);
    return {buffer, end.ptr};
}

/// Hundredths of a pixel in dot's inches. One of dot's points (1/72 inch) stands for one pixel
/// here, which keeps large maps small for dot; it counts boxes in whole points, so they are rounded
/// up.
inline std::string dotInches(std::int32_t hundredths) {
    return dotNumber(std::ceil(hundredths / 100.0) / 72.0);
}

inline std::int32_t fromPoints(double points) {
    return static_cast<std::int32_t>(std::lround(points * 100));
}

} // namespace argmap::layout_dot
