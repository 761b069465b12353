// Sources: a class with `void extract(const Input&, ArticleSink&)` turns an article of some format
// into its text, paragraph by paragraph.
//
//     class MySource {
//     public:
//         void extract(const argmap::sdk::Input& input, argmap::sdk::ArticleSink& sink) {
//             sink.head.title = "…";
//             sink.add({"First paragraph."});
//         }
//         int identify(const argmap::sdk::Input& input); // may be left out; 0 to 100
//         static void prepare();                         // may be left out; see plugin.h
//     };
//     ARGMAP_SOURCE_PLUGIN(MySource)
//
// Input and sink are valid during the call, on its thread.
#pragma once

#include <argmap/sdk/identify.hpp>
#include <argmap/sdk/input.hpp>
#include <argmap/sdk/plugin.hpp>
#include <argmap/wire/article_builder.hpp>

namespace argmap::sdk {

using wire::Paragraph;

/// Where a source puts what it found: `head`, `add`, `beginPage` (argmap/wire/article_builder.hpp),
/// and messages.
class ArticleSink : public Reporter, public wire::ArticleBuilder {
public:
    explicit ArticleSink(const argmap_host& host) : Reporter(host) {}
};

template <class Author>
struct SourceInterface {
    static constexpr const char* id = ARGMAP_INTERFACE_SOURCE;
    static const argmap_interface table;

    static std::int32_t run(const argmap_job* job, const argmap_host* host) noexcept {
        return guarded(*host, [&]() -> std::int32_t {
            const Input input(*job, *host);
            ArticleSink sink(*host);
            Author().extract(input, sink);
            sink.checkStop();
            const wire::ImageBytes image = sink.finish();
            host->result(host, {image.data(), image.size()});
            return ARGMAP_OK;
        });
    }
};

template <class Author>
const argmap_interface SourceInterface<Author>::table = {
    sizeof(argmap_interface), 0, identifying<Author>(), &SourceInterface<Author>::run,
    preparing<Author>()};

} // namespace argmap::sdk

#define ARGMAP_SOURCE_PLUGIN(Class) ARGMAP_PLUGIN(argmap::sdk::SourceInterface<Class>)
