#include "connectors/outbound/sql_statement.hpp"

#include <gtest/gtest.h>

namespace baton::outbound {
namespace {

using Names = std::vector<std::string>;

SqlStatement read(std::string_view text, SqlDialect dialect = SqlDialect::postgresql) {
    const Result<SqlStatement> statement = sql_statement(text, dialect);
    EXPECT_TRUE(statement) << text;
    return statement ? *statement : SqlStatement{};
}

TEST(SqlStatement, numbers_its_names) {
    const SqlStatement statement = read("select * from t where a = :a and b > :b_2 or a = :a;");
    EXPECT_EQ(statement.text, "select * from t where a = $1 and b > $2 or a = $1");
    EXPECT_EQ(statement.names, (Names{"a", "b_2"}));
    EXPECT_EQ(read("select :a", SqlDialect::sqlite).text, "select ?1");
}

TEST(SqlStatement, leaves_texts_comments_and_casts_alone) {
    for (const char* text : {"select ':a'", "select \":a\"", "select 'it''s :a'", "select 1 -- :a", "select /* :a */ 1",
                             "select now()::date", "select E'\\':a'", "select $$ :a ; $$", "select $x$ :a $$ $x$",
                             "select a[1:2] from t"}) {
        EXPECT_EQ(read(text).text, text);
        EXPECT_TRUE(read(text).names.empty()) << text;
    }
    EXPECT_EQ(read("select :a::numeric").text, "select $1::numeric");
}

TEST(SqlStatement, is_one_and_whole) {
    for (const char* text :
         {"", "  ", ";", "-- nothing", "select 1; drop table t", "select 1;;select 2", "select 'open", "select \"open",
          "/* open", "select $$ open", "/* a /* b */ c */ select 1"}) {
        EXPECT_FALSE(sql_statement(text, SqlDialect::postgresql)) << text;
    }
    EXPECT_EQ(read("select 1 ; -- the end").text, "select 1  -- the end");
    EXPECT_FALSE(sql_statement(std::string_view("select 1\0", 9), SqlDialect::sqlite));
}

TEST(SqlStatement, is_never_put_together_from_pieces) {
    for (const char* text :
         {"select * from {{table}}", "select ${x}", "select ?", "select $1", "select * from t where a = $a"}) {
        const Result<SqlStatement> statement = sql_statement(text, SqlDialect::postgresql);
        ASSERT_FALSE(statement) << text;
        EXPECT_EQ(statement.error().code, Code::invalid);
    }
}

}  // namespace
}  // namespace baton::outbound
