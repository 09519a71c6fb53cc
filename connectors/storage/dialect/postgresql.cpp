// PostgreSQL: several nodes may share it; each partition has one of them as its writer. And CockroachDB, which speaks
// as it does but for a few words (docs/scale-out.md).
#include <soci/postgresql/soci-postgresql.h>

#include "connectors/storage/dialect/dialect.hpp"
#include "connectors/storage/dialect/postgresql_rows.hpp"

namespace baton::storage {
namespace {

std::string state_of(const soci::soci_error& error) {
    const auto* known = dynamic_cast<const soci::postgresql_soci_error*>(&error);
    return known != nullptr ? known->sqlstate() : std::string{};
}

// Classes of SQLSTATE (PostgreSQL manual, appendix A): 08 connection, 57P shut down, and the empty one that libpq gives
// when it never got an answer. 40003: the server itself does not know whether it has committed, as one may say that is
// spread over machines.
bool is_lost(const soci::soci_error& error) {
    const auto state = state_of(error);
    return state.starts_with("08") || state.starts_with("57P") || state == "40003" ||
           state.find_first_not_of(' ') == std::string::npos;
}

bool may_retry(const soci::soci_error& error) {
    const auto state = state_of(error);
    return state == "40001" || state == "40P01";
}

// A server that cannot be reached any more is noticed within seconds, where the operating system alone would wait for a
// quarter of an hour (libpq manual, 34.1.2). What the URL says itself stays.
std::string impatient(const std::string& url) {
    std::string whole = url;
    constexpr std::pair<std::string_view, std::string_view> words[] = {{"connect_timeout", "5"},
                                                                       {"tcp_user_timeout", "10000"},
                                                                       {"keepalives_idle", "5"},
                                                                       {"keepalives_interval", "2"},
                                                                       {"keepalives_count", "3"}};
    for (const auto& [name, value] : words) {
        if (url.find(std::string{name} + '=') != std::string::npos) continue;
        whole += whole.find('?') == std::string::npos ? '?' : '&';
        whole += std::string{name} + '=' + std::string{value};
    }
    return whole;
}

Result<> connect(soci::session& session, const Settings& settings) {
    session.open(soci::postgresql, impatient(settings.url));
    session << "SET client_encoding TO 'UTF8'";
    session << "SET client_min_messages TO warning";
    session << "SET lock_timeout TO " << settings.busy_timeout.count();
    session << "SET synchronous_commit TO on";
    return {};
}

void prepare_writer(soci::session& session, const Settings& settings) {
    session << "SET idle_in_transaction_session_timeout TO " << settings.abandoned_after.count();
}

Code code_of(const soci::soci_error& error) {
    const auto state = state_of(error);
    // 25006: this server only reads, as the one does that another has not yet taken over from.
    if (is_lost(error) || may_retry(error) || state == "25006") return Code::unavailable;
    // 53 resources (disk full, too many connections), 55 a lock that was not given, 57 an operator's hand, 58 the
    // system.
    for (const auto* group : {"53", "55", "57", "58"}) {
        if (state.starts_with(group)) return Code::unavailable;
    }
    return state.starts_with("23") ? Code::conflict : Code::internal;
}

// Row by row, since CockroachDB knows no trigger that goes by the statement; and the last one stands alone for its
// sake.
constexpr std::string_view only_added = R"sql(
CREATE OR REPLACE FUNCTION $table_is_kept() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN RAISE EXCEPTION ''$table is only added to''; END';
CREATE TRIGGER $table_kept BEFORE UPDATE OR DELETE ON $table FOR EACH ROW EXECUTE FUNCTION $table_is_kept();
CREATE TRIGGER $table_kept_whole BEFORE TRUNCATE ON $table FOR EACH STATEMENT EXECUTE FUNCTION $table_is_kept();
)sql";
constexpr auto changed_by_row = only_added.substr(0, only_added.rfind("CREATE TRIGGER"));

// Whoever writes the row first has it to the end of the transaction; an advisory lock is not known everywhere.
constexpr std::string_view lock_schema =
    "INSERT INTO schema_version (version, name) VALUES (0, '') ON CONFLICT (version) DO UPDATE SET name = "
    "excluded.name";

const Dialect& spoken_by(soci::session& session) {
    std::string version;
    session << "SELECT version()", soci::into(version);
    return version.starts_with("CockroachDB") ? cockroachdb() : postgresql();
}

Dialect words_of(std::string_view name, std::string_view text_type, std::string_view kept) {
    return {.name = name,
            .begin_write = "BEGIN",
            .begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            .lock_schema = lock_schema,
            .for_update = " FOR UPDATE",
            .text_type = text_type,
            .clustered = "",
            .only_added = kept,
            .takes_arrays = true,
            .row_statement = postgresql_row_statement,
            .has_one_writer = false,
            .connect = connect,
            .spoken_by = spoken_by,
            .prepare_writer = prepare_writer,
            .code_of = code_of,
            .is_lost = is_lost,
            .may_retry = may_retry};
}

}  // namespace

const Dialect& postgresql() {
    static const Dialect dialect = words_of("PostgreSQL", "TEXT COLLATE \"C\"", only_added);
    return dialect;
}

// Orders every text by its bytes, and refuses a column that says so.
const Dialect& cockroachdb() {
    static const Dialect dialect = words_of("CockroachDB", "TEXT", changed_by_row);
    return dialect;
}

}  // namespace baton::storage
