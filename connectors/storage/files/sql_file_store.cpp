#include "connectors/storage/files/sql_file_store.hpp"

#include <algorithm>

#include "connectors/storage/files/base64.hpp"
#include "connectors/storage/sql/select.hpp"
#include "engine/base/digest.hpp"

namespace baton::storage {
namespace {

// Bytes of one piece, a multiple of three so that only the last is padded. It stays as it is: what was left half done
// by an older Baton is gone on with.
constexpr std::size_t piece_size = std::size_t{384} << 10U;
// 1.5 MiB a transaction: between two of them the engine's commits get their turn.
constexpr std::size_t pieces_at_once = 4;

constexpr std::string_view what = "the file cannot be kept";
constexpr std::string_view no_case_speaks_of_it =
    "NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = file_content.sha256)";

std::uint64_t pieces_of(std::size_t size) { return (size + piece_size - 1) / piece_size; }

void insert_piece(soci::session& session, std::string_view sha256, std::uint64_t number, std::string_view bytes) {
    Sql sql;
    sql += "INSERT INTO file_piece (sha256, number, contents) VALUES (";
    sql << sha256;
    sql += ", ";
    sql << number;
    sql += ", ";
    sql << std::string_view{to_base64(bytes)};
    sql += ") ON CONFLICT (sha256, number) DO NOTHING";
    execute(session, sql);
}

// Only while nobody has put it anew in the meantime.
bool erase_head(soci::session& session, const std::string& sha256, Instant before) {
    Sql head;
    head += "DELETE FROM file_content WHERE sha256 = ";
    head << std::string_view{sha256};
    head += " AND put_at < ";
    head << before;
    (head += " AND ") += no_case_speaks_of_it;
    return execute(session, head) != 0;
}

void erase_pieces(soci::session& session, const std::string& sha256) {
    Sql pieces;
    pieces += "DELETE FROM file_piece WHERE sha256 = ";
    pieces << std::string_view{sha256};
    execute(session, pieces);
}

Problem is_broken(std::string_view sha256, std::uint64_t number) {
    return fail(Code::internal, "piece " + std::to_string(number) + " of the file " + std::string(sha256) +
                                    " is missing or not as it was written; restore it from a backup");
}

}  // namespace

Result<bool> SqlFileStore::announce(const std::string& sha256, std::size_t size, Instant now) {
    return database_->write(what, [&](Writer& writer) -> Result<bool> {
        Sql head;
        head += "INSERT INTO file_content (sha256, size, pieces, put_at, is_whole) VALUES (";
        head << std::string_view{sha256};
        head += ", ";
        head << std::uint64_t{size};
        head += ", ";
        head << pieces_of(size);
        head += ", ";
        head << now;
        head += ", 0) ON CONFLICT (sha256) DO UPDATE SET put_at = excluded.put_at RETURNING is_whole";
        return select(writer.session, head, {{"is_whole", false}}).number(0, 0) != 0;
    });
}

Result<> SqlFileStore::write_pieces(const std::string& sha256, std::string_view contents, std::uint64_t from) {
    return database_->write(what, [&](Writer& writer) -> Result<> {
        const auto end = std::min(from + pieces_at_once, pieces_of(contents.size()));
        for (auto number = from; number < end; ++number) {
            insert_piece(writer.session, sha256, number, contents.substr(number * piece_size, piece_size));
        }
        return {};
    });
}

Result<std::string> SqlFileStore::put(std::string_view contents, Instant now) {
    auto sha256 = sha256_hex(contents);
    const auto is_there = announce(sha256, contents.size(), now);
    if (!is_there) return is_there.error();
    if (*is_there) return sha256;
    for (std::uint64_t from = 0; from < pieces_of(contents.size()); from += pieces_at_once) {
        if (const auto written = write_pieces(sha256, contents, from); !written) return written.error();
    }
    const auto ended = database_->write(what, [&](Writer& writer) -> Result<> {
        Sql whole;
        whole += "UPDATE file_content SET is_whole = 1 WHERE sha256 = ";
        whole << std::string_view{sha256};
        if (execute(writer.session, whole) == 1) return {};
        return fail(Code::unavailable, "the file was taken away while it was written; send it again");
    });
    if (!ended) return ended.error();
    return sha256;
}

Result<std::optional<ports::StoredFile>> SqlFileStore::find(std::string_view sha256) {
    using Found = std::optional<ports::StoredFile>;
    return database_->read("the file cannot be looked up", [&](soci::session& session) -> Result<Found> {
        Sql sql;
        sql += "SELECT size, pieces FROM file_content WHERE is_whole = 1 AND sha256 = ";
        sql << sha256;
        const auto rows = select(session, sql, {{"size", false}, {"pieces", false}});
        if (rows.rows() == 0) return Found{};
        return Found{{static_cast<std::uint64_t>(rows.number(0, 0)), static_cast<std::uint64_t>(rows.number(1, 0))}};
    });
}

Result<std::string> SqlFileStore::piece(std::string_view sha256, std::uint64_t number) {
    return database_->read("the file cannot be read", [&](soci::session& session) -> Result<std::string> {
        Sql sql;
        sql += "SELECT contents FROM file_piece WHERE sha256 = ";
        sql << sha256;
        sql += " AND number = ";
        sql << number;
        const auto rows = select(session, sql, {{"contents", true}});
        if (rows.rows() == 0) return is_broken(sha256, number);
        auto bytes = from_base64(rows.text(0, 0));
        if (!bytes) return is_broken(sha256, number);
        return std::move(*bytes);
    });
}

Result<std::size_t> SqlFileStore::forget_unspoken(Instant before, std::size_t limit) {
    return database_->write("old uploads cannot be removed", [&](Writer& writer) -> Result<std::size_t> {
        Sql sql;
        sql += "SELECT sha256 FROM file_content WHERE put_at < ";
        sql << before;
        ((sql += " AND ") += no_case_speaks_of_it) += " ORDER BY put_at LIMIT ";
        sql << std::uint64_t{limit};
        const auto found = select(writer.session, sql, {{"sha256", true}});
        std::size_t gone = 0;
        for (std::size_t row = 0; row < found.rows(); ++row) {
            if (!erase_head(writer.session, found.text(0, row), before)) continue;
            erase_pieces(writer.session, found.text(0, row));
            ++gone;
        }
        return gone;
    });
}

}  // namespace baton::storage
