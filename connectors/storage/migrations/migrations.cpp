#include "connectors/storage/migrations/migrations.hpp"

#include "connectors/storage/sql/select.hpp"
#include "connectors/storage/store/figures.hpp"

namespace baton::storage {
namespace {

void replace_all(std::string& text, std::string_view word, std::string_view by) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size())) {
        text.replace(at, word.size(), by);
    }
}

std::string expanded(const Dialect& dialect, std::string_view sql) {
    std::string text{sql};
    constexpr std::string_view word = "$only_added ";
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        const auto end = text.find(";\n", at);
        const auto table = text.substr(at + word.size(), end - at - word.size());
        std::string rules{dialect.only_added};
        replace_all(rules, "$table", table);
        text.replace(at, end + 2 - at, rules);
    }
    replace_all(text, "$text", dialect.text_type);
    replace_all(text, "$clustered", dialect.clustered);
    return text;
}

void run(soci::session& session, const Dialect& dialect, std::string_view sql) {
    for (const auto& statement : statements_of(dialect, sql)) session << statement;
}

std::size_t version_of(soci::session& session) {
    const auto newest =
        select(session, {"SELECT COALESCE(MAX(version), 0) AS version FROM schema_version", {}}, {{"version", false}});
    return static_cast<std::size_t>(newest.number(0, 0));
}

void note_version(soci::session& session, std::size_t version, std::string_view name) {
    Sql note;
    note += "INSERT INTO schema_version (version, name) VALUES (";
    note << std::uint64_t{version};
    note += ", ";
    note << name;
    note += ")";
    execute(session, note);
}

}  // namespace

std::span<const Migration> migrations() {
    static const Migration steps[] = {{"ground", ground_sql},         {"almanac", almanac_sql},
                                      {"errand", errand_sql},         {"acts", acts_sql},
                                      {"readings", readings_sql},     {"figures", figures_sql, fill_figures},
                                      {"tenure", tenure_sql},         {"attachments", attachments_sql},
                                      {"files", files_sql},           {"drafts", drafts_sql},
                                      {"retention", retention_sql},   {"due_watch", due_watch_sql},
                                      {"partitions", partitions_sql}, {"editions", editions_sql},
                                      {"nodes", nodes_sql},           {"case_lists", case_lists_sql},
                                      {"leftovers", leftovers_sql},   {"waits", waits_sql},
                                      {"open_jobs", open_jobs_sql},   {"taken_jobs", taken_jobs_sql}};
    return steps;
}

std::vector<std::string> statements_of(const Dialect& dialect, std::string_view sql) {
    const auto text = expanded(dialect, sql);
    std::vector<std::string> statements;
    for (std::size_t begin = 0, end = text.find(";\n"); end != std::string::npos; end = text.find(";\n", begin)) {
        statements.push_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    return statements;
}

Result<> migrate(soci::session& session, const Dialect& dialect, std::span<const Migration> steps) {
    session << dialect.begin_write;
    run(session, dialect,
        "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, name $text NOT NULL);\n");
    auto version = version_of(session);
    if (version < steps.size() && !dialect.lock_schema.empty()) {
        session << dialect.lock_schema;
        version = version_of(session);  // another may have led them forward meanwhile
    }
    if (version > steps.size()) {
        session << "ROLLBACK";
        return fail(Code::conflict, "the database has tables of version " + std::to_string(version) +
                                        ", and this Baton knows them up to version " + std::to_string(steps.size()) +
                                        ": start the newer Baton that made them, or restore an older copy");
    }
    for (std::size_t next = version; next < steps.size(); ++next) {
        run(session, dialect, steps[next].sql);
        if (steps[next].fill != nullptr) {
            if (auto filled = steps[next].fill(session); !filled) {
                session << "ROLLBACK";
                return filled;
            }
        }
        note_version(session, next + 1, steps[next].name);
    }
    session << "COMMIT";
    return {};
}

}  // namespace baton::storage
