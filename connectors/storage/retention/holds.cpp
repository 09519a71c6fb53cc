// What keeps a case from being dropped: rows that are only added.
#include "connectors/storage/retention/sql_retention.hpp"

namespace baton::storage {
namespace {

using ports::HoldAdded;
using ports::HoldAsked;
using ports::HoldRow;

// Whoever drops the case has the partition's row meanwhile: after this it has gone, or will be found held.
bool is_there(soci::session& session, const Dialect& dialect, InstanceKey key) {
    Sql wait;
    wait += "SELECT number FROM partition_state WHERE number = ";
    wait << partition_of(key.value);
    wait += dialect.for_update;
    (void)select(session, wait, {{"number", false}});
    auto sql = lies_at("key", key.value);
    sql.text.insert(0, "SELECT key FROM instance WHERE ");
    return select(session, sql, {{"key", false}}).rows() != 0;
}

Sql newest(InstanceKey root, std::uint64_t below, std::size_t limit) {
    Sql rest;
    rest += "WHERE number < ";
    rest << (below == 0 ? std::numeric_limits<std::int64_t>::max() : static_cast<std::int64_t>(below));
    if (root) {
        rest += " AND instance = ";
        rest << root;
    }
    rest += " ORDER BY number DESC LIMIT ";
    rest << std::uint64_t{limit};
    return rest;
}

// What that request of the account did, when it comes for the second time.
Result<std::optional<HoldRow>> added_before(soci::session& session, const HoldRow& hold, const HoldAsked& asked) {
    std::optional<HoldRow> then;
    if (asked.once.empty()) return then;
    Sql rest;
    rest += "WHERE account = ";
    rest << std::string_view{hold.account};
    rest += " AND once = ";
    rest << std::string_view{asked.once};
    Sql same = rest;
    same += " AND asked = ";
    same << std::string_view{asked.asked};
    then = select_row<HoldRow>(session, "case_hold", std::move(same));
    if (then || !select_row<HoldRow>(session, "case_hold", std::move(rest))) return then;
    return fail(Code::unprocessable,
                "the Idempotency-Key '" + asked.once + "' was used for another request; take a new one");
}

Result<> fits(const HoldRow& hold, const std::optional<HoldRow>& last) {
    const bool is_held = last && last->act == "hold";
    if (is_held != (hold.act == "hold")) return {};
    const auto named = "case " + std::to_string(hold.instance.value);
    if (!is_held) return fail(Code::conflict, named + " is not held");
    return fail(Code::conflict,
                named + " is held already, since " + to_text(last->at) + " by " + last->account + ": " + last->reason);
}

Sql insert_hold(const HoldRow& hold, const HoldAsked& asked) {
    Cells cells(columns_of<HoldRow>());
    put_row(cells, hold);
    Sql sql;
    ((sql += "INSERT INTO case_hold (") += names_of(cells.columns())) += ", once, asked) VALUES ";
    add_values(sql, cells);
    sql.text.pop_back();
    sql += ", ";
    sql << std::string_view{asked.once};
    sql += ", ";
    sql << std::string_view{asked.asked};
    return sql += ")";
}

}  // namespace

Result<std::vector<HoldRow>> SqlRetention::holds() {
    using Rows = std::vector<HoldRow>;
    return database_->read("the holds cannot be read", [](soci::session& session) -> Result<Rows> {
        return select_rows<HoldRow>(session, "case_hold", {"ORDER BY number", {}});
    });
}

Result<std::vector<HoldRow>> SqlRetention::newest_holds(InstanceKey root, std::uint64_t below, std::size_t limit) {
    using Rows = std::vector<HoldRow>;
    return database_->read("the holds cannot be read", [&](soci::session& session) -> Result<Rows> {
        return select_rows<HoldRow>(session, "case_hold", newest(root, below, limit));
    });
}

// Two at one moment take the same number: the second is refused by the table's key, and comes again.
Result<HoldAdded> SqlRetention::add_hold(HoldRow hold, const HoldAsked& asked) {
    return database_->write("the hold cannot be kept", [&](Writer& writer) -> Result<HoldAdded> {
        auto then = added_before(writer.session, hold, asked);
        if (!then) return then.error();
        if (*then) return HoldAdded{std::move(**then), true};
        if (!is_there(writer.session, database_->dialect(), hold.instance)) {
            return fail(Code::not_found, "there is no case " + std::to_string(hold.instance.value));
        }
        const auto last = select_row<HoldRow>(writer.session, "case_hold", newest(hold.instance, 0, 1));
        if (const auto good = fits(hold, last); !good) return good.error();
        const Sql numbers{"SELECT COALESCE(MAX(number), 0) AS last FROM case_hold", {}};
        hold.number = static_cast<std::uint64_t>(select(writer.session, numbers, {{"last", false}}).number(0, 0)) + 1;
        execute(writer.session, insert_hold(hold, asked));
        return HoldAdded{hold, false};
    });
}

}  // namespace baton::storage
