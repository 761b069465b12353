#include "items/context.hpp"
#include "items/items.hpp"
#include "items/member_data.hpp"
#include "syntax/in_order.hpp"

#include <algorithm>

namespace argmap::argdown {

namespace {

void requestCitations(IdBook& ids, const yaml::Value& data) {
    const yaml::Value* cite = data.find("cite");
    if (!cite)
        return;
    if (cite->isMapping())
        ids.request(cite->find("id"));
    for (const yaml::Value& item : cite->items)
        if (cite->isSequence() && item.isMapping())
            ids.request(item.find("id"));
}

const yaml::Value* idOfSection(const Document& document, const Section& section) {
    const Index data = section.heading == kNone ? kNone : document.headings[section.heading].data;
    return data == kNone ? nullptr : document.data[data].find("id");
}

void requestIds(Context& context) {
    for (const Section& section : context.model.sections)
        context.ids.request(idOfSection(context.document, section));
    for (const auto* things : {&context.statementData, &context.argumentData})
        for (const yaml::Value& data : things->all()) {
            context.ids.request(data.find("id"));
            requestCitations(context.ids, data);
        }
    for (const Inference& inference : context.document.inferences) {
        if (inference.data == kNone)
            continue;
        context.ids.request(context.document.data[inference.data].find("id"));
        requestCitations(context.ids, context.document.data[inference.data]);
    }
    context.ids.settle();
}

// Items without an id of their own get one from their title, in the order of the text.
void makeIds(Context& context) {
    struct Wanted {
        std::size_t begin;
        std::string* id;
        std::string_view title;
        std::string_view fallback;
    };
    const Model& model = context.model;
    std::vector<Wanted> wanted;
    wanted.reserve(model.sections.size() + model.statements.size() + model.arguments.size());
    context.groupIds.resize(model.sections.size());
    context.statementIds.resize(model.statements.size());
    context.argumentIds.resize(model.arguments.size());
    for (Index i = 0; i < model.sections.size(); ++i) {
        const Section& section = model.sections[i];
        context.groupIds[i] = context.ids.given(idOfSection(context.document, section));
        wanted.push_back({section.begin, &context.groupIds[i], section.title, "group"});
    }
    for (Index i = 0; i < model.statements.size(); ++i) {
        const Thing& thing = model.statements[i];
        context.statementIds[i] = context.ids.given(context.statementData[i].find("id"));
        wanted.push_back({thing.begin, &context.statementIds[i], thing.title, "statement"});
    }
    for (Index i = 0; i < model.arguments.size(); ++i) {
        const Thing& thing = model.arguments[i];
        context.argumentIds[i] = context.ids.given(context.argumentData[i].find("id"));
        wanted.push_back({thing.begin, &context.argumentIds[i], thing.title, "argument"});
    }
    bringIntoOrder(wanted, &Wanted::begin);
    for (const Wanted& item : wanted)
        if (item.id->empty())
            *item.id = context.ids.make(item.title, item.fallback);
}

// The main item may be any statement or question, by its id.
void nameMainItem(Context& context) {
    const auto& frontMatter = context.document.frontMatter;
    const yaml::Value* profile = frontMatter ? frontMatter->find("argmap") : nullptr;
    const yaml::Value* main = profile ? profile->find("main") : nullptr;
    if (!main || main->isNull() || !main->isScalar())
        return;
    const auto& ids = context.statementIds;
    if (std::find(ids.begin(), ids.end(), main->text) != ids.end())
        context.map.mainItem = main->text;
    else
        context.problems.warn("argdown.data-reference", main->offset,
                              main->offset + main->text.size(),
                              "No statement has the id " + quoted(main->text) + ".",
                              "Write the id of a statement or a question.");
}

} // namespace

void giveItems(const Document& document, const Model& model, const Source& source,
               std::string_view file, Problems& problems, ItemSink& sink) {
    Context context(document, model, source, file, problems, sink);
    for (const Thing& statement : model.statements)
        context.statementData.add(dataOf(statement, document));
    for (const Argument& argument : model.arguments)
        context.argumentData.add(dataOf(argument, document));
    readFrontMatter(context);
    requestIds(context);
    makeIds(context);
    nameMainItem(context);
    sink.give(context.map);
    giveGroups(context);
    giveSteps(context);
    giveThings(context);
}

} // namespace argmap::argdown
