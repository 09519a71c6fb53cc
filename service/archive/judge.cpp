#include <set>

#include "service/archive/cabinet.hpp"
#include "service/archive/mentions.hpp"

namespace baton::archive {
namespace {

constexpr std::size_t page = 500;

Result<std::vector<Record>> records_of(ports::Retention& retention, InstanceKey key) {
    std::vector<Record> records;
    std::uint64_t after = 0;
    for (bool is_more = true; is_more;) {
        const auto rows = retention.log(key, after, page);
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            auto record = record_of(row);
            if (!record) return record.error();
            records.push_back(std::move(*record));
            after = row.position;
        }
        is_more = rows->size() == page;
    }
    return records;
}

Result<std::string> kept_by_policy(const Cabinet& cabinet, const ports::InstanceRow& row) {
    const auto keep = cabinet.settings.policy.keep_of(row.process);
    if (!keep) return std::string("for_ever");
    const auto due = due_at(period_of(row.ended_at, cabinet.zone), *keep, cabinet.zone);
    if (!due) return due.error();
    return std::string(*due <= cabinet.now ? "" : "not_due");
}

}  // namespace

Result<> judge(const Cabinet& cabinet, const Span& span, const std::function<void(Judged)>& take) {
    InstanceKey after;
    for (bool is_more = true; is_more;) {
        auto families = cabinet.retention.ended({"", span.from, span.to}, after, page);
        if (!families) return families.error();
        for (auto& family : *families) {
            after = family.row.key;
            auto kept = std::move(family.kept);
            if (kept != "archived") {
                auto by_policy = kept_by_policy(cabinet, family.row);
                if (!by_policy) return by_policy.error();
                if (!by_policy->empty()) kept = std::move(*by_policy);
            }
            take({std::move(family.row), std::move(kept)});
        }
        is_more = families->size() == page;
    }
    return {};
}

Result<std::set<std::string>> linked_by_running(const Cabinet& cabinet) {
    std::set<std::string> named;
    for (const auto& link : cabinet.settings.policy.links) {
        InstanceKey after;
        for (bool is_more = true; is_more;) {
            const auto running = cabinet.retention.running(link.process, after, page);
            if (!running) return running.error();
            for (const auto key : *running) {
                after = key;
                const auto records = records_of(cabinet.retention, key);
                if (!records) return records.error();
                if (auto value = last_value(*records, link.variable)) named.insert(std::move(*value));
            }
            is_more = running->size() == page;
        }
    }
    return named;
}

}  // namespace baton::archive
