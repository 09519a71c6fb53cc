// PostgreSQL: several nodes may share it; each partition has one of them as its writer.
#include <soci/postgresql/soci-postgresql.h>

#include "connectors/storage/dialect/dialect.hpp"

namespace baton::storage {
namespace {

std::string state_of(const soci::soci_error& error) {
    const auto* known = dynamic_cast<const soci::postgresql_soci_error*>(&error);
    return known != nullptr ? known->sqlstate() : std::string{};
}

// Classes of SQLSTATE (PostgreSQL manual, appendix A): 08 connection, 57P shut down, and the empty one that libpq gives
// when it never got an answer.
bool is_lost(const soci::soci_error& error) {
    const auto state = state_of(error);
    return state.starts_with("08") || state.starts_with("57P") || state.find_first_not_of(' ') == std::string::npos;
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

constexpr std::string_view only_added = R"sql(
CREATE OR REPLACE FUNCTION $table_is_kept() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN RAISE EXCEPTION ''$table is only added to''; END';
CREATE TRIGGER $table_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON $table EXECUTE FUNCTION $table_is_kept();
)sql";

}  // namespace

const Dialect& postgresql() {
    static const Dialect dialect{.name = "PostgreSQL",
                                 .begin_write = "BEGIN",
                                 .begin_read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                                 .lock_schema = "SELECT pg_advisory_xact_lock(7226)",
                                 .for_update = " FOR UPDATE",
                                 .text_type = "TEXT COLLATE \"C\"",
                                 .clustered = "",
                                 .only_added = only_added,
                                 .refuses_nul = true,
                                 .row_statement = nullptr,
                                 .has_one_writer = false,
                                 .connect = connect,
                                 .prepare_writer = prepare_writer,
                                 .code_of = code_of,
                                 .is_lost = is_lost,
                                 .may_retry = may_retry};
    return dialect;
}

}  // namespace baton::storage
