// Maps for the tests of diff, merge and git: built and edited by transactions, written as native
// files.
//
// One thread.
#pragma once

#include <argmap/document/native_file.hpp>
#include <argmap/model/transaction.hpp>

#include <functional>
#include <stdexcept>
#include <string>

namespace argmap::cli {

/// The sound map in the bytes of a native file.
inline model::ArgumentMap mapIn(const std::string& bytes) {
    auto file = document::loadNative(bytes, "map.argmap");
    if (!file || file->readOnly)
        throw std::runtime_error("the file is not sound");
    return file->map;
}

/// The native file with edits in it.
inline std::string edited(const std::string& bytes,
                          const std::function<void(model::Transaction&)>& edit) {
    model::Transaction tx(bytes.empty() ? model::ArgumentMap() : mapIn(bytes));
    edit(tx);
    return document::saveNative(std::move(tx).commit().value());
}

/// The same with an edit of one statement.
inline std::string editedStatement(const std::string& bytes, const char* id,
                                   const std::function<void(model::Statement&)>& edit) {
    return edited(bytes, [&](model::Transaction& tx) {
        tx.edit(tx.current().find(id).value().as<model::StatementId>(), edit);
    });
}

/// Statements a, b, c, and an inference i from b to a.
inline std::string threeStatements() {
    return edited({}, [](model::Transaction& tx) {
        model::Inference inference;
        inference.id = "i";
        inference.stance = model::Stance::Support;
        for (const char* id : {"a", "b", "c"}) {
            model::Statement statement;
            statement.id = id;
            statement.title = std::string("Title ") + id;
            statement.wordings = {{std::string("What ") + id + " says.", "", {}}};
            const model::StatementId row = tx.insert(statement);
            if (statement.id == "a")
                inference.target = row;
            else if (statement.id == "b")
                inference.premises = {{row, "", "", false, false}};
        }
        tx.insert(inference);
    });
}

} // namespace argmap::cli
