#include "connectors/storage/drafts/sql_drafts.hpp"

#include "connectors/storage/drafts/draft_rules.hpp"
#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

using ports::DraftKey;
using ports::DraftLimits;
using ports::DraftRow;
using ports::DraftSave;
using ports::DraftSaved;
using ports::DraftVersionRow;

// A row of draft_version with what only the table knows.
struct StoredVersion {
    DraftKey draft;
    std::uint32_t version = 0;
    std::string name;
    std::string note;
    std::string saved_by;
    Instant saved_at{};
    std::uint64_t size = 0;
    std::string once;
    std::string asked;
    std::string content;
};
BOOST_DESCRIBE_STRUCT(StoredVersion, (), (draft, version, name, note, saved_by, saved_at, size, once, asked, content))

constexpr std::string_view cannot_save = "the draft cannot be saved";

Sql where_key(std::string_view before, std::string_view column, DraftKey key) {
    Sql sql;
    sql += before;
    sql += " WHERE ";
    (sql += column) += " = ";
    sql << key;
    return sql;
}

// The row stays locked until the transaction ends: nodes that share a database number one after another.
DraftKey next_key(soci::session& session) {
    const Sql sql{"UPDATE draft_head SET last = last + 1 RETURNING last", {}};
    return DraftKey{static_cast<std::uint64_t>(select(session, sql, {{"last", false}}).number(0, 0))};
}

std::optional<DraftRow> locked(soci::session& session, const Dialect& dialect, DraftKey key) {
    Sql sql = where_key("", "key", key);
    sql += dialect.for_update;
    return select_row<DraftRow>(session, "draft", std::move(sql));
}

DraftUse use_of(soci::session& session, const std::string& owner) {
    Sql sql;
    sql +=
        "SELECT COUNT(DISTINCT d.key) AS drafts, COALESCE(SUM(v.size), 0) AS size FROM draft d "
        "JOIN draft_version v ON v.draft = d.key WHERE d.owner = ";
    sql << std::string_view{owner};
    const auto found = select(session, sql, {{"drafts", false}, {"size", false}});
    return {static_cast<std::size_t>(found.number(0, 0)), static_cast<std::uint64_t>(found.number(1, 0))};
}

// The answer of then, when the same was asked before.
Result<std::optional<DraftSaved>> saved_before(soci::session& session, const DraftSave& next) {
    std::optional<DraftSaved> nothing;
    if (next.once.empty()) return nothing;
    Sql sql;
    sql += "WHERE saved_by = ";
    sql << std::string_view{next.by};
    sql += " AND once = ";
    sql << std::string_view{next.once};
    const auto then = select_row<StoredVersion>(session, "draft_version", std::move(sql));
    if (!then) return nothing;
    if (then->asked != next.asked) return used_otherwise(next.once);
    auto row = select_row<DraftRow>(session, "draft", where_key("", "key", then->draft));
    if (!row) return no_draft(then->draft);
    const DraftVersionRow version{then->draft,    then->version,  then->name, then->note,
                                  then->saved_by, then->saved_at, then->size};
    return std::optional(DraftSaved{with_version(std::move(*row), version), true});
}

void write_version(soci::session& session, const DraftRow& row, const DraftSave& save) {
    const StoredVersion version{row.key,      row.version, row.name,  row.note,   row.saved_by,
                                row.saved_at, row.size,    save.once, save.asked, save.content};
    execute(session, insert_of("draft_version", version));
}

void change(soci::session& session, const DraftRow& row) {
    Sql sql;
    sql += "UPDATE draft SET version = ";
    sql << row.version;
    sql += ", department = ";
    sql << std::string_view{row.department};
    sql += ", name = ";
    sql << std::string_view{row.name};
    sql += ", note = ";
    sql << std::string_view{row.note};
    sql += ", saved_by = ";
    sql << std::string_view{row.saved_by};
    sql += ", saved_at = ";
    sql << row.saved_at;
    sql += ", size = ";
    sql << row.size;
    sql += " WHERE key = ";
    sql << row.key;
    execute(session, sql);
}

void forget_old(soci::session& session, const DraftRow& row, std::size_t versions_max) {
    Sql sql = where_key("DELETE FROM draft_version", "draft", row.key);
    sql += " AND version <= ";
    sql << std::int64_t{row.version} - static_cast<std::int64_t>(versions_max);
    execute(session, sql);
}

}  // namespace

