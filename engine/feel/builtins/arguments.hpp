// What a built-in function was given. Each accessor warns and returns nothing where the argument is of another type, so
// that a body can return null at once. Accepted as well (DMN 1.5 §10.3.2.9.4): a list of one for its item, and, by
// list(), an item for a list of one.
#pragma once

#include <forward_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/feel/builtins/builtin.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {

class Arguments {
public:
    Arguments(const Builtin& builtin, Run& run, std::span<const Value* const> values)
        : builtin_(builtin), run_(run), values_(values) {}

    [[nodiscard]] Run& run() { return run_; }
    [[nodiscard]] std::string_view zone() const { return run_.around().zone; }
    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] bool has(std::size_t at) const { return at < values_.size() && values_[at] != nullptr; }
    [[nodiscard]] const Value& operator[](std::size_t at) const;  // null when it was not given

    [[nodiscard]] const Decimal* number(std::size_t at);
    [[nodiscard]] const std::string* string(std::size_t at);
    [[nodiscard]] const bool* boolean(std::size_t at);
    [[nodiscard]] const Context* context(std::size_t at);
    [[nodiscard]] const List* list(std::size_t at);
    [[nodiscard]] const Function* function(std::size_t at);
    [[nodiscard]] std::optional<std::int64_t> whole(std::size_t at);
    // A date, also of a date and time.
    [[nodiscard]] std::optional<Date> date(std::size_t at);
    // All arguments as one list: the first when it is the only one and a list.
    [[nodiscard]] const List* items();

    // Warns and is null.
    Value refuse(const std::string& why);

private:
    const Value& item(std::size_t at) const;
    void wanted(std::size_t at, std::string_view type);

    const Builtin& builtin_;
    Run& run_;
    std::span<const Value* const> values_;
    std::forward_list<List> made_;  // lists for items; where they lie stays
};

// `text` with the article it needs: "a number", "an item".
[[nodiscard]] std::string with_article(std::string_view text);

}  // namespace baton::feel
