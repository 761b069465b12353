// Makes small maps by stable ids, for tests of pictures:
//     Sketch s;
//     s.claim("a", "A claim").claim("b", "A reason").step("i", Stance::Support, {"b"}, "a");
//     const ArgumentMap map = s.map();
// One thread. A wrong id is a failure of the test.
#pragma once

#include <argmap/model/transaction.hpp>

#include <functional>
#include <string>
#include <vector>

namespace argmap::test {

using model::Stance;

class Sketch {
public:
    Sketch() : m_transaction(model::ArgumentMap{}) {}

    Sketch& claim(const std::string& id, const std::string& text,
                  const std::function<void(model::Statement&)>& change = {});
    Sketch& issue(const std::string& id, const std::string& question,
                  const std::vector<std::string>& positions,
                  const std::function<void(model::Issue&)>& change = {});
    Sketch& argument(const std::string& id, const std::string& title,
                     const std::string& description = {});
    /// `target` is a statement's, inference's or argument's id; empty: none.
    Sketch& step(const std::string& id, Stance stance, const std::vector<std::string>& premises,
                 const std::string& target,
                 const std::function<void(model::Inference&)>& change = {});
    Sketch& relation(const std::string& id, const std::string& kind, const std::string& from,
                     const std::string& to);
    Sketch& group(const std::string& id, const std::string& title, const std::string& parent = {},
                  bool closed = false);
    Sketch& source(const std::string& id, const std::string& title, const std::string& reliability,
                   const std::string& address = {});
    Sketch& cite(const std::string& cited, const std::string& source, const std::string& paragraph,
                 const std::string& credibility = {}, const std::string& quote = {});
    Sketch& properties(const std::function<void(model::MapProperties&)>& change);

    /// Puts statements into a group.
    Sketch& into(const std::string& group, const std::vector<std::string>& statements);

    [[nodiscard]] model::ItemRef find(const std::string& id) const;
    template <class Id>
    [[nodiscard]] Id find(const std::string& id) const {
        return find(id).template as<Id>();
    }

    model::Transaction& transaction() { return m_transaction; }
    [[nodiscard]] model::ArgumentMap map();

private:
    model::Transaction m_transaction;
};

} // namespace argmap::test
