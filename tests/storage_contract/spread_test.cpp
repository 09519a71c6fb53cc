// A database that is spread over machines takes less than PostgreSQL does. None can be started here; so what Baton asks
// is held against the words that were looked up, and what it says to CockroachDB alone is said to PostgreSQL.
#include <future>
#include <soci/postgresql/soci-postgresql.h>

#include "connectors/storage/migrations/migrations.hpp"
#include "tests/storage_contract/known_words.hpp"
#include "tests/storage_contract/postgresql_backend.hpp"

namespace baton::storage {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

// What PostgreSQL is told and CockroachDB is not.
const std::set<std::string> only_postgresql{"COLLATE", "TRUNCATE", "STATEMENT"};

std::vector<std::string> statements_of_all_steps(const Dialect& dialect) {
    std::vector<std::string> all{std::string(dialect.lock_schema)};
    for (const auto& step : migrations()) {
        for (auto& statement : statements_of(dialect, step.sql)) all.push_back(std::move(statement));
    }
    return all;
}

std::set<std::string> names_of_tables() {
    std::set<std::string> names{"schema_version"};
    for (const auto& statement : statements_of_all_steps(postgresql())) names.merge(names_in(statement));
    return names;
}

std::string faults_of(const KnownWords& known, const std::string& statement) {
    std::string all;
    for (const auto& fault : known.faults_of(statement)) all += fault + "\n";
    return all;
}

// Once all tests have run: what was asked of PostgreSQL while they did.
class WhatWasAsked final : public testing::Environment {
public:
    void TearDown() override {
        expect_known("contract", KnownWords{names_of_tables(), only_postgresql});
        expect_known("as_cockroachdb", KnownWords{names_of_tables(), {}});
    }

private:
    static void expect_known(const std::string& by, const KnownWords& known) {
        for (const auto& statement : postgresql_was_asked(by)) {
            EXPECT_EQ(faults_of(known, statement), "") << by << " asked: " << statement;
        }
    }
};

const auto* const environment = testing::AddGlobalTestEnvironment(new WhatWasAsked);

TEST(Words, of_all_steps_are_known) {
    const KnownWords known{names_of_tables(), {}};
    const KnownWords by_postgresql{names_of_tables(), only_postgresql};
    for (const auto& one : statements_of_all_steps(cockroachdb())) EXPECT_EQ(faults_of(known, one), "") << one;
    for (const auto& one : statements_of_all_steps(postgresql())) EXPECT_EQ(faults_of(by_postgresql, one), "") << one;
}

TEST(Words, that_are_not_known_are_found_in_whatever_letters) {
    const KnownWords known{names_of_tables(), {}};
    for (const auto* sql :
         {"CREATE TABLE more (key serial PRIMARY KEY)", "SELECT pg_advisory_xact_lock(1)", "LISTEN news",
          "CREATE TEMP TABLE task (key BIGINT)", "SELECT key FROM task FOR UPDATE SKIP LOCKED", "DO 'BEGIN END'",
          "SELECT key FROM task WHERE name ILIKE $1", "SELECT ctid FROM task", "SELECT lower(name) FROM task",
          "SELECT key FROM task LIMIT 5", "ALTER TABLE task ALTER COLUMN name TYPE text", "LOCK TABLE task",
          "select key from task", "SELECT relname FROM pg_class", "WITH RECURSIVE t AS (SELECT 1) SELECT 1 FROM t",
          "CREATE TRIGGER t BEFORE TRUNCATE ON task FOR EACH STATEMENT EXECUTE FUNCTION f()"}) {
        EXPECT_THAT(known.faults_of(sql), testing::Not(IsEmpty())) << sql;
    }
    EXPECT_THAT(known.faults_of("SELECT key FROM task WHERE name = $1 AND state = 'ILIKE' ORDER BY key LIMIT $2"),
                IsEmpty());
}

// For every session to come.
std::string always(const std::string& setting) {
    return "DO 'BEGIN EXECUTE ''ALTER DATABASE '' || current_database() || '' SET " + setting + "''; END'";
}

// A server that says it is CockroachDB.
class AsCockroachdb final : public PostgresqlBackend {
public:
    AsCockroachdb()
        : PostgresqlBackend(postgresql_sockets(), "as_cockroachdb",
                            {"CREATE FUNCTION public.version() RETURNS text LANGUAGE sql AS "
                             "'SELECT ''CockroachDB CCL v26.2.0 (x86_64-pc-linux-gnu)''::text'",
                             always("search_path = public, pg_catalog")}) {}
};

std::vector<Kind> as_cockroachdb() {
    const auto make = [] { return std::unique_ptr<Backend>(std::make_unique<AsCockroachdb>()); };
    return {{"postgresql", make, true, postgresql_lacks()}};
}

class SpokenTo : public StorageContract {};

INSTANTIATE_TEST_SUITE_P(AsCockroachdb, SpokenTo, testing::ValuesIn(as_cockroachdb()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(SpokenTo, as_cockroachdb_it_keeps_what_is_written_and_readings_as_they_are) {
    auto written = batch();
    add_records(written, {InstanceKey{nth(1)}});
    written.tasks = {made<ports::TaskRow>(nth(2))};
    written.inbox = {made<ports::InboxEntry>()};
    ASSERT_TRUE(write(written));
    EXPECT_EQ(sure(store().records_of(partition_, InstanceKey{nth(1)}, 0)).size(), 1);
    ASSERT_TRUE(backend().readings().append({made<ports::ReadingRow>()}));
    for (const auto* sql : {"UPDATE case_reading SET account = 'someone'", "DELETE FROM case_reading"}) {
        EXPECT_THROW(backend().run(sql), soci::soci_error) << sql;
    }
    backend().reopen();
    EXPECT_EQ(sure(backend().readings().readings({}, 0, 10)).size(), 1);
    EXPECT_THAT(postgresql_was_asked("as_cockroachdb"), testing::Not(testing::Contains(HasSubstr("COLLATE"))));
}

class OnPostgresql : public testing::Test {
protected:
    void SetUp() override {
        if (postgresql_lacks() != nullptr) GTEST_SKIP() << postgresql_lacks();
    }
    // Nodes that begin at one moment, on a database without tables.
    static void expect_all_begin(PostgresqlBackend& one) {
        one.close();
        one.run("DROP SCHEMA public CASCADE");
        one.run("CREATE SCHEMA public");
        auto settings = one.settings();
        settings.busy_timeout = Duration{120'000};  // each waits for all before it
        const auto begin = [settings] { return open(settings); };
        std::vector<std::future<Result<Opened>>> nodes;
        for (int i = 0; i < 4; ++i) nodes.push_back(std::async(std::launch::async, begin));
        for (auto& node : nodes) {
            const auto opened = node.get();
            EXPECT_TRUE(opened) << opened.error().detail;
        }
    }
};

TEST_F(OnPostgresql, nodes_that_begin_at_once_lead_the_tables_forward_one_after_another) {
    for (const auto* level : {"read committed", "repeatable read", "serializable"}) {
        SCOPED_TRACE(level);
        PostgresqlBackend one(postgresql_sockets(), "contract",
                              {always("default_transaction_isolation = ''''" + std::string(level) + "''''")});
        for (int round = 0; round < 2; ++round) expect_all_begin(one);
    }
}

class InDoubt : public StorageContract {};

std::vector<Kind> on_postgresql() {
    const auto make = [] { return std::unique_ptr<Backend>(std::make_unique<PostgresqlBackend>()); };
    return {{"postgresql", make, true, postgresql_lacks()}};
}

INSTANTIATE_TEST_SUITE_P(Stores, InDoubt, testing::ValuesIn(on_postgresql()),
                         [](const auto& kind) { return kind.param.name; });

// As CockroachDB answers when it has lost sight of the machines that it commits on.
TEST_P(InDoubt, a_server_that_does_not_know_whether_it_has_committed_is_asked_again) {
    auto next = batch();
    add_records(next, {InstanceKey{nth(1)}});
    backend().run(
        "CREATE FUNCTION lose_sight() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RAISE EXCEPTION ''result is ambiguous'' USING ERRCODE = ''40003''; END'");
    backend().run(
        "CREATE CONSTRAINT TRIGGER lost_sight AFTER INSERT ON record DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION lose_sight()");
    const auto refused = write(next);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::unavailable);
    EXPECT_THAT(refused.error().detail, HasSubstr("was not written"));
    backend().run("DROP TRIGGER lost_sight ON record");
    EXPECT_TRUE(write(next));
}

}  // namespace
}  // namespace baton::storage
