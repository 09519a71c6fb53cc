// The built-in functions (DMN 1.5 §10.3.4), one file a family; expressions find theirs when they are parsed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/feel/run.hpp"
#include "engine/feel/vocabulary.hpp"

namespace baton::feel {

class Arguments;  // arguments.hpp

// One signature of a function.
struct Builtin {
    std::string_view name;
    std::vector<std::string> parameters;
    std::size_t required = 0;
    bool is_variadic = false;  // the last parameter may be repeated; positional only
    Value (*body)(Arguments&) = nullptr;
};

using Overloads = std::vector<Builtin>;

// Parameters as text: "string, start position, [length]"; a trailing ... repeats the last one.
struct Signature {
    std::string_view name;
    std::string_view parameters;
    Value (*body)(Arguments&);
};

[[nodiscard]] const Overloads* builtin_named(std::string_view name);  // nullptr when there is none
// Their names, the names of properties with spaces, and the types.
[[nodiscard]] const Vocabulary& builtin_vocabulary();

// `names` is empty or has one for each value. Null with a warning when no signature takes the arguments.
[[nodiscard]] Value call_builtin(const Overloads& overloads, Run& run, std::span<const Value> values,
                                 std::span<const std::string> names);

// The function as a value.
[[nodiscard]] Value builtin_as_value(const Overloads& overloads);

[[nodiscard]] std::span<const Signature> conversion_builtins();
[[nodiscard]] std::span<const Signature> string_builtins();
[[nodiscard]] std::span<const Signature> pattern_builtins();
[[nodiscard]] std::span<const Signature> list_builtins();
[[nodiscard]] std::span<const Signature> list_change_builtins();
[[nodiscard]] std::span<const Signature> number_builtins();
[[nodiscard]] std::span<const Signature> statistics_builtins();
[[nodiscard]] std::span<const Signature> temporal_builtins();
[[nodiscard]] std::span<const Signature> working_day_builtins();
[[nodiscard]] std::span<const Signature> range_builtins();
[[nodiscard]] std::span<const Signature> context_builtins();
[[nodiscard]] std::span<const Signature> logic_builtins();

}  // namespace baton::feel
