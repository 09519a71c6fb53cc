#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "service/archive/cabinet.hpp"
#include "service/archive/writing.hpp"

namespace baton::archive {
namespace {

constexpr std::size_t noted_at_once = 500;

// Which archive comes next: its number, its name, and on which it follows.
Result<Head> next_head(const Cabinet& cabinet, const std::string& period) {
    const auto archives = cabinet.retention.archives();
    if (!archives) return archives.error();
    const auto of_period =
        std::ranges::count_if(*archives, [&](const ports::ArchiveRow& one) { return one.period == period; });
    Head head;
    head.format = format_version;
    head.number = archives->size() + 1;
    head.name = period + "-" + std::to_string(of_period + 1) + ".baton";
    head.period = period;
    head.previous = archives->empty() ? "" : archives->back().digest;
    head.made_at = cabinet.now;
    head.made_by = cabinet.by;
    return head;
}

Result<std::vector<InstanceKey>> due_of(const Cabinet& cabinet, const std::string& period) {
    const auto span = span_of(period, cabinet.zone);
    if (!span) return span.error();
    std::vector<InstanceKey> due;
    const auto judged = judge(cabinet, *span, [&](const Judged& one) {
        if (one.kept.empty()) due.push_back(one.row.key);
    });
    if (!judged) return judged.error();
    return due;
}

Result<> write_file(const Cabinet& cabinet, const std::string& path, const Head& head,
                    const std::vector<InstanceKey>& roots) {
    auto lines = LineWriter::create(path);
    if (!lines) return lines.error();
    Writing writing(cabinet, **lines);
    if (auto begun = writing.begin(head); !begun) return begun;
    for (const auto root : roots) {
        if (auto added = writing.add_family(root); !added) return added;
    }
    if (auto ended = writing.end(); !ended) return ended;
    return (*lines)->close();
}

// The file becomes an archive: everything that is noted of it is read from it.
Result<ports::ArchiveRow> note(const Cabinet& cabinet, Checked checked) {
    for (auto& one : checked.cases) one.archive = checked.head.number;
    for (std::size_t from = 0; from < checked.cases.size(); from += noted_at_once) {
        const auto end = std::min(from + noted_at_once, checked.cases.size());
        const std::vector<ports::ArchivedCase> some(checked.cases.begin() + static_cast<std::ptrdiff_t>(from),
                                                    checked.cases.begin() + static_cast<std::ptrdiff_t>(end));
        if (auto noted = cabinet.retention.note_cases(some); !noted) return noted.error();
        cabinet.told(Step::cases_noted, end);
    }
    const auto& head = checked.head;
    const auto& counted = checked.counted;
    ports::ArchiveRow row{head.number,     head.name,     head.period,  checked.digest, head.previous, counted.cases,
                          counted.records, counted.files, checked.size, head.made_at,   head.made_by,  {}};
    if (auto noted = cabinet.retention.note_archive(row); !noted) return noted.error();
    cabinet.told(Step::noted, counted.cases);
    return row;
}

// What was renamed, and not noted any more: it was proved then, and is proved again.
Result<ports::ArchiveRow> adopt(const Cabinet& cabinet, const Head& head) {
    const auto path = cabinet.path_of(head.name);
    auto checked = check(path);
    if (!checked) return checked.error();
    const bool is_ours = checked->differences.empty() && checked->head.number == head.number &&
                         checked->head.period == head.period && checked->head.previous == head.previous;
    if (is_ours) return note(cabinet, std::move(*checked));
    return fail(Code::conflict, "'" + path + "' lies where archive " + std::to_string(head.number) +
                                    " is to be written, and is not it: move it away, then export again" +
                                    (checked->differences.empty() ? "" : " (" + in_words(checked->differences) + ")"));
}

Result<ports::ArchiveRow> make(const Cabinet& cabinet, const Head& head, const std::vector<InstanceKey>& roots) {
    const auto path = cabinet.path_of(head.name);
    const auto partial = path + ".partial";
    if (auto written = write_file(cabinet, partial, head, roots); !written) return written.error();
    cabinet.told(Step::written, roots.size());
    auto checked = check(partial);
    if (!checked) return checked.error();
    if (!checked->differences.empty()) {
        return fail(Code::unprocessable, "what was exported does not prove: " + in_words(checked->differences) +
                                             "; nothing is noted, and nothing will be dropped. 'baton verify-replay' "
                                             "says what is wrong in the store");
    }
    cabinet.told(Step::proved, checked->cases.size());
    std::error_code failed;
    std::filesystem::rename(partial, path, failed);
    if (failed) return fail(Code::unavailable, "'" + path + "' cannot be given its name: " + failed.message());
    if (auto kept = keep_folder(cabinet.settings.folder); !kept) return kept.error();
    cabinet.told(Step::renamed, checked->cases.size());
    return note(cabinet, std::move(*checked));
}

Result<> forget_unnoted(ports::Retention& retention) {
    for (;;) {
        const auto gone = retention.forget_unnoted(noted_at_once);
        if (!gone) return gone.error();
        if (*gone == 0) return {};
    }
}

}  // namespace

Result<std::vector<ports::ArchiveRow>> export_period(const Cabinet& cabinet, const std::string& period) {
    std::vector<ports::ArchiveRow> made;
    if (auto forgotten = forget_unnoted(cabinet.retention); !forgotten) return forgotten.error();
    for (;;) {
        const auto head = next_head(cabinet, period);
        if (!head) return head.error();
        if (std::filesystem::exists(cabinet.path_of(head->name))) {
            auto adopted = adopt(cabinet, *head);
            if (!adopted) return adopted.error();
            made.push_back(std::move(*adopted));
            continue;
        }
        const auto due = due_of(cabinet, period);
        if (!due) return due.error();
        if (due->empty()) return made;
        auto row = make(cabinet, *head, *due);
        if (!row) return row.error();
        made.push_back(std::move(*row));
    }
}

}  // namespace baton::archive
