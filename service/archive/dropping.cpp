#include <algorithm>
#include <set>
#include <thread>

#include "service/archive/cabinet.hpp"

namespace baton::archive {
namespace {

class Dropping {
public:
    Dropping(const Cabinet& cabinet, std::set<std::string> linked) : cabinet_(cabinet), linked_(std::move(linked)) {}

    Result<> take(const Checked& checked) {
        for (std::size_t at = 0; at < checked.cases.size();) {
            const auto root = checked.cases[at].root;
            std::size_t end = at + 1;
            while (end < checked.cases.size() && checked.cases[end].root == root) ++end;
            if (auto taken = take_family(checked, at, end); !taken) return taken;
            at = end;
        }
        return forget_files();
    }

    Dropped dropped;

private:
    using Clock = std::chrono::steady_clock;

    Result<> take_family(const Checked& checked, std::size_t from, std::size_t end) {
        const auto& root = checked.cases[from];
        const auto stone = cabinet_.retention.stone(root.key);
        if (!stone) return stone.error();
        if (!stone->has_value()) {
            const auto kept = drop_rows(checked, root);
            if (!kept) return kept.error();
            if (!kept->empty()) {
                dropped.kept.emplace_back(root.key, *kept);
                return {};
            }
            ++dropped.families;
            dropped.cases += end - from;
            cabinet_.told(Step::dropped, dropped.cases);
        }
        for (auto at = from; at < end; ++at) {
            if (auto gone = drop_records(checked.cases[at].key); !gone) return gone;
        }
        return {};
    }

    Result<std::string> drop_rows(const Checked& checked, const ports::ArchivedCase& root) {
        if (auto kept = kept_by_policy(checked, root); !kept.empty()) return kept;
        const auto begun = Clock::now();
        auto kept = cabinet_.retention.drop(root.key, cabinet_.now);
        give_way(begun);
        return kept;
    }

    // The policy may have changed since the export, and a case may have begun that names this one.
    std::string kept_by_policy(const Checked& checked, const ports::ArchivedCase& root) const {
        const auto keep = cabinet_.settings.policy.keep_of(root.process);
        if (!keep) return "for_ever";
        const auto due = due_at(checked.head.period, *keep, cabinet_.zone);
        if (!due || *due > cabinet_.now) return "not_due";
        std::vector<std::string> names{std::to_string(root.key.value), root.business_key};
        if (const auto found = checked.names.find(root.key); found != checked.names.end()) {
            names.insert(names.end(), found->second.begin(), found->second.end());
        }
        const bool is_linked = std::ranges::any_of(
            names, [&](const std::string& name) { return !name.empty() && linked_.contains(name); });
        return is_linked ? "linked" : "";
    }

    Result<> drop_records(InstanceKey key) {
        const auto first = cabinet_.retention.log(key, 0, 1);
        if (!first) return first.error();
        if (first->empty()) return {};
        for (;;) {
            const auto begun = Clock::now();
            const auto gone = cabinet_.retention.drop_records(key, cabinet_.settings.records_at_once);
            if (!gone) return gone.error();
            if (*gone == 0) return {};
            cabinet_.told(Step::records_dropped, dropped.cases);
            give_way(begun);
            if (*gone < cabinet_.settings.records_at_once) return {};
        }
    }

    // Contents that no case speaks of any more.
    Result<> forget_files() {
        for (;;) {
            const auto begun = Clock::now();
            const auto gone = cabinet_.files.forget_unspoken(cabinet_.now - cabinet_.unspoken_max, 1);
            if (!gone) return gone.error();
            if (*gone == 0) return {};
            give_way(begun);
        }
    }

    // Who writes waits for its turn by looking again and again: it must have as long as this took to find it free.
    void give_way(Clock::time_point begun) const {
        const auto took = std::chrono::duration_cast<Duration>(Clock::now() - begun);
        std::this_thread::sleep_for(std::max(took, cabinet_.settings.pause));
    }

    const Cabinet& cabinet_;
    std::set<std::string> linked_;
};

std::vector<std::string> variables_of(const Policy& policy) {
    std::vector<std::string> names;
    for (const auto& link : policy.links) names.push_back(link.names);
    return names;
}

}  // namespace

Result<Dropped> drop(const Cabinet& cabinet, const ports::ArchiveRow& archive) {
    const auto path = cabinet.path_of(archive.name);
    const auto checked = check(path, variables_of(cabinet.settings.policy));
    if (!checked) return checked.error();
    if (!checked->differences.empty()) {
        return fail(Code::unprocessable,
                    "nothing was dropped: '" + path + "' does not prove: " + in_words(checked->differences));
    }
    if (checked->digest != archive.digest) {
        return fail(Code::unprocessable, "nothing was dropped: '" + path + "' is not the file that was exported: its " +
                                             "SHA-256 is " + checked->digest + ", and " + archive.digest +
                                             " was noted; put the right one there");
    }
    cabinet.told(Step::proved, checked->cases.size());
    auto linked = linked_by_running(cabinet);
    if (!linked) return linked.error();
    Dropping dropping(cabinet, std::move(*linked));
    if (auto taken = dropping.take(*checked); !taken) return taken.error();
    const auto is_all = cabinet.retention.finish(archive.number, cabinet.now);
    if (!is_all) return is_all.error();
    dropping.dropped.is_all = *is_all;
    return std::move(dropping.dropped);
}

}  // namespace baton::archive
