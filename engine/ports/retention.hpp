// How history ends: which cases have ended and may go, what keeps one of them, which archives hold them, and the
// dropping itself. Cases go as families: the one that nobody called, with all that it called, directly or not.
#pragma once

#include <optional>

#include "engine/base/result.hpp"
#include "engine/ports/rows/retained.hpp"

namespace baton::ports {

struct EndedFilter {
    std::string process;  // of the case that nobody called; empty: any
    Instant from{};       // it ended then or later
    Instant to{};         // exclusive
};

struct EndedFamily {
    InstanceRow row;  // of the case that nobody called
    // What keeps it: "archived" (an archive has it already), "running" (a case that it called runs, or work is still to
    // follow from it), "held", "linked" (a case with its business key runs). Empty: nothing.
    std::string kept;
};

// What asked for a hold or a release: `once`, when it is not empty, names the request of that account, and `asked` is
// its digest. Sent again it is done once.
struct HoldAsked {
    std::string once;
    std::string asked;
};

struct HoldAdded {
    HoldRow row;
    bool was_added_before = false;
};

// A log without gaps has `last` records: those that are there, and those of the cases that were dropped.
struct LogCount {
    std::uint64_t last = 0;  // records that the partition has ever written
    std::uint64_t present = 0;
    std::uint64_t dropped = 0;
};

// May block; any thread. What writes is durable when it returns, and is short: the partition's own commits get their
// turn between two calls. Code::unavailable: nothing was written, try again.
class Retention {
public:
    virtual ~Retention() = default;

    // ---- what has ended ----
    // In the order of their keys, those after `after`.
    virtual Result<std::vector<EndedFamily>> ended(const EndedFilter& filter, InstanceKey after, std::size_t limit) = 0;
    virtual Result<std::vector<InstanceRow>> family(InstanceKey root) = 0;  // the root first, then by key
    // Cases of that process that run, in the order of their keys, those after `after`.
    virtual Result<std::vector<InstanceKey>> running(std::string_view process, InstanceKey after,
                                                     std::size_t limit) = 0;
    // Departments that had tasks in the case, in the order of the tasks, each once.
    virtual Result<std::vector<std::string>> departments_of(InstanceKey instance) = 0;
    virtual Result<std::vector<LogRow>> log(InstanceKey instance, std::uint64_t after, std::size_t limit) = 0;

    // ---- holds; there is no way to change or remove one ----
    virtual Result<std::vector<HoldRow>> holds() = 0;  // all, oldest first
    // Newest first, those with a number below `below`, or 0: from the newest on; of any case when `root` is nobody.
    virtual Result<std::vector<HoldRow>> newest_holds(InstanceKey root, std::uint64_t below, std::size_t limit) = 0;
    // Numbers it. Code::not_found: the case is not there, or was dropped. Code::conflict: it is held already, or is not
    // held and cannot be released. Code::unprocessable: the account used `once` for another request.
    virtual Result<HoldAdded> add_hold(HoldRow hold, const HoldAsked& asked) = 0;

    // ---- archives ----
    virtual Result<std::vector<ArchiveRow>> archives() = 0;  // by number
    // What an archive holds is noted first, some cases at a time, and the archive last: only then are they its. Doing
    // it again does no harm.
    virtual Result<> note_cases(const std::vector<ArchivedCase>& cases) = 0;
    // Code::conflict when the number is not the next one.
    virtual Result<> note_archive(const ArchiveRow& archive) = 0;
    // Forgets cases that were noted for an archive that itself never was; so many at most. Gives how many.
    virtual Result<std::size_t> forget_unnoted(std::size_t limit) = 0;
    // In the order of their keys, those after `after`, dropped or not.
    virtual Result<std::vector<ArchivedCase>> cases_of(std::uint64_t archive, InstanceKey after, std::size_t limit) = 0;

    // ---- dropping ----
    // Takes a family away, all but its records: from then on each of its cases is its stone. Gives what keeps it, and
    // then nothing was done; "changed": it is not what the archive holds. Empty: it went, or had gone before.
    virtual Result<std::string> drop(InstanceKey root, Instant now) = 0;
    // Records of a case that was dropped, so many at most. Gives how many went.
    virtual Result<std::size_t> drop_records(InstanceKey instance, std::size_t limit) = 0;
    // Notes that all of the archive's cases are dropped; false: some are not.
    virtual Result<bool> finish(std::uint64_t archive, Instant now) = 0;

    // ---- what stays ----
    virtual Result<std::optional<ArchivedCase>> stone(InstanceKey instance) = 0;  // of a case that was dropped
    virtual Result<LogCount> count_log(std::uint32_t partition) = 0;
};

}  // namespace baton::ports
