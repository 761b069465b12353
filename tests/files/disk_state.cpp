#include "disk_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace argmap::files::test {

namespace {

constexpr std::size_t everyByteTo = 128; // of longer writes only the blocks are cut
constexpr std::size_t block = 512;
constexpr std::size_t mostPlaces = 24;

// Where a write of so many bytes can be cut.
std::size_t placeCount(std::size_t size) {
    if (size <= everyByteTo)
        return size == 0 ? 0 : size - 1;
    return std::min(mostPlaces, size / block + 4);
}

std::size_t place(std::size_t size, std::size_t number) {
    if (size <= everyByteTo)
        return number + 1;
    if (number == 0)
        return 1;
    if (number == 1)
        return size - 1;
    if (number == 2)
        return size / 2;
    // Blocks, spread evenly over a write that has many.
    const std::size_t blocks = size / block;
    const std::size_t places = placeCount(size) - 3;
    return std::clamp((number - 3) * std::max<std::size_t>(blocks / places, 1) * block + block,
                      std::size_t{1}, size - 1);
}

void put(std::string& file, std::uint64_t offset, std::string_view bytes) {
    if (file.size() < offset + bytes.size())
        file.resize(offset + bytes.size(), '\0');
    file.replace(offset, bytes.size(), bytes);
}

void write(std::string& file, const DiskStep& step, Fate fate) {
    const std::string& bytes = step.text;
    if (fate == 0)
        return;
    if (fate == 1)
        return put(file, step.offset, bytes);
    if (fate > 2) {
        const std::size_t at = place(bytes.size(), (fate - 3) / 3);
        const std::string_view begin = std::string_view(bytes).substr(0, at);
        const std::string_view end = std::string_view(bytes).substr(at);
        if ((fate - 3) % 3 < 2)
            put(file, step.offset, begin);
        else
            put(file, step.offset + at, end);
        if ((fate - 3) % 3 == 0)
            return;
    }
    if (file.size() < step.offset + bytes.size())
        file.resize(step.offset + bytes.size(), '\0');
}

void apply(const DiskStep& step, Fate fate, std::map<Path, std::size_t>& names,
           std::vector<std::string>& files) {
    if (step.kind == DiskStep::Kind::Write) {
        write(files[step.file], step, fate);
    } else if (step.kind == DiskStep::Kind::Resize && fate == 1) {
        files[step.file].resize(step.offset, '\0');
    } else if (step.kind == DiskStep::Kind::Names && fate == 1) {
        for (const auto& [name, file] : step.names) {
            if (file)
                names[name] = *file;
            else
                names.erase(name);
        }
    }
}

} // namespace

DiskState::DiskState(const DiskRecording& recording)
    : m_names(recording.names), m_files(recording.files) {}

void DiskState::add(const DiskStep& step) {
    switch (step.kind) {
    case DiskStep::Kind::Mark:
        break;
    case DiskStep::Kind::Names:
        for (const auto& [name, file] : step.names)
            m_waitsFor[&step].push_back(name.parent_path());
        [[fallthrough]];
    case DiskStep::Kind::Write:
    case DiskStep::Kind::Resize:
        m_unsure.push_back(&step);
        break;
    case DiskStep::Kind::SyncFile:
        std::erase_if(m_unsure, [&](const DiskStep* unsure) {
            if (unsure->kind == DiskStep::Kind::Names || unsure->file != step.file)
                return false;
            apply(*unsure, 1, m_names, m_files);
            return true;
        });
        break;
    case DiskStep::Kind::SyncFolder:
        for (auto& [unsure, folders] : m_waitsFor)
            std::erase(folders, step.folder);
        settle();
    }
}

bool DiskState::isSure(const DiskStep& step) const {
    const auto waits = m_waitsFor.find(&step);
    return waits != m_waitsFor.end() && waits->second.empty();
}

// What became sure is applied, in order; behind a change of the same name that is not, it waits
// for that one: `image` applies it there.
void DiskState::settle() {
    std::vector<Path> busy;
    std::erase_if(m_unsure, [&](const DiskStep* step) {
        if (step->kind != DiskStep::Kind::Names)
            return false;
        const bool free =
            std::none_of(step->names.begin(), step->names.end(), [&](const auto& name) {
                return std::find(busy.begin(), busy.end(), name.first) != busy.end();
            });
        if (isSure(*step) && free) {
            apply(*step, 1, m_names, m_files);
            m_waitsFor.erase(step);
            return true;
        }
        for (const auto& [name, file] : step->names)
            busy.push_back(name);
        return false;
    });
}

std::size_t DiskState::fates(const DiskStep& step) {
    return step.kind == DiskStep::Kind::Write ? 3 + 3 * placeCount(step.text.size()) : 2;
}

std::string DiskState::describe(const DiskStep& step, Fate fate) {
    std::string became = fate == 0 ? "missing" : fate == 1 ? "there" : "zeros";
    if (fate > 2) {
        const std::size_t at = place(step.text.size(), (fate - 3) / 3);
        const char* const words[] = {"its first {} bytes", "its first {} bytes, then zeros",
                                     "zeros in place of its first {} bytes"};
        became = fmt::format(fmt::runtime(words[(fate - 3) % 3]), at);
    }
    return step.describe() + ": " + became;
}

DiskImage DiskState::image(const std::vector<Fate>& fates) const {
    std::map<Path, std::size_t> names = m_names;
    std::map<std::size_t, std::string> changed;
    std::vector<std::string> none;
    for (std::size_t i = 0; i < m_unsure.size(); ++i) {
        const DiskStep& step = *m_unsure[i];
        if (step.kind == DiskStep::Kind::Names) {
            apply(step, isSure(step) ? 1 : fates[i], names, none);
            continue;
        }
        std::string& file = changed.try_emplace(step.file, m_files[step.file]).first->second;
        if (step.kind == DiskStep::Kind::Write)
            write(file, step, fates[i]);
        else if (fates[i] == 1)
            file.resize(step.offset, '\0');
    }
    DiskImage image;
    for (const auto& [name, file] : names) {
        const auto found = changed.find(file);
        image[name] = found == changed.end() ? m_files[file] : found->second;
    }
    return image;
}

} // namespace argmap::files::test