Result<DraftSaved> SqlDraftStore::add(const std::string& kind, const DraftSave& first, const DraftLimits& limits) {
    return database_->write(cannot_save, [&](Writer& writer) -> Result<DraftSaved> {
        auto before = saved_before(writer.session, first);
        if (!before) return before.error();
        if (*before) return std::move(**before);
        if (auto fits = check_room(first, true, use_of(writer.session, first.by), limits); !fits) return fits.error();
        DraftRow row;
        row.key = next_key(writer.session);
        row.kind = kind;
        row.owner = first.by;
        row.created_at = first.at;
        row = with_save(std::move(row), first);
        execute(writer.session, insert_of("draft", row));
        write_version(writer.session, row, first);
        return DraftSaved{std::move(row), false};
    });
}

Result<DraftSaved> SqlDraftStore::save(DraftKey key, std::optional<std::uint32_t> expected, const DraftSave& next,
                                       const DraftLimits& limits) {
    return database_->write(cannot_save, [&](Writer& writer) -> Result<DraftSaved> {
        auto before = saved_before(writer.session, next);
        if (!before) return before.error();
        if (*before) return std::move(**before);
        auto row = locked(writer.session, database_->dialect(), key);
        if (!row) return no_draft(key);
        if (auto newest = check_newest(*row, expected); !newest) return newest.error();
        const auto use = use_of(writer.session, row->owner);
        if (auto fits = check_room(next, false, use, limits); !fits) return fits.error();
        auto after = with_save(std::move(*row), next);
        write_version(writer.session, after, next);
        change(writer.session, after);
        forget_old(writer.session, after, limits.versions_max);
        return DraftSaved{std::move(after), false};
    });
}

Result<> SqlDraftStore::remove(DraftKey key, std::optional<std::uint32_t> expected) {
    return database_->write("the draft cannot be deleted", [&](Writer& writer) -> Result<> {
        const auto row = locked(writer.session, database_->dialect(), key);
        if (!row) return no_draft(key);
        if (auto newest = check_newest(*row, expected); !newest) return newest;
        execute(writer.session, where_key("DELETE FROM draft_version", "draft", key));
        execute(writer.session, where_key("DELETE FROM draft", "key", key));
        return {};
    });
}

Result<std::optional<DraftRow>> SqlDraftStore::draft(DraftKey key) {
    return database_->read("the draft cannot be read", [&](soci::session& session) -> Result<std::optional<DraftRow>> {
        return select_row<DraftRow>(session, "draft", where_key("", "key", key));
    });
}

Result<std::vector<DraftRow>> SqlDraftStore::drafts(const std::string& owner,
                                                    const std::vector<std::string>& departments, DraftKey below,
                                                    std::size_t limit) {
    return database_->read("the drafts cannot be read", [&](soci::session& session) -> Result<std::vector<DraftRow>> {
        Sql sql;
        sql += "WHERE (owner = ";
        sql << std::string_view{owner};
        for (const auto& department : departments) {
            sql += " OR (department <> '' AND department = ";
            sql << std::string_view{department};
            sql += ")";
        }
        sql += ")";
        if (below) {
            sql += " AND key < ";
            sql << below;
        }
        sql += " ORDER BY key DESC LIMIT ";
        sql << std::uint64_t{limit};
        return select_rows<DraftRow>(session, "draft", std::move(sql));
    });
}

Result<std::vector<DraftVersionRow>> SqlDraftStore::versions(DraftKey key) {
    using Rows = std::vector<DraftVersionRow>;
    return database_->read("the versions cannot be read", [&](soci::session& session) -> Result<Rows> {
        Sql sql = where_key("", "draft", key);
        sql += " ORDER BY version DESC";
        return select_rows<DraftVersionRow>(session, "draft_version", std::move(sql));
    });
}

Result<std::optional<DraftVersionRow>> SqlDraftStore::version(DraftKey key, std::uint32_t number) {
    using Row = std::optional<DraftVersionRow>;
    return database_->read("the version cannot be read", [&](soci::session& session) -> Result<Row> {
        Sql sql = where_key("", "draft", key);
        sql += " AND version = ";
        sql << number;
        return select_row<DraftVersionRow>(session, "draft_version", std::move(sql));
    });
}

Result<std::string> SqlDraftStore::content(DraftKey key, std::uint32_t version) {
    return database_->read("the draft cannot be read", [&](soci::session& session) -> Result<std::string> {
        Sql sql = where_key("SELECT content FROM draft_version", "draft", key);
        sql += " AND version = ";
        sql << version;
        const auto found = select(session, sql, {{"content", true}});
        if (found.rows() == 0) {
            return fail(Code::not_found, "draft " + std::to_string(key.value) + " has no version " +
                                             std::to_string(version) + ", or no more");
        }
        return found.text(0, 0);
    });
}

}  // namespace baton::storage
