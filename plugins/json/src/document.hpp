// One reading of a file of Argmap JSON: takes the parser's events and gives items to the sink, one after another.
//
// Nothing recurses and no tree is built: a stack of frames says where the reading is, and what is kept word for word
// (metadata, unknown keys) is a slice of the text. Of one call; one thread.
#pragma once

#include "cursor.hpp"
#include "item_type.hpp"
#include "reports.hpp"

#include <argmap/sdk/sink.hpp>
#include <argmap/wire/fields.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <vector>

namespace argmap::json {

class Document {
public:
    Document(std::string_view text, sdk::Sink& sink);

    /// Reads the text to its end or to the first place where it is no JSON.
    void read();

    // Events of nlohmann::json::sax_parse; false ends the reading.
    bool null() { return scalar(Scalar::Null, nullptr); }
    bool boolean(bool value) { return scalar(value ? Scalar::True : Scalar::False, nullptr); }
    bool number_integer(std::int64_t) { return scalar(Scalar::Number, nullptr); }
    bool number_unsigned(std::uint64_t) { return scalar(Scalar::Number, nullptr); }
    bool number_float(double, const std::string&) { return scalar(Scalar::Number, nullptr); }
    bool string(std::string& value) { return scalar(Scalar::String, &value); }
    bool binary(std::vector<std::uint8_t>&) { return false; } // not in JSON
    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool key(std::string& name);
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    template <class Exception>
    bool parse_error(std::size_t position, const std::string&, const Exception& error) {
        return syntaxError(position, error.what());
    }

private:
    enum class Scalar { Null, True, False, Number, String };

    // A list of items in the outermost object, and the one item that is filled again and again.
    struct List {
        const ItemType* type;
        void* item;
        void (*reset)(void*);
        void (*add)(sdk::Sink&, const void*, const sdk::Place&);
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
        Kind kind;
        void* target = nullptr;         // the object; of what is in a field, the field
        const ItemType* type = nullptr; // of Object
        const Field* field = nullptr;   // of what is in a field
        const List* list = nullptr;     // of Items, and of Object when it is an item
        std::uint64_t seen = 0;         // of Object: a bit for each of its fields
    };

    // Each takes the token that the parser has just read.
    bool scalar(Scalar kind, std::string* text);
    bool open(bool isObject);
    bool close();
    bool syntaxError(std::size_t position, std::string_view message);
    bool takeToken(bool isNumber); // finds its begin and end; false: the host asked to stop
    [[nodiscard]] std::string_view token() const { return m_text.substr(m_begin, m_end - m_begin); }

    // Keys, by the frame that they stand in.
    void keyInRoot();
    void keyInObject(Frame& frame);
    void keyInMetadata(Frame& frame);

    // Scalars; false: of the wrong type. `text` is set for strings.
    bool take(const Frame& frame, Scalar kind, std::string* text);
    bool takeInRoot(Scalar kind);
    bool takeInField(void* object, Scalar kind, std::string* text);
    bool takeInDiagnostic(Scalar kind, std::string* text);
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
    bool tooMany();
    void finish(bool isComplete);

    std::string_view m_text;
    sdk::Sink& m_sink;
    Reports m_reports;
    Budget m_budget;
    Cursor m_cursor;
    const char* m_seen;      // behind the last character that the parser took
    std::size_t m_begin = 0; // of the current token
    std::size_t m_end = 0;
    sdk::Place m_place; // of the current token
    std::size_t m_tokens = 0;
    bool m_isStopped = false;

    std::vector<Frame> m_frames;
    std::string m_key;              // the last one
    const Field* m_field = nullptr; // what it names in an object
    const List* m_list = nullptr;   // what it names in the outermost object

    // A value that is kept word for word: where it goes, and its open brackets.
    std::string* m_verbatim = nullptr;
    std::vector<sdk::Metadata>* m_unfinished = nullptr; // its last entry waits for that value
    std::size_t m_verbatimBegin = 0;
    int m_verbatimDepth = 0;
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
