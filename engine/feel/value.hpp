// What a FEEL expression gives and what a process variable holds (DMN 1.5 §10.3.2). Values are immutable and cheap to
// copy: text, lists and contexts are shared. Any thread may read one.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/base/decimal.hpp"

namespace baton::feel {

class Value;

struct Null {
    bool operator==(const Null&) const = default;
};

using List = std::vector<Value>;

// Entries in the order they were written; names are unique.
class Context {
public:
    using Entry = std::pair<std::string, Value>;

    Context() = default;
    Context(std::initializer_list<Entry> entries);
    void reserve(std::size_t count);

    [[nodiscard]] const Value* find(std::string_view name) const;  // nullptr when there is none
    void set(std::string name, Value value);                       // replaces, or appends
    bool erase(std::string_view name);
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    [[nodiscard]] bool empty() const;
    [[nodiscard]] std::size_t size() const;

private:
    [[nodiscard]] std::size_t position(std::string_view name) const;  // size() when there is none
    void index_entry(std::size_t position);
    void index_all();

    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_;  // hash table of positions + 1, kept once there are many entries
};

struct Date;
struct Time;
struct DateTime;
struct MonthsDuration;
struct TimeDuration;
struct Range;
struct Function;

class Value {
public:
    Value() = default;               // null
    Value(Null) {}                   // NOLINT(google-explicit-constructor)
    Value(bool truth);               // NOLINT(google-explicit-constructor)
    Value(Decimal number);           // NOLINT(google-explicit-constructor)
    Value(std::int64_t number);      // NOLINT(google-explicit-constructor)
    Value(int number);               // NOLINT(google-explicit-constructor)
    Value(std::string text);         // NOLINT(google-explicit-constructor)
    Value(std::string_view text);    // NOLINT(google-explicit-constructor)
    Value(const char* text);         // NOLINT(google-explicit-constructor)
    Value(List items);               // NOLINT(google-explicit-constructor)
    Value(Context entries);          // NOLINT(google-explicit-constructor)
    Value(Date date);                // NOLINT(google-explicit-constructor)
    Value(Time time);                // NOLINT(google-explicit-constructor)
    Value(DateTime date_time);       // NOLINT(google-explicit-constructor)
    Value(MonthsDuration duration);  // NOLINT(google-explicit-constructor)
    Value(TimeDuration duration);    // NOLINT(google-explicit-constructor)
    Value(Range range);              // NOLINT(google-explicit-constructor)
    Value(Function function);        // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool is_null() const { return held_.index() == 0; }

    // The held thing, or nullptr when the value is of another type.
    [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&held_); }
    [[nodiscard]] const Decimal* number() const { return std::get_if<Decimal>(&held_); }
    [[nodiscard]] const std::string* string() const;
    [[nodiscard]] const List* list() const;
    [[nodiscard]] const Context* context() const;
    [[nodiscard]] const Date* date() const;
    [[nodiscard]] const Time* time() const;
    [[nodiscard]] const DateTime* date_time() const;
    [[nodiscard]] const MonthsDuration* months_duration() const;
    [[nodiscard]] const TimeDuration* time_duration() const;
    [[nodiscard]] const Range* range() const;
    [[nodiscard]] const Function* function() const;

    [[nodiscard]] std::string_view type_name() const;  // FEEL's: "null", "boolean", "number", "string", "date" ...

    // Levels of lists and contexts: 0 for a plain value, 1 for [1].
    [[nodiscard]] std::uint32_t depth() const;
    // Bytes that the value would take were nothing shared; about what its text takes. Counted when it was made.
    [[nodiscard]] std::uint64_t weight() const;

    // Structural and total, for comparing states in tests and replay. FEEL's own '=' is ternary: see compare.hpp.
    bool operator==(const Value& other) const;

private:
    struct HeldList;  // items with their depth and weight, counted once
    struct HeldContext;
    std::variant<Null, bool, Decimal, std::shared_ptr<const std::string>, std::shared_ptr<const HeldList>,
                 std::shared_ptr<const HeldContext>, std::shared_ptr<const Date>, std::shared_ptr<const Time>,
                 std::shared_ptr<const DateTime>, std::shared_ptr<const MonthsDuration>,
                 std::shared_ptr<const TimeDuration>, std::shared_ptr<const Range>, std::shared_ptr<const Function>>
        held_;
};

// Only here is an Entry complete.
inline void Context::reserve(std::size_t count) { entries_.reserve(count); }
inline bool Context::empty() const { return entries_.empty(); }
inline std::size_t Context::size() const { return entries_.size(); }

}  // namespace baton::feel
