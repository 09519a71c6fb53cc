// Who waits, found by what for.
#include "connectors/storage/store/in_partition.hpp"
#include "connectors/storage/store/sql_store.hpp"
#include "connectors/storage/store/wait_questions.hpp"

namespace baton::storage {
namespace {

std::optional<std::string> text_found(soci::session& session, const Sql& sql) {
    const auto found = select(session, sql, {{"name", true}});
    if (found.rows() == 0) return std::nullopt;
    return found.text(0, 0);
}

}  // namespace

Result<std::vector<ports::SubscriptionRow>> SqlStore::subscriptions(std::uint32_t partition, SubscriptionKey after,
                                                                    std::size_t limit) {
    using Rows = std::vector<ports::SubscriptionRow>;
    return database_->read("the subscriptions cannot be read", [&](soci::session& session) -> Result<Rows> {
        return select_rows<ports::SubscriptionRow>(session, "subscription",
                                                   after_key(partition, after.value, "", limit));
    });
}

Result<std::vector<ports::GuestRow>> SqlStore::guests(std::uint32_t partition, SubscriptionKey after,
                                                      std::size_t limit) {
    using Rows = std::vector<ports::GuestRow>;
    return database_->read("who waits at the post office cannot be read", [&](soci::session& session) -> Result<Rows> {
        return select_rows<ports::GuestRow>(session, "guest", after_key(partition, after.value, "", limit));
    });
}

Result<std::vector<ports::GuestRow>> SqlStore::guests_of(std::uint32_t partition, InstanceKey instance) {
    using Rows = std::vector<ports::GuestRow>;
    return database_->read("who waits at the post office cannot be read", [&](soci::session& session) -> Result<Rows> {
        Sql sql;
        sql += "WHERE instance = ";
        sql << instance;
        sql += " AND partition = ";
        sql << partition;
        sql += " ORDER BY key";
        return select_rows<ports::GuestRow>(session, "guest", std::move(sql));
    });
}

Result<std::vector<ports::GuestRow>> SqlStore::waits_at(std::uint32_t partition, const ports::AwaitedPlace& place,
                                                        std::size_t limit) {
    using Rows = std::vector<ports::GuestRow>;
    return database_->read("who waits for a message cannot be read", [&](soci::session& session) -> Result<Rows> {
        const auto sql = who_waits_at(partition, place, limit);
        return rows_of<ports::GuestRow>(select(session, sql, columns_of<ports::GuestRow>()));
    });
}

Result<std::vector<std::string>> SqlStore::awaited_names(std::uint32_t partition, const std::string& kind,
                                                         std::size_t limit) {
    using Names = std::vector<std::string>;
    return database_->read("the names that are waited for cannot be read", [&](soci::session& session) {
        Names names;
        std::string last;
        while (names.size() < limit) {
            auto next = text_found(session, name_after("subscription", partition, kind, last));
            const auto other = text_found(session, name_after("guest", partition, kind, last));
            if (other && (!next || *other < *next)) next = other;
            if (!next) break;
            names.push_back(*next);
            last = std::move(*next);
        }
        return Result<Names>(names);
    });
}

}  // namespace baton::storage
