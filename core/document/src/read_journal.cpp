#include "journal_lines.hpp"
#include "native_lines.hpp"
#include "peek_id.hpp"
#include "record_reader.hpp"
#include "step_cost.hpp"

#include <argmap/document/journal.hpp>
#include <argmap/document/native_file.hpp>
#include <argmap/model/change_set.hpp>
#include <argmap/model/transaction.hpp>

#include <utility>

namespace argmap::document {

namespace {

using namespace model;

// Costs are estimates that a loaded map may not repeat to the byte: while steps are read again none
// is forgotten that was still there.
constexpr std::size_t replayBudget = 2 * defaultHistoryBudget;

class MapLookup final : public ItemLookup {
public:
    explicit MapLookup(ArgumentMap map) : m_map(std::move(map)) {}
    [[nodiscard]] std::optional<ItemRef> find(std::string_view id) const override {
        return m_map.find(id);
    }

private:
    ArgumentMap m_map;
};

// The lines of a block, and where they stood.
struct Block {
    std::string_view text;
    std::vector<RecordLine> lines;
};

// Puts a step's records in the place of others, by stable id. Nothing when they do not make a map.
class Replay {
public:
    std::optional<ArgumentMap> apply(const ArgumentMap& map, const Block& block) {
        Transaction tx(map);
        for (const RecordLine& line : block.lines)
            if (line.tag == removeTag)
                if (const auto item = map.find(line.fields))
                    tx.remove(*item);
        // What is new has its place first, so that records may refer to each other.
        for (const RecordLine& line : block.lines)
            forItem(line, [&]<class T>() { makeRoom<T>(tx, idOf(line)); });
        const MapLookup items(tx.current());
        m_sound = true;
        bool hasProperties = false;
        MapProperties properties;
        for (const RecordLine& line : block.lines) {
            if (line.tag == "map") {
                hasProperties = true;
                m_sound = m_sound && m_reader.read(line.fields, items, properties);
            } else if (!forItem(line, [&]<class T>() { replace<T>(tx, line, items); }) &&
                       line.tag != removeTag) {
                std::string fields;
                m_sound = m_sound && unescape(line.fields, fields);
                properties.unknownRecords.push_back(std::string(line.tag) + " " + fields);
            }
        }
        if (hasProperties)
            tx.setProperties(std::move(properties));
        if (!m_sound)
            return std::nullopt;
        auto done = std::move(tx).commit();
        return done ? std::optional(*std::move(done)) : std::nullopt;
    }

private:
    // Calls `f` with the type that the line's tag names; false: it names none.
    template <class F>
    static bool forItem(const RecordLine& line, F&& f) {
        bool found = false;
        forEachItemType([&]<class T>() {
            if (line.tag != name(T::Id::type))
                return;
            found = true;
            f.template operator()<T>();
        });
        return found;
    }

    // The stable id that a record begins with.
    static std::string_view idOf(const RecordLine& line) {
        return peekId(line.fields).value_or(std::string_view());
    }

    template <class T>
    static void makeRoom(Transaction& tx, std::string_view id) {
        if (id.empty() || tx.current().find(id))
            return;
        T item;
        item.id = id;
        item.order = " "; // none, so that no later item has to stand behind it
        tx.insert(std::move(item));
    }

    template <class T>
    void replace(Transaction& tx, const RecordLine& line, const ItemLookup& items) {
        const auto ref = items.find(idOf(line));
        const auto id = ref ? ref->template as<typename T::Id>() : typename T::Id{};
        T item;
        if (!id || !m_reader.read(line.fields, items, item) || !m_reader.missing().empty())
            m_sound = false;
        else
            tx.replace(id, std::move(item));
    }

    RecordReader m_reader;
    bool m_sound = true;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}

    // Blocks to the first one that is not whole or does not follow. False: not even the first is.
    bool read() {
        while (auto block = next())
            if (!take(*block)) {
                m_torn = true;
                break;
            }
        return m_begun;
    }

