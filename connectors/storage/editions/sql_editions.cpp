#include "connectors/storage/editions/sql_editions.hpp"

#include "connectors/storage/editions/edition_rules.hpp"
#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

using ports::EditionAdded;
using ports::EditionKey;
using ports::EditionRow;
using ports::NewEdition;

// A row of the table, with what only the table knows.
struct StoredEdition {
    EditionKey key;
    std::string kind;
    std::string name;
    std::uint32_t version = 0;
    std::string id;
    std::string file;
    std::string digest;
    std::uint64_t size = 0;
    std::string source;
    std::string by;
    Instant at{};
    std::string reason;
    std::string once;
    std::string asked;
    std::string content;
};
BOOST_DESCRIBE_STRUCT(StoredEdition, (),
                      (key, kind, name, version, id, file, digest, size, source, by, at, reason, once, asked, content))

// Until the transaction ends: nodes that share a database import one after another.
void lock(soci::session& session, const Dialect& dialect) {
    Sql sql{"SELECT last FROM edition_head", {}};
    sql += dialect.for_update;
    (void)select(session, sql, {{"last", false}});
}

EditionKey next_key(soci::session& session) {
    const Sql sql{"UPDATE edition_head SET last = last + 1 RETURNING last", {}};
    return EditionKey{static_cast<std::uint64_t>(select(session, sql, {{"last", false}}).number(0, 0))};
}

Sql where_key(EditionKey key) {
    Sql sql;
    sql += "WHERE key = ";
    sql << key;
    return sql;
}

Sql where_same(const EditionRow& row, std::string_view source) {
    Sql sql;
    sql += "WHERE kind = ";
    sql << std::string_view{row.kind};
    sql += " AND name = ";
    sql << std::string_view{row.name};
    sql += " AND source = ";
    sql << source;
    return sql;
}

std::optional<EditionRow> newest_import(soci::session& session, const EditionRow& row) {
    Sql sql = where_same(row, "import");
    sql += " ORDER BY version DESC LIMIT 1";
    return select_row<EditionRow>(session, "edition", std::move(sql));
}

bool is_kept(soci::session& session, const EditionRow& row) {
    Sql sql = where_same(row, row.source);
    sql += " AND version = ";
    sql << row.version;
    return select_row<EditionRow>(session, "edition", std::move(sql)).has_value();
}

Result<std::optional<EditionRow>> added_before(soci::session& session, const std::string& by, const std::string& once,
                                               const std::string& asked) {
    std::optional<EditionRow> nothing;
    if (once.empty()) return nothing;
    Sql sql;
    sql += "WHERE \"by\" = ";
    sql << std::string_view{by};
    sql += " AND once = ";
    sql << std::string_view{once};
    const auto then = select_row<StoredEdition>(session, "edition", std::move(sql));
    if (!then) return nothing;
    if (then->asked != asked) return edition_asked_otherwise(once);
    return select_row<EditionRow>(session, "edition", where_key(then->key));
}

EditionRow insert(soci::session& session, const NewEdition& edition) {
    EditionRow row = edition.row;
    row.key = next_key(session);
    const StoredEdition stored{row.key,  row.kind,   row.name,     row.version,   row.id,
                               row.file, row.digest, row.size,     row.source,    row.by,
                               row.at,   row.reason, edition.once, edition.asked, edition.content};
    execute(session, insert_of("edition", stored));
    return row;
}

}  // namespace

Result<EditionAdded> SqlEditionStore::add(const NewEdition& next, const std::optional<NewEdition>& before) {
    return database_->write("the edition cannot be imported", [&](Writer& writer) -> Result<EditionAdded> {
        lock(writer.session, database_->dialect());
        auto then = added_before(writer.session, next.row.by, next.once, next.asked);
        if (!then) return then.error();
        if (*then) return EditionAdded{std::move(**then), true};
        const auto newer = check_newer(next.row, newest_import(writer.session, next.row));
        if (!newer) return newer.error();
        if (before && !is_kept(writer.session, before->row)) insert(writer.session, *before);
        return EditionAdded{insert(writer.session, next), false};
    });
}

Result<std::optional<EditionRow>> SqlEditionStore::added(const std::string& by, const std::string& once,
                                                         const std::string& asked) {
    using Row = std::optional<EditionRow>;
    return database_->read("the edition cannot be read", [&](soci::session& session) -> Result<Row> {
        return added_before(session, by, once, asked);
    });
}

Result<std::vector<EditionRow>> SqlEditionStore::editions() {
    using Rows = std::vector<EditionRow>;
    return database_->read("the editions cannot be read", [&](soci::session& session) -> Result<Rows> {
        return select_rows<EditionRow>(session, "edition", Sql{"ORDER BY key DESC", {}});
    });
}

Result<EditionKey> SqlEditionStore::newest() {
    return database_->read("the newest edition cannot be read", [&](soci::session& session) -> Result<EditionKey> {
        const Sql sql{"SELECT last FROM edition_head", {}};
        return EditionKey{static_cast<std::uint64_t>(select(session, sql, {{"last", false}}).number(0, 0))};
    });
}

Result<std::optional<EditionRow>> SqlEditionStore::edition(EditionKey key) {
    using Row = std::optional<EditionRow>;
    return database_->read("the edition cannot be read", [&](soci::session& session) -> Result<Row> {
        return select_row<EditionRow>(session, "edition", where_key(key));
    });
}

Result<std::string> SqlEditionStore::content(EditionKey key) {
    return database_->read("the edition cannot be read", [&](soci::session& session) -> Result<std::string> {
        Sql sql = where_key(key);
        sql.text = "SELECT content FROM edition " + sql.text;
        const auto found = select(session, sql, {{"content", true}});
        if (found.rows() == 0) return no_edition(key);
        return found.text(0, 0);
    });
}

}  // namespace baton::storage
