#include "power_cut.hpp"

#include "disk_state.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>
#include <stdexcept>
#include <unordered_set>

namespace argmap::files::test {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostFaults = 10;

// A folder of its own, in memory where that can be; goes with the object.
class Scratch {
public:
    Scratch() {
        std::error_code error;
        const Path memory = "/dev/shm";
        const bool usable = ::access(memory.c_str(), W_OK) == 0;
        std::string name =
            ((usable ? memory : fs::temp_directory_path()) / "argmap-power-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("no folder for the states of the disk: " + name);
        m_path = name;
    }
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const Path& path() const { return m_path; }

private:
    Path m_path;
};

class Cutter {
public:
    Cutter(const DiskRecording& recording, const std::function<std::string(const PowerCut&)>& check,
           const PowerCutOptions& options)
        : m_recording(recording),
          m_check(check),
          m_options(options),
          m_random(options.seed),
          m_state(recording) {}

    PowerCutResult run() {
        cut();
        for (const DiskStep& step : m_recording.steps) {
            m_state.add(step);
            if (step.kind == DiskStep::Kind::Mark)
                m_marks.push_back(step.text);
            ++m_steps;
            cut();
        }
        return std::move(m_result);
    }

private:
    void cut() {
        ++m_result.points;
        std::vector<std::size_t> limits;
        std::size_t count = 1;
        for (const DiskStep* step : m_state.unsure()) {
            limits.push_back(DiskState::fates(*step));
            count = count > m_options.mostStates ? count : count * limits.back();
        }
        if (count <= m_options.mostStates)
            return all(limits);
        ++m_result.incomplete;
        some(limits);
    }

    void all(const std::vector<std::size_t>& limits) {
        std::vector<Fate> fates(limits.size(), 0);
        for (;;) {
            look(fates);
            std::size_t digit = 0;
            while (digit < fates.size() && ++fates[digit] == limits[digit])
                fates[digit++] = 0;
            if (digit == fates.size())
                return;
        }
    }

    void some(const std::vector<std::size_t>& limits) {
        const std::size_t size = limits.size();
        const auto pick = [&](std::size_t i) -> Fate { return m_random() % limits[i]; };
        for (std::size_t i = 0; i <= size; ++i) { // all before one, all but one, one alone
            std::vector<Fate> fates(size, 0);
            std::fill_n(fates.begin(), i, 1);
            look(fates);
            if (i == size)
                break;
            fates[i] = pick(i);
            look(fates);
            fates.assign(size, 1);
            fates[i] = 0;
            look(fates);
            fates[i] = pick(i);
            look(fates);
            fates.assign(size, 0);
            fates[i] = 1;
            look(fates);
        }
        for (std::size_t n = 0; n < m_options.randomStates; ++n) {
            const std::uint64_t there = m_random() % 101; // percent
            const std::uint64_t torn = m_random() % 101;
            std::vector<Fate> fates(size);
            for (std::size_t i = 0; i < size; ++i)
                fates[i] = m_random() % 100 < torn / 2 ? pick(i) : m_random() % 100 < there ? 1 : 0;
            look(fates);
        }
    }

    void look(const std::vector<Fate>& fates) {
        const DiskImage image = m_state.image(fates);
        std::string key = std::to_string(m_marks.size());
        for (const auto& [name, bytes] : image)
            key += '\0' + name.string() + '\0' + std::to_string(bytes.size()) + '\0' + bytes;
        if (!m_seen.insert(std::hash<std::string>()(key)).second)
            return;
        ++m_result.states;
        const Path root = m_scratch.path() / std::to_string(m_result.states);
        layOut(image, root);
        std::string lost;
        for (std::size_t i = 0; i < fates.size(); ++i)
            lost += "\n    " + DiskState::describe(*m_state.unsure()[i], fates[i]);
        const PowerCut state(m_recording, root, m_steps, m_marks, std::move(lost));
        if (const std::string wrong = m_check(state); !wrong.empty()) {
            ++m_result.faultCount;
            if (m_result.faults.size() < mostFaults)
                m_result.faults.push_back(wrong + "\n  " + state.describe());
        }
        fs::remove_all(root);
    }

    void layOut(const DiskImage& image, const Path& root) const {
        for (const Path& folder : m_recording.folders)
            copyFolders(folder, Path(root) += folder);
        for (const auto& [name, bytes] : image) {
            std::ofstream stream(Path(root) += name, std::ios::binary);
            stream << bytes;
            if (!stream.flush())
                throw std::runtime_error("no room for a state of the disk in " + root.string());
        }
    }

    // The folders below, without files.
    static void copyFolders(const Path& from, const Path& to) {
        fs::create_directories(to);
        for (const auto& entry : fs::recursive_directory_iterator(from))
            if (entry.is_directory())
                fs::create_directories(to / fs::relative(entry.path(), from));
    }

    const DiskRecording& m_recording;
    const std::function<std::string(const PowerCut&)>& m_check;
    PowerCutOptions m_options;
    std::mt19937_64 m_random;
    DiskState m_state;
    Scratch m_scratch;
    std::vector<std::string> m_marks;
    std::size_t m_steps = 0;
    std::unordered_set<std::size_t> m_seen;
    PowerCutResult m_result;
};

} // namespace

Path PowerCut::in(const Path& original) const {
    const Path whole = fs::absolute(original).lexically_normal();
    return Path(m_root) += fs::weakly_canonical(whole.parent_path()) / whole.filename();
}

bool PowerCut::has(const std::string& mark) const {
    return std::find(m_marks.begin(), m_marks.end(), mark) != m_marks.end();
}

std::string PowerCut::describe() const {
    const std::string last =
        m_steps == 0 ? "before all steps"
                     : fmt::format("after step {} of {} ({})", m_steps, m_recording.steps.size(),
                                   m_recording.steps[m_steps - 1].describe());
    return "cut " + last + (m_lost.empty() ? "" : "; of what was not sure:" + m_lost);
}

std::string PowerCutResult::describe() const {
    std::string said = fmt::format("{} states at {} points ({} by a random choice), {} bad", states,
                                   points, incomplete, faultCount);
    for (const std::string& fault : faults)
        said += "\n" + fault;
    return said;
}

PowerCutResult cutPowerEverywhere(const DiskRecording& recording,
                                  const std::function<std::string(const PowerCut&)>& check,
                                  const PowerCutOptions& options) {
    return Cutter(recording, check, options).run();
}

} // namespace argmap::files::test