    ReadJournal result() && {
        m_work.history.setBudget(defaultHistoryBudget);
        return {std::move(m_work), m_torn};
    }

private:
    // Up to and with the line that closes it, which is the last one.
    std::optional<Block> next() {
        Block block;
        const char* const begin = m_rest.data();
        while (!m_rest.empty()) {
            const std::size_t end = m_rest.find('\n');
            if (end == std::string_view::npos)
                break;
            const RecordLine line = parseRecordLine(m_rest.substr(0, end));
            if (!line.sound)
                break;
            block.text = {begin, static_cast<std::size_t>(m_rest.data() - begin)};
            block.lines.push_back(line);
            m_rest.remove_prefix(end + 1);
            if (line.tag.starts_with('.') && line.tag != removeTag)
                return block;
        }
        m_torn = m_rest.data() != begin || !m_rest.empty();
        return std::nullopt;
    }

    bool take(Block& block) {
        const RecordLine close = block.lines.back();
        block.lines.pop_back();
        if (!m_begun)
            return m_begun = close.tag == BaseLine::tag && takeLine<BaseLine>(close, block);
        if (close.tag == StepLine::tag)
            return takeLine<StepLine>(close, block);
        if (close.tag == GoLine::tag)
            return takeLine<GoLine>(close, block);
        return close.tag == SavingLine::tag && takeLine<SavingLine>(close, block);
    }

    template <class Line>
    bool takeLine(const RecordLine& close, const Block& block) {
        auto line = readLine<Line>(close.fields);
        const std::uint64_t chain = chained(m_chain, block.text);
        if (!line || line->end.sequence != m_sequence || line->end.lines != block.lines.size() ||
            line->end.chain != chain || !become(*std::move(line), block))
            return false;
        m_chain = chain;
        ++m_sequence;
        return true;
    }

    // The records are those of a native file without empty lines.
    bool become(BaseLine line, const Block& block) {
        std::string native(nativeHeader);
        native += block.text;
        native += "end " + std::to_string(block.lines.size()) + "\n";
        auto file = loadNative(native, {});
        if (!file || file->readOnly || !file->diagnostics.empty())
            return false;
        m_work.map = std::move(file->map);
        m_work.history = History(replayBudget, line.number);
        m_work.name = std::move(line.name);
        m_work.saved = std::move(line.saved);
        return true;
    }

    bool become(StepLine line, const Block& block) {
        auto after = m_replay.apply(m_work.map, block);
        if (!after)
            return false;
        Step step;
        step.name = std::move(line.name);
        step.mergeKey = std::move(line.mergeKey);
        step.before = m_work.map;
        step.after = *after;
        step.selectionBefore = itemsOf(step.before, line.selectionBefore);
        step.selectionAfter = itemsOf(step.after, line.selectionAfter);
        step.cost = stepCost(step.before, diff(step.before, step.after));
        step.number = line.number;
        m_work.selection = step.selectionAfter;
        m_work.map = *std::move(after);
        m_work.history.restore(std::move(step), line.joined);
        return true;
    }

    bool become(const GoLine& line, const Block& block) {
        const auto position = m_work.history.positionOf(line.number);
        if (!position || !block.lines.empty())
            return false;
        if (*position != m_work.history.position()) {
            m_work.history.go(*position);
            m_work.map = m_work.history.mapAt(*position);
        }
        m_work.selection = itemsOf(m_work.map, line.selection);
        return true;
    }

    bool become(SavingLine line, const Block& block) {
        m_work.saved.push_back(std::move(line.state));
        return block.lines.empty();
    }

    static Selection itemsOf(const ArgumentMap& map, const std::vector<std::string>& ids) {
        Selection selection;
        for (const std::string& id : ids)
            if (const auto item = map.find(id))
                selection.push_back(*item);
        return selection;
    }

    std::string_view m_rest;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_chain = 0;
    bool m_begun = false;
    bool m_torn = false;
    Replay m_replay;
    KeptWork m_work;
};

} // namespace

base::Result<ReadJournal> readJournal(std::string_view bytes, const std::string& fileName) {
    const std::string_view header = bytes.substr(0, bytes.find('\n') + 1);
    if (!header.starts_with("argmap-journal "))
        return base::fail("journal.not-a-journal", "this is no journal of Argmap",
                          "Choose one that \"argmap recover\" lists.", fileName);
    if (header != journalHeader)
        return base::fail("journal.newer", "another version of Argmap has written this journal",
                          "Recover it with the newest Argmap.", fileName);
    Reader reader(bytes.substr(header.size()));
    if (!reader.read())
        return base::fail("journal.damaged", "the beginning of this journal is damaged",
                          "Open the file that it belongs to, or one of its backups.", fileName);
    return std::move(reader).result();
}

} // namespace argmap::document
