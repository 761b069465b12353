// argmap recover: what was left when Argmap ended, and bringing it back.
#include "json.hpp"
#include "output.hpp"

#include <argmap/base/local_time.hpp>
#include <argmap/document/recovery.hpp>

#include <fmt/format.h>

#include <cstring>
#include <optional>

namespace argmap::cli {

namespace {

std::string nameOf(const document::Recovered& recovered) {
    return recovered.file.empty() ? recovered.name() : recovered.file.string();
}

std::string timeOf(std::chrono::system_clock::time_point when) {
    return base::localTime(when, "%Y-%m-%d %H:%M");
}

// One journal that was left: what it holds, or why it cannot be read.
struct Left {
    document::AbandonedJournal journal;
    base::Result<document::Recovered> recovered;

    [[nodiscard]] std::string id() const { return journal.file.stem().string(); }
    [[nodiscard]] std::string state() const {
        if (!recovered)
            return recovered.error().message;
        if (!recovered->hasUnsaved())
            return "all saved";
        const std::size_t steps = recovered->unsavedSteps();
        return fmt::format("{} step{} not saved{}", steps, steps == 1 ? "" : "s",
                           recovered->fileIsForeign ? ", and its file has changed since" : "");
    }
};

Json toJson(const Left& left) {
    Json json{{"id", left.id()},
              {"journal", left.journal.file.string()},
              {"written", timeOf(left.journal.written)}};
    if (!left.recovered) {
        json["problem"] = cli::toJson(left.recovered.error());
        return json;
    }
    const document::Recovered& recovered = *left.recovered;
    json["name"] = nameOf(recovered);
    if (!recovered.file.empty())
        json["file"] = recovered.file.string();
    json["unsaved"] = recovered.hasUnsaved();
    json["torn"] = recovered.torn;
    json["fileChanged"] = recovered.fileIsForeign;
    json["state"] = recovered.work.history.position();
    Json steps = Json::array();
    for (const document::Step& step : recovered.work.history.steps())
        steps.push_back(step.name);
    json["steps"] = std::move(steps);
    return json;
}

struct Recover {
    std::string id;
    OutputOptions output;
    std::optional<std::size_t> state;
    bool remove = false;
    bool json = false;
    bool quiet = false;

    Status run() const {
        if (id.empty() && (!output.path.empty() || state || remove))
            throw CLI::ValidationError("ID", "say which one; argmap recover lists them");
        if (!output.path.empty())
            output.checkRoomFor(json);
        std::vector<Left> all;
        for (document::AbandonedJournal& journal :
             document::abandonedJournals(files::realEnv(), document::journalFolder())) {
            auto recovered = document::recover(files::realEnv(), journal.file);
            all.push_back({std::move(journal), std::move(recovered)});
        }
        if (id.empty())
            return list(all);
        const Left& left = chosen(all);
        if (!output.path.empty())
            return restore(left);
        if (remove)
            return removeOf(left);
        return show(left);
    }

private:
    Status list(const std::vector<Left>& all) const {
        if (json) {
            Json journals = Json::array();
            for (const Left& left : all)
                journals.push_back(toJson(left));
            print({{"journals", std::move(journals)}});
            return Status::Good;
        }
        if (all.empty() && !quiet)
            fmt::print(stderr, "There is nothing to recover.\n");
        for (const Left& left : all)
            fmt::print("{}  {}  {}: {}\n", left.id(), timeOf(left.journal.written),
                       left.recovered ? nameOf(*left.recovered) : "damaged", left.state());
        return Status::Good;
    }

    // By its id, or by the beginning that no other one has.
    [[nodiscard]] const Left& chosen(const std::vector<Left>& all) const {
        const Left* found = nullptr;
        for (const Left& left : all) {
            if (left.id() == id)
                return left;
            if (!left.id().starts_with(id))
                continue;
            if (found != nullptr)
                throw CLI::ValidationError("ID", "several begin with \"" + id + "\"");
            found = &left;
        }
        if (found == nullptr)
            throw CLI::ValidationError("ID", "nothing is left under \"" + id +
                                                 "\"; argmap recover lists what there is");
        return *found;
    }

