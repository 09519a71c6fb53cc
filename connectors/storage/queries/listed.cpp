#include "connectors/storage/queries/listed.hpp"

namespace baton::storage {
namespace {

template <class Row>
std::string sorted_by(const Order<Row>& order) {
    const std::string name = '"' + std::string{order.field->name} + '"';
    if (order.field->kind != SortKind::time) return name;
    return "CASE " + name + " WHEN 0 THEN 9223372036854775807 ELSE " + name + " END";
}

// Begins beside the cursor's place. Keys order as (partition, key) do, so the primary index serves.
template <class Row>
void go_on(Where& where, const Order<Row>& order) {
    if (!order.from) return;
    const Place& from = *order.from;
    Sql& sql = where.also();
    sql += "(";
    if (order.field != nullptr) (sql += sorted_by(order)) += ", ";
    ((sql += "partition, key) ") += order.goes_down() ? "<" : ">") += from.is_within ? "= (" : " (";
    if (const auto* text = std::get_if<std::string>(&from.value)) {
        sql << std::string_view{*text};
        sql += ", ";
    } else if (order.field != nullptr) {
        sql << std::get<std::int64_t>(from.value);
        sql += ", ";
    }
    sql << partition_of(from.key);
    sql += ", ";
    sql << from.key;
    sql += ")";
}

}  // namespace

template <class Row>
Sql listed(Where where, const Order<Row>& order, std::size_t limit) {
    go_on(where, order);
    const std::string_view direction = order.goes_down() ? " DESC" : "";
    Sql sql = std::move(where.sql());
    sql += " ORDER BY ";
    if (order.field != nullptr) ((sql += sorted_by(order)) += direction) += ", ";
    (((sql += "partition") += direction) += ", key") += direction;
    sql += " LIMIT ";
    sql << std::uint64_t{limit};
    return sql;
}

template Sql listed(Where, const Order<ports::TaskRow>&, std::size_t);
template Sql listed(Where, const Order<ports::InstanceRow>&, std::size_t);
template Sql listed(Where, const Order<ports::JobRow>&, std::size_t);
template Sql listed(Where, const Order<ports::IncidentRow>&, std::size_t);
template Sql listed(Where, const Order<ports::SubscriptionRow>&, std::size_t);

}  // namespace baton::storage
