#include "conversations.hpp"

#include "conversation.hpp"
#include "runner_end.hpp"

#include <argmap/abi/plugin.h>
#include <argmap/model/transaction.hpp>
#include <argmap/plugin/article_image.hpp>
#include <argmap/plugin/map_image.hpp>
#include <argmap/wire/article_builder.hpp>
#include <argmap/wire/frame.hpp>
#include <argmap/wire/layout_graph.hpp>
#include <argmap/wire/layout_result.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace argmap::plugin {

namespace {

using wire::FrameType;

void say(Recorded& recorded, FrameType type, const wire::ImageBytes& payload = {}) {
    wire::appendFrame(recorded.said, type, payload);
}

Recorded begun(InterfaceKind kind) {
    Recorded recorded;
    recorded.kind = kind;
    say(recorded, FrameType::Ready, wire::encodeReady(wire::LockedAll));
    return recorded;
}

void finish(Recorded& recorded, wire::DoneFrame done = {}) {
    if (!recorded.result.empty())
        say(recorded, FrameType::ResultSize, wire::encodeSize(recorded.result.size()));
    say(recorded, FrameType::Done, wire::encodeDone(done));
}

wire::ImageBytes diagnostic(const std::string& item = {}) {
    wire::Diagnostic d;
    d.code = "lines.shouting";
    d.message = "Nobody shouts here.";
    d.file = "a.lines";
    d.line = 3;
    d.column = 7;
    d.item = item;
    return wire::encodeDiagnostic(d);
}

model::ArgumentMap smallMap() {
    model::Transaction tx{model::ArgumentMap()};
    std::optional<model::StatementId> first;
    for (int i = 0; i < 4; ++i) {
        model::Statement statement;
        statement.id = "s" + std::to_string(i);
        statement.wordings = {{"Claim number " + statement.id, "", {}}};
        const model::StatementId id = tx.insert(std::move(statement));
        if (first) {
            model::Inference inference;
            inference.id = "i" + std::to_string(i);
            inference.stance = model::Stance::Support;
            inference.premises = {{id, "", "", false, false}};
            inference.target = *first;
            tx.insert(std::move(inference));
        }
        first = first.value_or(id);
    }
    return std::move(tx).commit().value();
}

wire::ImageBytes graphImage() {
    wire::GraphBuilder builder;
    for (std::uint32_t i = 0; i < 3; ++i) {
        argmap_graph_node node{};
        node.width = 100;
        node.height = 50;
        node.cluster = ARGMAP_NO_ROW;
        builder.add(node);
    }
    for (std::uint32_t from = 1; from < 3; ++from) {
        argmap_graph_edge edge{};
        edge.from = from;
        edge.weight = 1;
        builder.add(edge);
    }
    return builder.finish();
}

const wire::ImageBytes& graph() {
    static const wire::ImageBytes image = graphImage();
    return image;
}

wire::ImageBytes layoutImage() {
    wire::LayoutBuilder builder(*wire::GraphView::open(graph()));
    builder.setPage(1000, 1000);
    for (std::uint32_t i = 0; i < 3; ++i)
        builder.placeNode(i, 200 + static_cast<std::int32_t>(i) * 200, 500);
    const std::array<argmap_point, 4> points{{{200, 500}, {250, 500}, {300, 500}, {400, 500}}};
    builder.setPath(0, points);
    builder.setPath(1, points);
    return builder.finish();
}

wire::ImageBytes articleImage() {
    wire::ArticleBuilder builder;
    builder.head.title = "A meeting";
    builder.head.authors = {"Ann Author", "김 작가"};
    builder.head.metadata = {{"wordCount", "120"}};
    builder.add({"Before the first page.", ARGMAP_PARAGRAPH_TEXT, 0, 1});
    builder.beginPage("1");
    builder.add({"Wie es begann – вот так.", ARGMAP_PARAGRAPH_TEXT, 1, 3});
    builder.add({"And how it went on.", ARGMAP_PARAGRAPH_TEXT, 0, 5});
    return builder.finish();
}

const Plugin& plugin() {
    static const Plugin plugin = [] {
        Plugin made;
        made.manifest.id = "org.argmap.test.recorded";
        return made;
    }();
    return plugin;
}

// Each reads all that a sound one refers to.

bool isSoundLayout(const ImageData& image) {
    const auto view = wire::GraphView::open(graph());
    const auto layout = wire::LayoutView::open(image, *view);
    std::int64_t sum = 0;
    for (std::uint32_t edge = 0; layout && edge < 2; ++edge)
        for (const argmap_point& point : layout->path(edge))
            sum += point.x;
    return static_cast<bool>(layout) && sum != -1;
}

bool isSoundArticle(const ImageData& image) {
    const auto article = articleFromImage(image);
    std::size_t size = 0;
    if (article)
        for (std::size_t i = 0; i < article->paragraphs.size(); ++i)
            size += article->textOf(article->paragraphs[i].range).size();
    return article.has_value() && size != std::size_t(-1);
}

bool isSoundMap(const ImageData& image) {
    const auto map = mapFromImage(image);
    std::size_t size = 0;
    if (map)
        for (const model::Statement& statement : map->map.table<model::Statement>())
            for (const model::Wording& wording : statement.wordings)
                size += wording.text.size();
    return map.has_value() && size != std::size_t(-1);
}

bool isSound(InterfaceKind kind, const ImageData& image) {
    switch (kind) {
    case InterfaceKind::Layout:
        return isSoundLayout(image);
    case InterfaceKind::Source:
        return isSoundArticle(image);
    default:
        return isSoundMap(image);
    }
}

std::size_t below(std::size_t limit, std::mt19937_64& random) {
    return limit == 0 ? 0 : random() % limit;
}

void change(wire::ImageBytes& bytes, std::mt19937_64& random) {
    if (bytes.empty())
        return;
    const std::size_t at = below(bytes.size(), random);
    const std::size_t length = std::min(bytes.size() - at, 1 + below(24, random));
    const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = begin + static_cast<std::ptrdiff_t>(length);
    switch (random() % 7) {
    case 0:
        bytes[at] ^= static_cast<std::uint8_t>(1U << (random() % 8));
        break;
    case 1:
        bytes[at] = static_cast<std::uint8_t>(random());
        break;
    case 2: { // a number, of those that break things
        static constexpr std::array<std::uint32_t, 8> numbers{
            0, 1, 7, 0x7FFF'FFFFU, 0x8000'0000U, 0xFFFF'FFFFU, 0xFFFF'FFF8U, 0x10000U};
        const std::uint32_t number = numbers[random() % numbers.size()];
        const std::size_t aligned = at / 4 * 4;
        if (bytes.size() - aligned >= sizeof number)
            std::memcpy(&bytes[aligned], &number, sizeof number);
        break;
    }
    case 3:
        bytes.erase(begin, end);
        break;
    case 4: {
        const std::vector<std::uint8_t> piece(begin, end);
        bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(below(bytes.size(), random)),
                     piece.begin(), piece.end());
        break;
    }
    case 5:
        std::copy(begin, end,
                  bytes.begin() +
                      static_cast<std::ptrdiff_t>(below(bytes.size() - length + 1, random)));
        break;
    default:
        bytes.resize(at);
    }
}

} // namespace

