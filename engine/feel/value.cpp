#include "engine/feel/value.hpp"

#include <algorithm>
#include <limits>

#include "engine/feel/function.hpp"
#include "engine/feel/range.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {

struct Value::HeldList {
    List items;
    std::uint32_t depth;
    std::uint64_t weight;
};

struct Value::HeldContext {
    Context entries;
    std::uint32_t depth;
    std::uint64_t weight;
};

namespace {

constexpr std::uint64_t plain_weight = 24;

std::uint64_t saturated_sum(std::uint64_t left, std::uint64_t right) {
    const std::uint64_t sum = left + right;
    return sum < left ? std::numeric_limits<std::uint64_t>::max() : sum;
}

// Shared values repeat in a text, so a small value can have an enormous one: weights are counted as if written out.
struct Measure {
    std::uint32_t depth = 1;
    std::uint64_t weight = plain_weight;

    void add(const Value& value) {
        depth = std::max(depth, value.depth() + 1);
        weight = saturated_sum(weight, value.weight());
    }
};

template <class T>
bool same_held(const std::shared_ptr<const T>& left, const std::shared_ptr<const T>& right) {
    return left == right || *left == *right;
}

bool same_entries(const Context& left, const Context& right) {
    if (left.size() != right.size()) return false;
    return std::all_of(left.entries().begin(), left.entries().end(), [&](const Context::Entry& entry) {
        const Value* other = right.find(entry.first);
        return other != nullptr && *other == entry.second;
    });
}

}  // namespace

Value::Value(bool truth) : held_(truth) {}
Value::Value(Decimal number) : held_(number) {}
Value::Value(std::int64_t number) : held_(Decimal{number}) {}
Value::Value(int number) : held_(Decimal{number}) {}
Value::Value(std::string text) : held_(std::make_shared<const std::string>(std::move(text))) {}
Value::Value(std::string_view text) : held_(std::make_shared<const std::string>(text)) {}
Value::Value(const char* text) : held_(std::make_shared<const std::string>(text)) {}
Value::Value(Date date) : held_(std::make_shared<const Date>(date)) {}
Value::Value(Time time) : held_(std::make_shared<const Time>(std::move(time))) {}
Value::Value(DateTime date_time) : held_(std::make_shared<const DateTime>(std::move(date_time))) {}
Value::Value(MonthsDuration duration) : held_(std::make_shared<const MonthsDuration>(duration)) {}
Value::Value(TimeDuration duration) : held_(std::make_shared<const TimeDuration>(duration)) {}
Value::Value(Range range) : held_(std::make_shared<const Range>(std::move(range))) {}
Value::Value(Function function) : held_(std::make_shared<const Function>(std::move(function))) {}

Value::Value(List items) {
    Measure measure;
    for (const Value& item : items) measure.add(item);
    held_ = std::make_shared<const HeldList>(HeldList{std::move(items), measure.depth, measure.weight});
}

Value::Value(Context entries) {
    Measure measure;
    for (const auto& [name, value] : entries.entries()) {
        measure.add(value);
        measure.weight = saturated_sum(measure.weight, name.size() + plain_weight);
    }
    held_ = std::make_shared<const HeldContext>(HeldContext{std::move(entries), measure.depth, measure.weight});
}

namespace {

template <class T, class Held>
const T* held_as(const Held& held) {
    const auto* shared = std::get_if<std::shared_ptr<const T>>(&held);
    return shared != nullptr ? shared->get() : nullptr;
}

}  // namespace

const std::string* Value::string() const { return held_as<std::string>(held_); }
const Date* Value::date() const { return held_as<Date>(held_); }
const Time* Value::time() const { return held_as<Time>(held_); }
const DateTime* Value::date_time() const { return held_as<DateTime>(held_); }
const MonthsDuration* Value::months_duration() const { return held_as<MonthsDuration>(held_); }
const TimeDuration* Value::time_duration() const { return held_as<TimeDuration>(held_); }
const Range* Value::range() const { return held_as<Range>(held_); }
const Function* Value::function() const { return held_as<Function>(held_); }

const List* Value::list() const {
    const auto* held = held_as<HeldList>(held_);
    return held != nullptr ? &held->items : nullptr;
}

const Context* Value::context() const {
    const auto* held = held_as<HeldContext>(held_);
    return held != nullptr ? &held->entries : nullptr;
}

std::string_view Value::type_name() const {
    constexpr std::string_view names[] = {"null",
                                          "boolean",
                                          "number",
                                          "string",
                                          "list",
                                          "context",
                                          "date",
                                          "time",
                                          "date and time",
                                          "years and months duration",
                                          "days and time duration",
                                          "range",
                                          "function"};
    return names[held_.index()];
}

std::uint32_t Value::depth() const {
    if (const auto* held = held_as<HeldList>(held_)) return held->depth;
    if (const auto* held = held_as<HeldContext>(held_)) return held->depth;
    if (const Range* ends = range()) return 1 + std::max(ends->low.depth(), ends->high.depth());
    if (const Function* held = function()) return 1 + held->depth;
    return 0;
}

std::uint64_t Value::weight() const {
    if (const std::string* text = string()) return plain_weight + text->size();
    if (const auto* held = held_as<HeldList>(held_)) return held->weight;
    if (const auto* held = held_as<HeldContext>(held_)) return held->weight;
    if (const Range* ends = range()) return saturated_sum(ends->low.weight(), ends->high.weight());
    if (const Function* held = function()) return saturated_sum(held->weight, plain_weight);
    return plain_weight;
}

bool Value::operator==(const Value& other) const {
    if (held_.index() != other.held_.index()) return false;
    return std::visit(
        [&]<class T>(const T& mine) {
            const T& theirs = *std::get_if<T>(&other.held_);
            if constexpr (std::is_same_v<T, std::shared_ptr<const HeldList>>) {
                return mine == theirs || mine->items == theirs->items;
            } else if constexpr (std::is_same_v<T, std::shared_ptr<const HeldContext>>) {
                return mine == theirs || same_entries(mine->entries, theirs->entries);
            } else if constexpr (std::is_same_v<T, Null> || std::is_same_v<T, bool> || std::is_same_v<T, Decimal> ||
                                 std::is_same_v<T, std::shared_ptr<const Function>>) {
                return mine == theirs;
            } else {
                return same_held(mine, theirs);
            }
        },
        held_);
}

}  // namespace baton::feel
