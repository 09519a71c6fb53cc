// Where archives are written, and how one comes about: it is written under another name, read back and proved, made
// durable, given its name, and noted in the store. Whoever is stopped between any two of these goes on where they were.
#pragma once

#include <functional>
#include <set>

#include "engine/ports/edition_store.hpp"
#include "engine/ports/file_store.hpp"
#include "engine/ports/retention.hpp"
#include "engine/ports/store.hpp"
#include "service/archive/check.hpp"
#include "service/archive/policy.hpp"

namespace baton::archive {

// Told of each step when it is done, with how many cases there are of it by then; for those who wait.
enum class Step : std::uint8_t { case_written, written, proved, renamed, cases_noted, noted, dropped, records_dropped };
using Told = std::function<void(Step step, std::uint64_t cases)>;

// What both exporting and dropping work with. Lent.
struct Cabinet {
    ports::Store& store;
    ports::Retention& retention;
    ports::FileStore& files;
    ports::EditionStore& editions;
    Settings settings;
    calendar::Zone zone;
    std::string processes;  // folder of calendars, clock rules and organisation
    std::string by;         // who exports
    Instant now{};
    Duration unspoken_max{};  // contents that no case speaks of are kept for so long
    Told told = [](Step, std::uint64_t) {};

    [[nodiscard]] std::string path_of(const std::string& name) const { return settings.folder + "/" + name; }
};

// A family that has ended, and why it does not go: "" when it may.
struct Judged {
    ports::InstanceRow row;
    std::string kept;  // see ports::EndedFamily; and "for_ever", "not_due"
};

// All that ended within the span, in the order of their keys.
[[nodiscard]] Result<> judge(const Cabinet& cabinet, const Span& span, const std::function<void(Judged)>& take);

// What the running cases of the policy's links name: keys, business keys, and values of variables.
[[nodiscard]] Result<std::set<std::string>> linked_by_running(const Cabinet& cabinet);

// Writes what is due of the period, and was not written before. Gives its archives that came to be noted: none, when
// nothing is due. Code::conflict: a file of that name lies there that is something else.
[[nodiscard]] Result<std::vector<ports::ArchiveRow>> export_period(const Cabinet& cabinet, const std::string& period);

struct Dropped {
    std::uint64_t families = 0;  // that went now
    std::uint64_t cases = 0;
    std::vector<std::pair<InstanceKey, std::string>> kept;  // and why: also "changed"
    bool is_all = false;                                    // nothing of the archive is left in the store
};

// Drops what the archive holds and nothing keeps, once its file is proved anew and is the one that was noted.
// Code::unprocessable: it is not, and nothing was dropped.
[[nodiscard]] Result<Dropped> drop(const Cabinet& cabinet, const ports::ArchiveRow& archive);

}  // namespace baton::archive
