// One transaction for what is shown of a family, and then its records some at a time: a case of a hundred thousand
// records holds up nobody, and whoever is stopped between two steps goes on where the stones say.
#include <algorithm>

#include "connectors/storage/retention/sql_retention.hpp"
#include "connectors/storage/store/commit.hpp"

namespace baton::storage {
namespace {

using ports::ArchivedCase;
using ports::InstanceRow;

constexpr const char* changed = "changed";

// A case is called after the one that calls it: in the order of their keys the root is the first, too.
std::vector<ArchivedCase> noted_of(soci::session& session, InstanceKey root) {
    Sql rest;
    rest += "WHERE root = ";
    rest << root;
    rest += " ORDER BY partition, key";
    return select_rows<ArchivedCase>(session, "archived_case", std::move(rest));
}

// What keeps the family: that it is not what was archived, or what would have kept it then.
std::string kept_now(soci::session& session, InstanceKey root, const std::vector<ArchivedCase>& noted) {
    const auto there = family_of(session, root);
    const bool is_same = std::ranges::equal(there, noted, [](const InstanceRow& row, const ArchivedCase& one) {
        return row.key == one.key && row.position == one.position && row.ended_at == one.ended_at;
    });
    if (!is_same) return changed;
    Sql sql;
    ((sql += "SELECT ") += what_keeps_it) += " AS kept FROM instance i WHERE ";
    const auto at = lies_at("key", root.value);
    const auto cells = select(session, {sql.text + at.text, at.values}, {{"kept", true}});
    return cells.rows() == 0 ? changed : cells.text(0, 0);
}

void run(soci::session& session, std::string_view before, Sql where) {
    where.text.insert(0, before);
    execute(session, where);
}

// All that was shown of it. What reports count it by stays: case_figure and case_clock.
void drop_rows(soci::session& session, InstanceKey key) {
    Sql of_tasks;
    of_tasks +=
        "DELETE FROM task_candidate WHERE (partition, task) IN (SELECT partition, key FROM task WHERE instance = ";
    of_tasks << key;
    of_tasks += ")";
    execute(session, of_tasks);
    for (const auto* const table : {"task", "job", "incident", "attachment", "timer", "subscription"}) {
        Sql sql;
        ((sql += "DELETE FROM ") += table) += " WHERE instance = ";
        sql << key;
        execute(session, sql);
    }
    run(session, "DELETE FROM snapshot WHERE ", lies_at("instance", key.value));
    run(session, "DELETE FROM instance WHERE ", lies_at("key", key.value));
}

void note_dropped(soci::session& session, InstanceKey key, Instant now) {
    Sql sql;
    sql += "UPDATE archived_case SET dropped_at = ";
    sql << now;
    sql += " WHERE partition = ";
    sql << partition_of(key.value);
    sql += " AND key = ";
    sql << key;
    execute(session, sql);
}

}  // namespace

Result<std::string> SqlRetention::drop(InstanceKey root, Instant now) {
    return database_->write("the case cannot be dropped", [&](Writer& writer) -> Result<std::string> {
        // The partition's own commits wait here for the end of this one: nothing begins or is held in between.
        (void)partition_state(writer.session, database_->dialect(), partition_of(root.value));
        const auto noted = noted_of(writer.session, root);
        if (noted.empty()) return std::string{changed};
        if (noted.front().dropped_at != Instant{}) return std::string{};
        auto kept = kept_now(writer.session, root, noted);
        if (!kept.empty()) return kept;
        for (const auto& one : noted) {
            drop_rows(writer.session, one.key);
            note_dropped(writer.session, one.key, now);
        }
        return std::string{};
    });
}

Result<std::size_t> SqlRetention::drop_records(InstanceKey instance, std::size_t limit) {
    return database_->write("the records cannot be dropped", [&](Writer& writer) -> Result<std::size_t> {
        auto sql = lies_at("instance", instance.value);
        sql.text.insert(0,
                        "DELETE FROM record WHERE (partition, position) IN (SELECT partition, position FROM record "
                        "WHERE ");
        sql += " AND EXISTS (SELECT 1 FROM archived_case a WHERE a.dropped_at <> 0 AND a.partition = ";
        sql << partition_of(instance.value);
        sql += " AND a.key = ";
        sql << instance;
        sql += ") ORDER BY position LIMIT ";
        sql << std::uint64_t{limit};
        sql += ")";
        return execute(writer.session, sql);
    });
}

}  // namespace baton::storage
