// Which rules of a large table can be hit by what its inputs are: found in a time that grows with them, not with the
// table.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/feel/reach.hpp"

namespace baton::decision {

struct Table;

// Immutable; any thread.
class RuleIndex {
public:
    // nullptr when the table is small, or when no column tells its rules apart.
    [[nodiscard]] static std::shared_ptr<const RuleIndex> of(const Table& table);

    // The rules, in order, that may be hit by these values of the inputs: no other can. Nothing when all may.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> candidates(
        std::span<const feel::Value* const> inputs) const;

private:
    // Intervals in the order of their low ends, in blocks that know how far the farthest of them goes.
    class Intervals {
    public:
        void add(const feel::Interval& interval, std::uint32_t rule);
        void arrange();
        void find(const Decimal& number, std::vector<std::uint32_t>& rules) const;

    private:
        struct Item {
            feel::Interval interval;
            std::uint32_t rule = 0;
        };
        std::vector<Item> items_;
        std::vector<std::optional<Decimal>> farthest_;  // by block
    };

    struct Column {
        bool is_of_numbers = false;
        Intervals numbers;
        std::unordered_map<std::string, std::vector<std::uint32_t>> texts;
        std::vector<std::uint32_t> others;  // rules whose test in this column must be tried
    };

    [[nodiscard]] static Column column_of(const Table& table, std::size_t at);
    // Nothing when a value of this kind must be tried with every rule.
    [[nodiscard]] static std::optional<std::vector<std::uint32_t>> matching(const Column& column,
                                                                            const feel::Value& value);

    std::vector<Column> columns_;
};

}  // namespace baton::decision
