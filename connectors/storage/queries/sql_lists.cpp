// Lists, page by page, and single rows.
#include "connectors/storage/queries/listed.hpp"
#include "connectors/storage/queries/sql_queries.hpp"

namespace baton::storage {
namespace {

template <class Row>
Result<ports::Page<Row>> page_of(Database& database, const std::string& table, Where where,
                                 const ports::PageRequest& request) {
    const auto order = order_of<Row>(request);
    if (!order) return order.error();
    const Sql sql =
        listed(std::move(where), *order, request.limit + 1);  // one more tells whether there is another page
    return database.read("the list of " + table + "s cannot be read",
                         [&](soci::session& session) -> Result<ports::Page<Row>> {
                             return page_of_found(select_rows<Row>(session, table, sql), *order, request);
                         });
}

template <class Row>
Result<std::optional<Row>> row_of(Database& database, const std::string& table, std::uint64_t key) {
    return database.read("the " + table + " cannot be read", [&](soci::session& session) -> Result<std::optional<Row>> {
        Sql sql;
        sql += "WHERE partition = ";
        sql << partition_of(key);
        sql += " AND key = ";
        sql << key;
        return select_row<Row>(session, table, std::move(sql));
    });
}

}  // namespace

Result<ports::Page<ports::TaskRow>> SqlQueries::tasks(const ports::TaskFilter& filter, const ports::PageRequest& page) {
    return page_of<ports::TaskRow>(*database_, "task", where(filter), page);
}

Result<ports::Page<ports::InstanceRow>> SqlQueries::instances(const ports::InstanceFilter& filter,
                                                              const ports::PageRequest& page) {
    return page_of<ports::InstanceRow>(*database_, "instance", where(filter), page);
}

Result<ports::Page<ports::JobRow>> SqlQueries::jobs(const ports::JobFilter& filter, const ports::PageRequest& page) {
    return page_of<ports::JobRow>(*database_, "job", where(filter), page);
}

Result<ports::Page<ports::IncidentRow>> SqlQueries::incidents(const ports::IncidentFilter& filter,
                                                              const ports::PageRequest& page) {
    return page_of<ports::IncidentRow>(*database_, "incident", where(filter), page);
}

Result<ports::Page<ports::SubscriptionRow>> SqlQueries::subscriptions_of(InstanceKey instance,
                                                                         const ports::PageRequest& page) {
    Where of_instance;
    of_instance.equals("instance", instance);
    return page_of<ports::SubscriptionRow>(*database_, "subscription", std::move(of_instance), page);
}

Result<std::optional<ports::TaskRow>> SqlQueries::task(TaskKey key) {
    return row_of<ports::TaskRow>(*database_, "task", key.value);
}

Result<std::vector<ports::ActRow>> SqlQueries::acts_of(InstanceKey root) {
    ports::TaskFilter filter;
    filter.sees_all = true;
    filter.root = root;
    return database_->read("what was done in the case cannot be read",
                           [&](soci::session& session) -> Result<std::vector<ports::ActRow>> {
                               Where acts = where(filter);
                               acts.also() += "(state IN ('completed', 'returned') OR resolved_by <> '')";
                               acts.sql() += " GROUP BY state, ended_by, owner, resolved_by, candidate_groups";
                               return select_rows<ports::ActRow>(session, "task", acts.sql());
                           });
}

Result<std::optional<ports::InstanceRow>> SqlQueries::instance(InstanceKey key) {
    return row_of<ports::InstanceRow>(*database_, "instance", key.value);
}

Result<std::optional<ports::JobRow>> SqlQueries::job(JobKey key) {
    return row_of<ports::JobRow>(*database_, "job", key.value);
}

Result<std::optional<ports::IncidentRow>> SqlQueries::incident(IncidentKey key) {
    return row_of<ports::IncidentRow>(*database_, "incident", key.value);
}

}  // namespace baton::storage
