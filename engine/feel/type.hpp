// FEEL's types as written after `instance of` and in formal parameters (DMN 1.5 §10.3.2.13, grammar rules 53 to 58).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace baton::feel {

struct Type {
    enum class Kind : std::uint8_t {
        any,
        null,
        boolean,
        number,
        string,
        date,
        time,
        date_time,
        months_duration,
        time_duration,
        list,
        context,
        range,
        function,
        unknown,  // a name that nobody defined: nothing is an instance of it
    };

    Kind kind = Kind::any;
    std::vector<Type> parts;  // list, range: the element; context: the members; function: parameters, then result
    std::vector<std::string> names;  // context: the members' names

    [[nodiscard]] bool is_function() const { return kind == Kind::function; }
    bool operator==(const Type&) const = default;
};

class Value;

// Does `value` conform to `type`? Null conforms to every type but is an instance of Null and Any only.
[[nodiscard]] bool is_instance(const Value& value, const Type& type);
[[nodiscard]] bool conforms(const Value& value, const Type& type);
// Whether whatever is of `type` is of `wanted` too (DMN 1.5 §10.3.2.9.2).
[[nodiscard]] bool conforms(const Type& type, const Type& wanted);
// After DMN 1.5 §10.3.2.9.4: a conforming value, a list of one made its item, an item made a list of one, a date made a
// date and time at midnight UTC; else null.
[[nodiscard]] Value coerced(const Value& value, const Type& type);

[[nodiscard]] Type type_named(std::string_view name);  // a built-in name such as "date and time"; else unknown
[[nodiscard]] std::string to_text(const Type& type);

}  // namespace baton::feel