std::vector<Recorded> conversations() {
    std::vector<Recorded> all;
    Recorded reader = begun(InterfaceKind::Reader);
    say(reader, FrameType::Progress, wire::encodeProgress(0.5));
    say(reader, FrameType::Diagnostic, diagnostic());
    const wire::ByteSpan name = wire::bytesOf("other.lines");
    say(reader, FrameType::CompanionRequest, {name.begin(), name.end()});
    reader.result = imageOfMap(smallMap()).value();
    finish(reader);
    all.push_back(std::move(reader));

    Recorded layout = begun(InterfaceKind::Layout);
    layout.result = layoutImage();
    finish(layout);
    all.push_back(std::move(layout));

    Recorded source = begun(InterfaceKind::Source);
    source.result = articleImage();
    finish(source);
    all.push_back(std::move(source));

    Recorded checker = begun(InterfaceKind::Checker);
    say(checker, FrameType::Diagnostic, diagnostic("s2"));
    finish(checker);
    all.push_back(std::move(checker));

    Recorded writer = begun(InterfaceKind::Writer);
    say(writer, FrameType::Output, wire::encodeOutput({"", wire::bytesOf("content")}));
    say(writer, FrameType::Output, wire::encodeOutput({"more.txt", wire::bytesOf("more")}));
    say(writer, FrameType::Diagnostic, diagnostic());
    finish(writer);
    all.push_back(std::move(writer));

    Recorded identification = begun(InterfaceKind::Reader);
    identification.identifies = true;
    finish(identification, {ARGMAP_OK, 90});
    all.push_back(std::move(identification));

    Recorded refusal;
    say(refusal, FrameType::Diagnostic, diagnostic());
    finish(refusal, {ARGMAP_FAILED, 0});
    all.push_back(std::move(refusal));

    Recorded forbidden = begun(InterfaceKind::Reader);
    say(forbidden, FrameType::Forbidden,
        wire::encodeForbidden({wire::Forbidden::Deed::OpenedFile, "/home/x/diary"}));
    all.push_back(std::move(forbidden));
    return all;
}

