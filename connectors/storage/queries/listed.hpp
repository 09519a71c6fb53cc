// The rows of a list in their order, from a place on.
#pragma once

#include "connectors/storage/lists/order.hpp"
#include "connectors/storage/queries/where.hpp"

namespace baton::storage {

// What stands behind "SELECT ... FROM table". Defined for TaskRow, InstanceRow, JobRow, IncidentRow and
// SubscriptionRow.
template <class Row>
[[nodiscard]] Sql listed(Where where, const Order<Row>& order, std::size_t limit);

}  // namespace baton::storage
