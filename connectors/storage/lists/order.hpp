// By which fields each list can be sorted, and what a page's last row is remembered by.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

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

// The order that a request asks for, with the place after which its page begins.
template <class Row>
struct Order {
    const SortField<Row>* field = nullptr;  // nullptr: by key alone
    bool is_descending = false;
    bool is_first_page = true;
    SortValue after_value;
    std::uint64_t after_key = 0;

    [[nodiscard]] SortValue value_of(const Row& row) const { return field != nullptr ? field->of(row) : SortValue{}; }
};

template <class Row>
[[nodiscard]] Result<Order<Row>> order_of(const ports::PageRequest& page);

// The cursor that leads to the rows after `row`.
template <class Row>
[[nodiscard]] std::string cursor_after(const Row& row, const Order<Row>& order, const ports::PageRequest& page);

}  // namespace baton::storage
