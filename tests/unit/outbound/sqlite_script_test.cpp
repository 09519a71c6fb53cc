#include "connectors/outbound/sqlite_script.hpp"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sstream>
#include <unistd.h>

namespace baton::outbound {
namespace {

using testing::HasSubstr;

struct SqliteScript : testing::Test {
    std::string file = std::filesystem::temp_directory_path() / ("baton-script-" + std::to_string(::getpid()));

    SqliteScript() { std::filesystem::remove(file); }
    ~SqliteScript() override { std::filesystem::remove(file); }

    // The first column of the first row; "-" when the statement cannot be run or gives none.
    std::string ask(const std::string& sql) const {
        sqlite3* database = nullptr;
        sqlite3_stmt* statement = nullptr;
        std::string answer = "-";
        sqlite3_open(file.c_str(), &database);
        if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK &&
            sqlite3_step(statement) == SQLITE_ROW) {
            answer = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        }
        sqlite3_finalize(statement);
        sqlite3_close(database);
        return answer;
    }
    std::string refusal(const std::string& script) const {
        const auto done = run_sqlite_script(file, script);
        return done ? "" : done.error().detail;
    }
};

const std::string first = "About the tables.\n-- step 1\ncreate table a (x text);\ninsert into a values ('1');\n";

TEST_F(SqliteScript, runs_each_step_once_in_a_files_life) {
    ASSERT_EQ(refusal(first), "");
    ASSERT_EQ(refusal(first), "");
    EXPECT_EQ(ask("select count(*) from a"), "1");
    const std::string second = first + "-- step 2\nalter table a add column y text not null default 'new';\n";
    ASSERT_EQ(refusal(second), "");
    ASSERT_EQ(refusal(second), "");
    EXPECT_EQ(ask("select x || y from a"), "1new");
}

TEST_F(SqliteScript, leaves_nothing_of_a_step_that_fails) {
    ASSERT_EQ(refusal(first), "");
    EXPECT_THAT(refusal(first + "-- step 2\ncreate table b (x text);\nnonsense;\n"),
                testing::AllOf(HasSubstr(file), HasSubstr("step 2"), HasSubstr("nonsense")));
    EXPECT_EQ(ask("select count(*) from b"), "-");
    EXPECT_EQ(refusal(first + "-- step 2\ncreate table b (x text);\n"), "");
}

TEST_F(SqliteScript, refuses_steps_out_of_order_and_a_script_older_than_the_file) {
    EXPECT_THAT(refusal("create table a (x text)"), HasSubstr("no step"));
    EXPECT_THAT(refusal("-- step 2\n"), HasSubstr("'-- step 2' stands where step 1"));
    ASSERT_EQ(refusal(first + "-- step 2\n"), "");
    EXPECT_THAT(refusal(first), HasSubstr("has seen step 2"));
}

// A file that was made before there were steps has the tables of the first one.
TEST_F(SqliteScript, the_districts_tables_are_led_on_with_what_they_hold) {
    std::ifstream kept(std::string(BATON_SOURCE_DIR) + "/processes/complaint-acceptance/district.sql");
    std::ostringstream text;
    text << kept.rdbuf();
    const std::string whole = text.str();
    ASSERT_EQ(refusal(whole.substr(0, whole.find("-- step 2"))), "");
    ask("pragma user_version = 0");
    for (const auto* const twice : {"a", "b"}) {
        ask("insert into refusal_log values ('u', 'k', 'c', '2026-01-01', '" + std::string(twice) + "')");
    }
    ask("insert into case_index values ('1', 't', 'p', 'd', 'c', '2026-01-01', 'open')");
    ASSERT_EQ(refusal(whole), "");
    EXPECT_EQ(ask("select count(*) from refusal_log"), "2");
    EXPECT_EQ(ask("select party || matter || state from case_index"), "open");
    const std::string once =
        "insert into refusal_log values ('u', 'k', 'c', '2026-01-02', '', 'j') on conflict (case_no, job) do nothing";
    ask(once);
    ask(once);
    EXPECT_EQ(ask("select count(*) from refusal_log"), "3");
}

}  // namespace
}  // namespace baton::outbound
