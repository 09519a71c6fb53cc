#include "connectors/storage/nodes/sql_nodes.hpp"

#include "connectors/storage/sql/select.hpp"
#include "connectors/storage/store/sql_tenure.hpp"

namespace baton::storage {
namespace {

std::uint64_t unsigned_at(const Cells& cells, std::size_t column, std::size_t row) {
    return static_cast<std::uint64_t>(cells.number(column, row));
}

std::vector<ports::Post> posts(soci::session& session) {
    const Sql sql{"SELECT partition, receiver, MAX(key) AS newest FROM parcel GROUP BY partition, receiver", {}};
    const auto found = select(session, sql, {{"partition", false}, {"receiver", false}, {"newest", false}});
    std::vector<ports::Post> all;
    for (std::size_t row = 0; row < found.rows(); ++row) {
        all.push_back({static_cast<std::uint32_t>(found.number(0, row)),
                       static_cast<std::uint32_t>(found.number(1, row)), ErrandKey{unsigned_at(found, 2, row)}});
    }
    return all;
}

std::map<std::string, std::uint64_t> inbox_heads(soci::session& session) {
    const Sql sql{"SELECT department, head FROM inbox_stream", {}};
    const auto found = select(session, sql, {{"department", true}, {"head", false}});
    std::map<std::string, std::uint64_t> heads;
    for (std::size_t row = 0; row < found.rows(); ++row) heads[found.text(0, row)] = unsigned_at(found, 1, row);
    return heads;
}

std::uint64_t newest_deployment(soci::session& session) {
    const Sql sql{"SELECT COALESCE(MAX(deployment), 0) AS newest FROM definition", {}};
    return unsigned_at(select(session, sql, {{"newest", false}}), 0, 0);
}

}  // namespace

Result<ports::Look> SqlNodes::look() {
    return database_->read_at_once(
        "what the other nodes do cannot be read", [](soci::session& session) -> Result<ports::Look> {
            return ports::Look{tenures(session), select_rows<ports::NodeRow>(session, "node", Sql{"ORDER BY name", {}}),
                               posts(session), inbox_heads(session), newest_deployment(session)};
        });
}

Result<> SqlNodes::greet(const std::string& name, const std::string& address, std::uint64_t knows) {
    return database_->write("the node cannot give a sign of life", [&](Writer& writer) -> Result<> {
        Sql sql = insert_of("node", ports::NodeRow{name, address, 1, knows});
        sql +=
            " ON CONFLICT (name) DO UPDATE SET address = excluded.address, beat = node.beat + 1,"
            " knows = excluded.knows";
        execute(writer.session, sql);
        return {};
    });
}

Result<> SqlNodes::leave(const std::string& name) { return remove(name, {}); }

Result<> SqlNodes::forget(const std::string& name, std::uint64_t beat) { return remove(name, beat); }

Result<> SqlNodes::remove(const std::string& name, std::optional<std::uint64_t> beat) {
    return database_->write("the node cannot be taken off the list", [&](Writer& writer) -> Result<> {
        Sql sql;
        sql += "DELETE FROM node WHERE name = ";
        sql << std::string_view{name};
        if (beat) {
            sql += " AND beat = ";
            sql << *beat;
        }
        execute(writer.session, sql);
        return {};
    });
}

Result<std::string> SqlNodes::secret(std::string_view wished) {
    return database_->write("the secret of the nodes cannot be read", [&](Writer& writer) -> Result<std::string> {
        Sql say;
        say += "INSERT INTO incarnation (name, value) VALUES ('nodes', ";
        say << wished;
        say += ") ON CONFLICT (name) DO NOTHING";
        execute(writer.session, say);
        const Sql ask{"SELECT value FROM incarnation WHERE name = 'nodes'", {}};
        return select(writer.session, ask, {{"value", true}}).text(0, 0);
    });
}

}  // namespace baton::storage
