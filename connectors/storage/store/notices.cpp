#include "connectors/storage/store/notices.hpp"

#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

// The stream's newest number after `count` more. Its row stays locked until the transaction ends: partitions that tell
// the same department wait for each other here.
std::uint64_t advance(soci::session& session, const std::string& epoch, const std::string& department,
                      std::uint64_t count) {
    Sql sql;
    sql += "INSERT INTO inbox_stream (department, epoch, head, oldest) VALUES (";
    sql << std::string_view{department};
    sql += ", ";
    sql << std::string_view{epoch};
    sql += ", ";
    sql << count;
    sql += ", 1) ON CONFLICT (department) DO UPDATE SET head = inbox_stream.head + excluded.head RETURNING head";
    return static_cast<std::uint64_t>(select(session, sql, {{"head", false}}).number(0, 0));
}

}  // namespace

ports::Committed write_notices(soci::session& session, Statements& statements, const std::string& epoch,
                               const std::vector<ports::InboxEntry>& notices) {
    ports::Committed committed;
    // By name, so that two transactions never wait for each other crosswise.
    std::map<std::string, std::uint64_t> next;
    for (const auto& notice : notices) ++next[notice.department];
    for (auto& [department, count] : next) {
        const auto head = advance(session, epoch, department, count);
        committed.inbox_heads[department] = head;
        count = head - count;  // from here on: the last number given
    }
    if (notices.empty()) return committed;
    Bulk& bulk = statements.bulk(Statements::notices);
    Cells& cells = bulk.cells();
    for (const auto& notice : notices) {
        put(cells, notice.department);
        put(cells, ++next[notice.department]);
        put(cells, notice.type);
        put(cells, notice.subject);
        put(cells, notice.at);
        put(cells, notice.body);
        bulk.row_added();
    }
    return committed;
}

}  // namespace baton::storage