    // The map, in its last state or another one of its history.
    Status restore(const Left& left) const {
        const Console console(quiet);
        if (!left.recovered) {
            console.print({left.recovered.error()});
            return Status::Findings;
        }
        const document::History& history = left.recovered->work.history;
        const std::size_t steps = history.steps().size();
        if (state && *state > steps)
            throw CLI::ValidationError("--state", fmt::format("the last one is {}", steps));
        model::ArgumentMap map = left.recovered->work.map;
        if (state && steps > 0)
            map = history.mapAt(*state);
        const workbench::Workbench bench;
        const workbench::Format target = targetOf(bench, output, workbench::Ability::Write);
        const workbench::Written written = bench.write(map, target.name);
        console.print(written.diagnostics);
        Status status = statusOf(written.ending, written.diagnostics);
        if (written.outputs.empty())
            return status;
        const auto put_ = put(written.outputs, output);
        if (!put_) {
            console.print({put_.error()});
            return Status::FileFailed;
        }
        if (json)
            print({{"journals", Json::array({toJson(left)})}, {"outputs", *put_}});
        else if (!quiet && output.path != "-")
            fmt::print(stderr, "Written. The journal stays until \"argmap recover {} --delete\".\n",
                       left.id());
        return status;
    }

    Status removeOf(const Left& left) const {
        const int error = files::realEnv().unlink(left.journal.file);
        if (error < 0) {
            fmt::print(stderr, "argmap: {} cannot be deleted: {}\n", left.journal.file.string(),
                       std::strerror(-error));
            return Status::FileFailed;
        }
        if (json)
            print({{"journals", Json::array({toJson(left)})}});
        return Status::Good;
    }

    // Its history, the newest state last.
    Status show(const Left& left) const {
        if (json) {
            print({{"journals", Json::array({toJson(left)})}});
            return left.recovered ? Status::Good : Status::Findings;
        }
        if (!left.recovered) {
            Console(quiet).print({left.recovered.error()});
            return Status::Findings;
        }
        const document::Recovered& recovered = *left.recovered;
        const document::History& history = recovered.work.history;
        fmt::print("{}: {}\n", nameOf(recovered), left.state());
        if (recovered.torn)
            fmt::print("The end was torn off; what stood before it is whole.\n");
        const auto saved =
            recovered.saved ? history.positionOf(*recovered.saved) : std::optional<std::size_t>();
        for (std::size_t i = 0; i <= history.steps().size(); ++i)
            fmt::print("{:>5}  {}{}{}\n", i, i == 0 ? "(before all)" : history.steps()[i - 1].name,
                       i == saved ? "  [in the file]" : "",
                       i == history.position() ? "  [last]" : "");
        return Status::Good;
    }
};

} // namespace

void addRecover(CLI::App& app, Chosen& chosen) {
    CLI::App* command =
        app.add_subcommand("recover", "What was not saved when Argmap ended, and bring it back");
    auto recover = std::make_shared<Recover>();
    command->add_option("ID", recover->id,
                        "Which one: shows its history; without it, lists all there are");
    recover->output.addTo(*command, "argmap, json …");
    command->get_option("--output")->required(false);
    command
        ->add_option("--state", recover->state,
                     "Write the state after so many steps of the history instead of the last")
        ->type_name("N")
        ->needs("--output");
    command->add_flag("--delete", recover->remove, "Delete it for good")->excludes("--output");
    command->add_flag("--json", recover->json, "As JSON");
    command->add_flag("-q,--quiet", recover->quiet, "No messages below errors");
    command->callback([&chosen, recover] { chosen.work = [recover] { return recover->run(); }; });
}

} // namespace argmap::cli
