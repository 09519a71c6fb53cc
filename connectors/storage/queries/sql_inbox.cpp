// A department's stream as its readers see it, and how far they have come.
#include "connectors/storage/queries/sql_queries.hpp"
#include "connectors/storage/refusals.hpp"
#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

Sql of_department(std::string_view before, std::string_view department) {
    Sql sql;
    sql += before;
    sql += " WHERE department = ";
    sql << department;
    return sql;
}

std::uint64_t head_of(soci::session& session, std::string_view department) {
    const auto found = select(session, of_department("SELECT head FROM inbox_stream", department), {{"head", false}});
    return found.rows() == 0 ? 0 : static_cast<std::uint64_t>(found.number(0, 0));
}

ports::InboxConsumer consumer_of(soci::session& session, std::string_view department, std::string_view consumer) {
    Sql sql = of_department("SELECT acked, acked_at FROM inbox_consumer", department);
    sql += " AND consumer = ";
    sql << consumer;
    const auto found = select(session, sql, {{"acked", false}, {"acked_at", false}});
    ports::InboxConsumer cursor{std::string{department}, std::string{consumer}, 0, {}};
    if (found.rows() == 0) return cursor;
    cursor.acked = static_cast<std::uint64_t>(found.number(0, 0));
    cursor.acked_at = Instant{Duration{found.number(1, 0)}};
    return cursor;
}

// Moves the cursor forward, or leaves it: a late acknowledgement changes nothing.
void move_forward(soci::session& session, const ports::InboxConsumer& to) {
    Sql sql;
    sql += "INSERT INTO inbox_consumer (department, consumer, acked, acked_at) VALUES (";
    sql << std::string_view{to.department};
    sql += ", ";
    sql << std::string_view{to.consumer};
    sql += ", ";
    sql << to.acked;
    sql += ", ";
    sql << to.acked_at;
    sql +=
        ") ON CONFLICT (department, consumer) DO UPDATE SET acked = excluded.acked, acked_at = excluded.acked_at"
        " WHERE inbox_consumer.acked < excluded.acked";
    execute(session, sql);
}

}  // namespace

Result<ports::InboxStream> SqlQueries::inbox_stream(std::string_view department) {
    return database_->read("the inbox cannot be read", [&](soci::session& session) -> Result<ports::InboxStream> {
        const auto found = select(session, of_department("SELECT epoch, head, oldest FROM inbox_stream", department),
                                  {{"epoch", true}, {"head", false}, {"oldest", false}});
        if (found.rows() == 0) return ports::InboxStream{database_->inbox_epoch(), 0, 1};
        return ports::InboxStream{found.text(0, 0), static_cast<std::uint64_t>(found.number(1, 0)),
                                  static_cast<std::uint64_t>(found.number(2, 0))};
    });
}

Result<std::vector<ports::InboxRow>> SqlQueries::inbox(std::string_view department, std::uint64_t after,
                                                       std::size_t limit) {
    using Rows = std::vector<ports::InboxRow>;
    return database_->read("the inbox cannot be read", [&](soci::session& session) -> Result<Rows> {
        auto columns = columns_of<ports::InboxEntry>();
        columns.insert(columns.begin(), {"seq", false});
        Sql sql = of_department("SELECT " + names_of(columns) + " FROM inbox_event", department);
        sql += " AND seq > ";
        sql << after;
        sql += " ORDER BY seq LIMIT ";
        sql << std::uint64_t{std::min<std::size_t>(limit, std::numeric_limits<std::int32_t>::max())};
        const auto cells = select(session, sql, columns);
        Rows rows;
        for (std::size_t i = 0; i < cells.rows(); ++i) {
            rows.push_back({static_cast<std::uint64_t>(cells.number(0, i)), row_at<ports::InboxEntry>(cells, i, 1)});
        }
        return rows;
    });
}

Result<ports::InboxConsumer> SqlQueries::inbox_consumer(std::string_view department, std::string_view consumer) {
    return database_->read("the inbox's consumer cannot be read",
                           [&](soci::session& session) -> Result<ports::InboxConsumer> {
                               return consumer_of(session, department, consumer);
                           });
}

Result<std::uint64_t> SqlQueries::inbox_ack(std::string_view department, std::string_view consumer, std::uint64_t up_to,
                                            Instant at) {
    return database_->write("the acknowledgement cannot be written", [&](Writer& writer) -> Result<std::uint64_t> {
        const auto head = head_of(writer.session, department);
        if (up_to > head) return acked_too_far(department, up_to, head);
        if (up_to > 0) move_forward(writer.session, {std::string{department}, std::string{consumer}, up_to, at});
        return consumer_of(writer.session, department, consumer).acked;
    });
}

}  // namespace baton::storage