Heard hear(const Recorded& recorded, std::mt19937_64& random) {
    Interface interface;
    interface.kind = recorded.kind;
    interface.format = "recorded";
    const Offer offer{&plugin(), &interface};
    Limits limits;
    limits.output = 1U << 20U;
    const Companions companions = [](const std::string&) {
        return std::optional<std::string>("c");
    };
    const std::function<void(double)> progress = [](double) {};
    const auto result = [&](std::uint64_t size) -> std::optional<ImageData> {
        if (size > recorded.result.size())
            return std::nullopt;
        return ImageData(wire::ImageBytes(
            recorded.result.begin(), recorded.result.begin() + static_cast<std::ptrdiff_t>(size)));
    };
    Conversation conversation(offer, limits, recorded.identifies, {result, companions, progress});
    for (wire::ByteSpan rest = recorded.said; !rest.empty() && !conversation.isOver();) {
        // A block of its own each, so that reading past its end is seen.
        const std::size_t size = std::min(rest.size(), 1 + below(200, random));
        const wire::ImageBytes piece(rest.begin(),
                                     rest.begin() + static_cast<std::ptrdiff_t>(size));
        conversation.feed(piece);
        (void)conversation.takeReady();
        conversation.sent(below(conversation.unsent().size() + 1, random));
        rest = rest.subspan(size);
    }
    Heard heard;
    heard.isOver = conversation.isOver();
    heard.outcome = heard.isOver
                        ? std::move(conversation).finish()
                        : judge(std::move(conversation).takeCollector(), {true, 0, 0}, limits, "");
    heard.hasImage = !heard.outcome.image.empty();
    heard.imageGood = heard.hasImage && isSound(recorded.kind, heard.outcome.image);
    return heard;
}

Recorded changed(Recorded recorded, std::mt19937_64& random) {
    enum Where { Said, Result, Both };
    const auto where = recorded.result.empty() ? Said : static_cast<Where>(random() % 3);
    const auto times = 1 + random() % 4;
    for (std::uint64_t i = 0; i < times; ++i) {
        const bool inResult = where == Result || (where == Both && random() % 2 == 0);
        change(inResult ? recorded.result : recorded.said, random);
    }
    return recorded;
}

Tally hearChanged(std::size_t times, std::mt19937_64& random) {
    const std::vector<Recorded> all = conversations();
    Tally tally;
    for (; tally.heard < times; ++tally.heard) {
        const Heard heard = hear(changed(all[random() % all.size()], random), random);
        const bool broken = heard.outcome.ending == Ending::Broken;
        tally.broken += broken ? 1U : 0U;
        tally.unexplained += broken && !base::hasErrors(heard.outcome.diagnostics) ? 1U : 0U;
        tally.refusedImages += heard.hasImage && !heard.imageGood ? 1U : 0U;
        tally.soundImages += heard.imageGood ? 1U : 0U;
    }
    return tally;
}

} // namespace argmap::plugin
