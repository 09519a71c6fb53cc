#include "connectors/storage/lists/order.hpp"

#include <algorithm>
#include <limits>

#include "connectors/storage/lists/cursor.hpp"

namespace baton::storage {
namespace {

using namespace ports;

constexpr std::size_t limit_max = 1000;

template <class Row>
SortKind kind_of(const std::string Row::*) {
    return SortKind::text;
}
template <class Row>
SortKind kind_of(const Instant Row::*) {
    return SortKind::time;
}
template <class Row, class Number>
SortKind kind_of(const Number Row::*) {
    return SortKind::number;
}

SortValue value_of(const std::string& text) { return text; }
SortValue value_of(Instant at) {
    if (at == Instant{}) return std::numeric_limits<std::int64_t>::max();
    return std::int64_t{at.time_since_epoch().count()};
}
SortValue value_of(std::int64_t number) { return number; }

template <auto member, class Row>
SortField<Row> field(std::string_view name) {
    return {name, kind_of<Row>(member), [](const Row& row) { return value_of(row.*member); }};
}

// A time that is always set: it is compared as it is, so that an index over it serves.
template <auto member, class Row>
SortField<Row> set_time(std::string_view name) {
    return {name, SortKind::number,
            [](const Row& row) { return SortValue{std::int64_t{(row.*member).time_since_epoch().count()}}; }};
}

template <class Row>
std::string known_fields() {
    std::string names;
    for (const auto& known : sort_fields<Row>()) names += (names.empty() ? "" : ", ") + std::string{known.name};
    return names;
}

}  // namespace

template <>
std::span<const SortField<TaskRow>> sort_fields() {
    using Row = TaskRow;
    static const SortField<Row> fields[] = {
        field<&Row::due, Row>("due"),
        field<&Row::follow_up, Row>("follow_up"),
        field<&Row::opened_at, Row>("opened_at"),
        field<&Row::ended_at, Row>("ended_at"),
        field<&Row::priority, Row>("priority"),
        field<&Row::name, Row>("name"),
        field<&Row::business_key, Row>("business_key"),
        field<&Row::process, Row>("process"),
        field<&Row::assignee, Row>("assignee"),
    };
    return fields;
}

template <>
std::span<const SortField<InstanceRow>> sort_fields() {
    using Row = InstanceRow;
    static const SortField<Row> fields[] = {
        set_time<&Row::started_at, Row>("started_at"),
        field<&Row::ended_at, Row>("ended_at"),
        field<&Row::process, Row>("process"),
        field<&Row::business_key, Row>("business_key"),
        field<&Row::state, Row>("state"),
    };
    return fields;
}

template <>
std::span<const SortField<JobRow>> sort_fields() {
    using Row = JobRow;
    static const SortField<Row> fields[] = {
        field<&Row::created_at, Row>("created_at"),
        field<&Row::until, Row>("until"),
        field<&Row::type, Row>("type"),
        field<&Row::retries, Row>("retries"),
    };
    return fields;
}

template <>
std::span<const SortField<IncidentRow>> sort_fields() {
    using Row = IncidentRow;
    static const SortField<Row> fields[] = {
        field<&Row::raised_at, Row>("raised_at"),
        field<&Row::resolved_at, Row>("resolved_at"),
        field<&Row::kind, Row>("kind"),
    };
    return fields;
}

template <>
std::span<const SortField<SubscriptionRow>> sort_fields() {
    using Row = SubscriptionRow;
    static const SortField<Row> fields[] = {field<&Row::name, Row>("name"), field<&Row::kind, Row>("kind")};
    return fields;
}

template <class Row>
Result<Order<Row>> order_of(const PageRequest& page) {
    if (page.limit == 0 || page.limit > limit_max) {
        return fail(Code::invalid, "a page has 1 to 1000 items, not " + std::to_string(page.limit));
    }
    Order<Row> order;
    if (!page.sort.empty()) {
        order.is_descending = page.sort.front() == '-';
        const auto name = std::string_view{page.sort}.substr(order.is_descending ? 1 : 0);
        const auto fields = sort_fields<Row>();
        const auto found = std::ranges::find(fields, name, &SortField<Row>::name);
        if (found == fields.end()) {
            return fail(Code::invalid, "this list cannot be sorted by '" + page.sort + "', only by " +
                                           known_fields<Row>() + ", each with '-' before it for descending");
        }
        order.field = &*found;
    }
    if (!page.after.empty() && !page.before.empty()) {
        return fail(Code::invalid, "a page is after a cursor or before one; leave one of the two out");
    }
    order.is_backwards = !page.before.empty();
    const std::string& text = order.is_backwards ? page.before : page.after;
    if (text.empty()) return order;
    auto cursor = cursor_from(text);
    const bool wants_text = order.field != nullptr && order.field->kind == SortKind::text;
    if (!cursor || cursor->sort != page.sort || (cursor->place.value.index() == 1) != wants_text) {
        return fail(Code::invalid, "the cursor is not one that this list gave in this order; begin without a cursor");
    }
    order.from = std::move(cursor->place);
    return order;
}

template <class Row>
Page<Row> page_of_found(std::vector<Row> found, const Order<Row>& order, const PageRequest& request) {
    const bool has_further = found.size() > request.limit;
    if (has_further) found.resize(request.limit);
    if (order.is_backwards) std::ranges::reverse(found);
    Page<Row> page{std::move(found), {}};
    const auto beside = [&](const Row& row) {
        return text_of(Cursor{request.sort, {order.value_of(row), row.key.value, false}});
    };
    // What lies where this page was asked from was there when its cursor was given.
    const bool has_next = order.is_backwards || has_further;
    const bool has_prev = order.is_backwards ? has_further : order.from.has_value();
    if (page.items.empty()) {
        if (!order.from) return page;
        const auto here = text_of(Cursor{request.sort, {order.from->value, order.from->key, !order.from->is_within}});
        (order.is_backwards ? page.next : page.prev) = here;
        return page;
    }
    if (has_next) page.next = beside(page.items.back());
    if (has_prev) page.prev = beside(page.items.front());
    return page;
}

#define BATON_ORDER(Row)                                      \
    template Result<Order<Row>> order_of(const PageRequest&); \
    template Page<Row> page_of_found(std::vector<Row>, const Order<Row>&, const PageRequest&);
BATON_ORDER(TaskRow)
BATON_ORDER(InstanceRow)
BATON_ORDER(JobRow)
BATON_ORDER(IncidentRow)
BATON_ORDER(SubscriptionRow)
#undef BATON_ORDER

}  // namespace baton::storage
