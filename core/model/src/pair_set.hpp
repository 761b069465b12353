// A persistent ordered set of pairs of numbers: the indexes of a map.
//
// A B+ tree whose nodes two versions share where they agree. Copying costs a pointer and reads may
// happen in any thread; an edit changes nodes that only this version holds in place and copies the
// others, one a level.
#pragma once

#include <argmap/model/shared.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace argmap::model {

struct Pair {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    friend auto operator<=>(const Pair&, const Pair&) = default;
};

class PairSet {
public:
    /// Adds a pair; false when it is there already.
    bool insert(Pair pair);
    /// Removes a pair; false when it is not there.
    bool erase(Pair pair);
    [[nodiscard]] std::size_t size() const { return m_size; }

    /// Calls `f(pair)` for each pair from `low` up to and with `high`, ascending, while it returns
    /// true.
    template <class F>
    void forEachBetween(Pair low, Pair high, F&& f) const {
        Path path = pathTo(low);
        for (const Leaf* leaf = path.leaf(); leaf; leaf = path.next(), path.at = 0)
            for (; path.at < leaf->count; ++path.at)
                if (leaf->pairs[path.at] > high || !f(leaf->pairs[path.at]))
                    return;
    }

    struct Edit {
        Pair pair;
        bool add = false;
    };
    /// Makes many edits; where they are many against what there is, by building the tree anew (then
    /// it returns true). Of several edits of one pair the last one counts. Changes the order of
    /// `edits`.
    bool apply(std::vector<Edit>& edits);

    /// Whether the invariants of the tree hold (for the tests).
    [[nodiscard]] bool sound() const;

private:
    static constexpr std::uint32_t width = 32;
    static constexpr std::size_t maxHeight = 16;

    struct Node : Counted {
        explicit Node(bool isLeaf) : leaf(isLeaf) {}
        Node(const Node&) = default;
        virtual ~Node() = default;
        std::uint16_t count = 0;
        bool leaf;
    };
    using Handle = Shared<Node>;
    struct Leaf final : Node {
        Leaf() : Node(true) {}
        std::array<Pair, width> pairs;
    };
    struct Inner final : Node {
        Inner() : Node(false) {}
        Inner(const Inner& other);
        std::array<Pair, width> lows; ///< no pair of child i is below lows[i]; lows[0] is not used
        std::array<Handle, width> children;
    };
    struct Step {
        const Inner* inner;
        std::uint32_t child;
    };
    // The way from the root to a leaf, for going on to the next one.
    struct Path {
        std::array<Step, maxHeight> steps;
        std::size_t depth = 0;
        const Node* end = nullptr;
        std::uint32_t at = 0;
        [[nodiscard]] const Leaf* leaf() const { return static_cast<const Leaf*>(end); }
        const Leaf* next();
    };

    [[nodiscard]] Path pathTo(Pair low) const;
    static std::uint32_t childFor(const Inner& inner, Pair pair);
    static Node& own(Handle& handle);
    void rebuild(const std::vector<Edit>& edits);
    static void split(Inner& parent, std::uint32_t child, Pair coming);
    static void join(Inner& parent, std::uint32_t child);

    Handle m_root;
    std::size_t m_size = 0;
};

} // namespace argmap::model
