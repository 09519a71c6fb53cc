#include "tests/storage_contract/known_words.hpp"

#include <algorithm>
#include <cctype>

namespace baton::storage {
namespace {

using Words = std::set<std::string, std::less<>>;

// How a statement may begin.
const Words beginnings{"ALTER", "BEGIN",  "COMMIT", "CREATE",   "DEALLOCATE", "DELETE",
                       "DROP",  "INSERT", "SELECT", "ROLLBACK", "SET",        "UPDATE"};

const Words in_capitals{
    "ADD",        "ALTER",    "AND",       "AS",       "BEFORE",    "BEGIN", "BIGINT", "BY",      "CASE",
    "CAST",       "COALESCE", "COLUMN",    "COMMIT",   "CONFLICT",  "COUNT", "CREATE", "DEFAULT", "DELETE",
    "DESC",       "DISTINCT", "DO",        "DROP",     "EACH",      "ELSE",  "END",    "EXECUTE", "EXISTS",
    "FOR",        "FROM",     "FUNCTION",  "GROUP",    "IF",        "IN",    "INDEX",  "INSERT",  "INTO",
    "ISOLATION",  "JOIN",     "KEY",       "LANGUAGE", "LEFT",      "LEVEL", "LIMIT",  "MAX",     "MIN",
    "NOT",        "NOTHING",  "NULL",      "ON",       "ONLY",      "OR",    "ORDER",  "PRIMARY", "READ",
    "REPEATABLE", "REPLACE",  "RETURNING", "RETURNS",  "ROLLBACK",  "ROW",   "SELECT", "SET",     "SUM",
    "TABLE",      "TEXT",     "THEN",      "TO",       "TRIGGER",   "UNION", "ALL",    "UNIQUE",  "UPDATE",
    "USING",      "VALUES",   "WHEN",      "WHERE",    "DEALLOCATE"};

const Words functions{"count", "max", "min", "substr", "unnest", "version"};

// Types in small letters, what a trigger is written with, and what a session is told.
const Words others{"bigint",
                   "text",
                   "excluded",
                   "trigger",
                   "plpgsql",
                   "lock_timeout",
                   "synchronous_commit",
                   "idle_in_transaction_session_timeout",
                   "on",
                   "client_encoding",
                   "client_min_messages",
                   "warning",
                   "extra_float_digits"};

// Why some will never be among them, in whatever letters.
struct Never {
    std::string_view word;
    std::string_view why;
};
constexpr Never never[] = {
    {"SERIAL", "numbers from a sequence have gaps, and are a place that all nodes wait for"},
    {"BIGSERIAL", "numbers from a sequence have gaps, and are a place that all nodes wait for"},
    {"SEQUENCE", "numbers from a sequence have gaps, and are a place that all nodes wait for"},
    {"NEXTVAL", "numbers from a sequence have gaps, and are a place that all nodes wait for"},
    {"PG_ADVISORY_LOCK", "CockroachDB and YugabyteDB had none for years: lock a row"},
    {"PG_ADVISORY_XACT_LOCK", "CockroachDB and YugabyteDB had none for years: lock a row"},
    {"LISTEN", "CockroachDB and YugabyteDB had no notifications for years: look into the tables"},
    {"NOTIFY", "CockroachDB and YugabyteDB had no notifications for years: look into the tables"},
    {"LOCK", "CockroachDB locks no table: lock a row"},
    {"TEMP", "CockroachDB has temporary tables on trial only"},
    {"TEMPORARY", "CockroachDB has temporary tables on trial only"},
    {"UNLOGGED", "what is not in the log is not on the other machines either"},
    {"EXCLUDE", "CockroachDB has no exclusion constraints"},
    {"DEFERRABLE", "CockroachDB checks every constraint at once"},
    {"INHERITS", "CockroachDB has no inheritance"},
    {"COLLATE", "CockroachDB takes no column that is COLLATE \"C\", and sorts by bytes as it is"},
    {"TRUNCATE", "CockroachDB has no triggers for it"},
    {"STATEMENT", "CockroachDB has no triggers by the statement"},
    {"CONCURRENTLY", "it would not be in the transaction of the step"},
    {"CTID", "rows have no place in a table that lies on several machines"},
    {"XMIN", "rows have no such column on CockroachDB"}};

std::string_view why_never(std::string token) {
    for (char& c : token) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const auto* const found = std::ranges::find(never, token, &Never::word);
    return found == std::end(never) ? std::string_view{} : found->why;
}

// Where some rows will do, whichever they are.
constexpr std::string_view any_rows[] = {"DELETE FROM archived_case", "DELETE FROM account_token",
                                         "SELECT key, instance, process, kind, name, correlation_key, key AS turn"};

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool is_in_capitals(const std::string& token) {
    return std::isupper(static_cast<unsigned char>(token.front())) != 0 && token.size() > 1 &&
           std::ranges::none_of(token, [](unsigned char c) { return std::islower(c) != 0; });
}

bool is_name(const std::string& token) {
    return std::isalpha(static_cast<unsigned char>(token.front())) != 0 && !is_in_capitals(token);
}

// Words, numbers and placeholders whole; of what stands in quotes the quote; any other sign by itself.
std::vector<std::string> tokens_of(std::string_view sql) {
    std::vector<std::string> tokens;
    for (std::size_t at = 0; at < sql.size();) {
        std::size_t end = at + 1;
        if (sql[at] == '\'' || sql[at] == '"') {
            end = std::min(sql.find(sql[at], at + 1), sql.size() - 1) + 1;
            tokens.emplace_back(1, sql[at]);
        } else if (is_word(sql[at]) || sql[at] == '$') {
            while (end < sql.size() && is_word(sql[end])) ++end;
            tokens.emplace_back(sql.substr(at, end - at));
        } else if (std::isspace(static_cast<unsigned char>(sql[at])) == 0) {
            tokens.emplace_back(1, sql[at]);
        }
        at = end;
    }
    return tokens;
}

// A list of columns, or of what a function takes when it is made, is no call.
bool is_call(const std::vector<std::string>& tokens, std::size_t at) {
    static const Words before{"AS", "EXISTS", "FUNCTION", "INTO", "KEY", "ON", "TABLE", "CONFLICT"};
    return at + 1 < tokens.size() && tokens[at + 1] == "(" && (at == 0 || !before.contains(tokens[at - 1]));
}

// Names that the statement gives itself: AS name, and (SELECT …) name.
Words given_in(const std::vector<std::string>& tokens) {
    Words given;
    for (std::size_t at = 1; at < tokens.size(); ++at) {
        if ((tokens[at - 1] == "AS" || tokens[at - 1] == ")") && is_name(tokens[at])) given.insert(tokens[at]);
    }
    return given;
}

// As SOCI calls its statements.
bool is_prepared(const std::string& token) { return token.starts_with("st_"); }

bool lacks_order(std::string_view statement, const std::vector<std::string>& tokens) {
    if (std::ranges::find(tokens, "LIMIT") == tokens.end() || std::ranges::find(tokens, "ORDER") != tokens.end())
        return false;
    return std::ranges::none_of(any_rows, [&](auto begin) { return statement.starts_with(begin); });
}

}  // namespace

KnownWords::KnownWords(std::set<std::string> names, std::set<std::string> only_here)
    : names_(std::move(names)), only_here_(std::move(only_here)) {}

std::vector<std::string> KnownWords::faults_of(std::string_view statement) const {
    const auto tokens = tokens_of(statement);
    if (tokens.empty()) return {};
    std::vector<std::string> faults;
    if (!beginnings.contains(tokens.front())) faults.push_back("no statement of Baton's begins with " + tokens.front());
    const auto given = given_in(tokens);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto& token = tokens[at];
        if (only_here_.contains(token) || is_prepared(token)) continue;
        if (const auto why = why_never(token); !why.empty()) {
            faults.push_back(token + ": " + std::string(why));
        } else if (is_in_capitals(token)) {
            if (!in_capitals.contains(token))
                faults.push_back(token + " was not looked up: known_words.hpp says where to");
        } else if (is_name(token) && is_call(tokens, at)) {
            if (!functions.contains(token))
                faults.push_back(token + "() was not looked up: known_words.hpp says where to");
        } else if (is_name(token) && token.size() > 1 && !names_.contains(token) && !given.contains(token) &&
                   !others.contains(token)) {
            faults.push_back(token + " is neither a table nor a column");
        }
    }
    if (lacks_order(statement, tokens)) faults.push_back("LIMIT without ORDER BY gives other rows on each node");
    return faults;
}

std::set<std::string> names_in(std::string_view sql) {
    std::set<std::string> names;
    for (const auto& token : tokens_of(sql)) {
        if (is_name(token)) names.insert(token);
    }
    return names;
}

}  // namespace baton::storage
