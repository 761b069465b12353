// One reading of a file of Argmap JSON: takes its tokens and gives items to the sink, one after
// another.
//
// Nothing recurses and no tree is built: a stack of frames says where the reading is, and what is
// kept word for word (metadata, unknown keys) is a slice of the text. Of one call; one thread.
#pragma once

#include "cursor.hpp"
#include "item_type.hpp"
#include "reports.hpp"

#include <argmap/sdk/sink.hpp>
#include <argmap/wire/fields.hpp>
#include <argmap/wire/json_tokens.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

namespace argmap::json {

class Document {
public:
    /// Where messages about items point: to their place in the text, or to their originLine, for a
    /// text that nobody sees.
    enum class ItemPlaces : std::uint8_t { InText, Origin };

    Document(std::string_view text, sdk::Sink& sink, ItemPlaces places = ItemPlaces::InText);

    /// Reads the text to its end or to the first place where it is no JSON.
    void read();

private:
    using Kind = wire::JsonTokens::Kind;

    // A list of items in the outermost object, and the one item that is filled again and again.
    struct List {
        const ItemType* type;
        void* item;
        void (*reset)(void*);
        void (*add)(sdk::Sink&, const void*, const sdk::Place*);
    };

    struct Frame {
        enum class Kind {
            Root,
            Items,          // a list of items
            Object,         // an item, a part of one, or the map
            Texts,          // a list of texts in a field
            References,     // a list of ids in a field
            Parts,          // a list of objects in a field
            MetadataObject, // keys and values in a field
            MetadataList,   // pairs of key and value in a field
            MetadataEntry,  // such a pair
            Diagnostics,    // messages of the program that wrote the file
            Diagnostic
        };
        Kind kind{};
        void* target = nullptr;         // the object; of what is in a field, the field
        const ItemType* type = nullptr; // of Object
        const Field* field = nullptr;   // of what is in a field
        const List* list = nullptr;     // of Items, and of Object when it is an item
        std::uint64_t seen = 0;         // of Object: a bit for each of its fields
    };

    // Each deals with the current token; false: the reading ends here.
    bool step();
    bool key();
    bool scalar();
    bool open();
    bool close();
    bool mayGoOn(); // progress; false: the host asked to stop
    bool endsHere(std::string_view code, std::string_view message);
    [[nodiscard]] std::string_view token() const {
        return m_text.substr(m_token.begin, m_token.end - m_token.begin);
    }

    // Keys, by the frame that they stand in.
    void keyInRoot();
    void keyInObject(Frame& frame);
    void keyInMetadata(Frame& frame);

    // A scalar in its place; false: of the wrong type.
    bool take(const Frame& frame);
    bool takeInRoot();
    bool takeInField(void* object);
    bool takeInDiagnostic();
    // The current token as a text or number; false: it is none.
    bool takeText(std::string& text) const;
    template <class Number>
    bool takeNumber(Number& number) const;

    // The frame of an array or object that follows; nothing: of the wrong type.
    std::optional<Frame> inner(const Frame& frame, bool isObject);
    std::optional<Frame> innerInRoot(bool isObject);
    std::optional<Frame> innerInField(void* object, bool isObject);

    void wrongType();
    [[nodiscard]] std::string expected(const Frame& frame) const;
    /// Makes the value that comes now metadata of the current item, under its key.
    void keepValue();
    void finish(bool isComplete);

    std::string_view m_text;
    ItemPlaces m_itemPlaces;
    sdk::Sink& m_sink;
    Reports m_reports;
    Budget m_budget;
    Cursor m_cursor;
    wire::JsonTokens m_tokens;
    wire::JsonTokens::Token m_token{}; // the current one
    sdk::Place m_place;                // where it begins
    std::size_t m_count = 0;           // of tokens
    bool m_isStopped = false;

    std::vector<Frame> m_frames;
    std::string m_key;              // the last one
    const Field* m_field = nullptr; // what it names in an object
    const List* m_list = nullptr;   // what it names in the outermost object

    // A value that is kept word for word: where it goes, and its open brackets.
    std::string* m_verbatim = nullptr;
    std::vector<sdk::Metadata>* m_unfinished = nullptr; // its last entry waits for that value
    std::size_t m_verbatimBegin = 0;
    std::size_t m_verbatimDepth = 0;
    std::string m_dropped;

    bool m_hasVersion = false;
    bool m_hasMap = false;
    sdk::Map m_map;
    std::tuple<sdk::Statement, sdk::Inference, sdk::Argument, sdk::Issue, sdk::Relation,
               sdk::Source, sdk::Citation, sdk::Group, sdk::Comment, sdk::Waiver, sdk::View>
        m_items;
    std::vector<List> m_lists;
    sdk::Place m_itemPlace;
    std::unordered_set<std::string> m_metadataKeys; // of the current object of metadata
    ForeignDiagnostic m_diagnostic;
};

} // namespace argmap::json
