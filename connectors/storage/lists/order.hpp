// By which fields each list can be sorted, and what a page's last row is remembered by.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/ports/queries.hpp"

namespace baton::storage {

using SortValue = std::variant<std::int64_t, std::string>;

enum class SortKind : std::uint8_t { number, text, time };  // a time that is not set sorts after all others

template <class Row>
struct SortField {
    std::string_view name;
    SortKind kind = SortKind::text;
    SortValue (*of)(const Row&) = nullptr;
};

// Defined for TaskRow, InstanceRow, JobRow, IncidentRow and SubscriptionRow.
template <class Row>
[[nodiscard]] std::span<const SortField<Row>> sort_fields();

// Where in the order a page begins, or ends when it is read backwards.
struct Place {
    SortValue value;
    std::uint64_t key = 0;
    bool is_within = false;  // the row of that place belongs to the page
};

// The order that a request asks for, and from where.
template <class Row>
struct Order {
    const SortField<Row>* field = nullptr;  // nullptr: by key alone
    bool is_descending = false;
    bool is_backwards = false;  // the page is what comes before `from`
    std::optional<Place> from;  // nothing: from the beginning

    [[nodiscard]] SortValue value_of(const Row& row) const { return field != nullptr ? field->of(row) : SortValue{}; }
    // Which way the rows are to be looked for.
    [[nodiscard]] bool goes_down() const { return is_descending != is_backwards; }
};

template <class Row>
[[nodiscard]] Result<Order<Row>> order_of(const ports::PageRequest& page);

// Of the rows that were found one after the other from `order.from`, one more than asked for if there are: the page in
// its order, with the cursors that lead on and back. A page that holds nothing any more leads to where it was.
template <class Row>
[[nodiscard]] ports::Page<Row> page_of_found(std::vector<Row> found, const Order<Row>& order,
                                             const ports::PageRequest& request);

}  // namespace baton::storage
