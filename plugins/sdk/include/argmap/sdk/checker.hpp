// Checkers: a class with `void check(const MapView&, const Options&, Findings&)` looks for what is
// wrong in a map or could be better.
//
//     ARGMAP_CHECKER_PLUGIN(MyChecker)
//
// Each finding names its item by id and has a stable code: a waiver of the map silences a code at
// an item.
#pragma once

#include <argmap/sdk/image_interface.hpp>
#include <argmap/sdk/items.hpp>
#include <argmap/sdk/reporter.hpp>
#include <argmap/wire/map_view.hpp>

namespace argmap::sdk {

using wire::MapView;

class Findings : private Reporter {
public:
    explicit Findings(const argmap_host& host) : Reporter(host) {}

    /// `code` is stable ("mine.no-source"), `message` one sentence, `advice` what to do next; an
    /// empty `item` means the map as a whole.
    void error(std::string_view item, std::string_view code, std::string_view message,
               std::string_view advice = {}) const {
        Reporter::error(code, message, at(item), advice);
    }
    void warning(std::string_view item, std::string_view code, std::string_view message,
                 std::string_view advice = {}) const {
        Reporter::warning(code, message, at(item), advice);
    }
    void note(std::string_view item, std::string_view code, std::string_view message,
              std::string_view advice = {}) const {
        Reporter::note(code, message, at(item), advice);
    }

    using Reporter::checkStop;
    using Reporter::progress;
    using Reporter::stopRequested;

private:
    static Place at(std::string_view item) {
        Place place;
        place.item = item;
        return place;
    }
};

template <class Checker>
struct CheckerInterface : ImageInterface<CheckerInterface<Checker>> {
    using Author = Checker;
    static constexpr const char* id = ARGMAP_INTERFACE_CHECKER;

    static void call(const argmap_job& job, const argmap_host& host) {
        Findings findings(host);
        Checker().check(opened<MapView>(job), Options(job), findings);
    }
};

} // namespace argmap::sdk

#define ARGMAP_CHECKER_PLUGIN(Class) ARGMAP_PLUGIN(argmap::sdk::CheckerInterface<Class>)
