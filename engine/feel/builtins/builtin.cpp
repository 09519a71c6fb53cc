#include "engine/feel/builtins/builtin.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <map>

#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/function.hpp"

namespace baton::feel {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

Builtin builtin_of(const Signature& signature) {
    Builtin builtin{signature.name, {}, 0, false, signature.body};
    std::string_view rest = signature.parameters;
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        std::string_view parameter = trimmed(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        if (parameter == "...") {
            builtin.is_variadic = true;
        } else if (parameter.front() == '[') {
            builtin.parameters.emplace_back(parameter.substr(1, parameter.size() - 2));
        } else {
            builtin.parameters.emplace_back(parameter);
            ++builtin.required;
        }
    }
    return builtin;
}

using Library = std::map<std::string, Overloads, std::less<>>;

Library make_library() {
    Library library;
    for (const auto family : {conversion_builtins, string_builtins, pattern_builtins, list_builtins,
                              list_change_builtins, number_builtins, statistics_builtins, temporal_builtins,
                              working_day_builtins, range_builtins, context_builtins, logic_builtins}) {
        for (const Signature& signature : family()) {
            library[std::string(signature.name)].push_back(builtin_of(signature));
        }
    }
    return library;
}

const Library& library() {
    static const Library all = make_library();
    return all;
}

bool takes(const Builtin& builtin, std::size_t count) {
    return count >= builtin.required && (count <= builtin.parameters.size() || builtin.is_variadic);
}

// The values in the order of the parameters; nothing when a name is unknown, given twice or missing.
std::optional<std::vector<const Value*>> by_name(const Builtin& builtin, std::span<const Value> values,
                                                 std::span<const std::string> names) {
    std::vector<const Value*> ordered(builtin.parameters.size(), nullptr);
    for (std::size_t at = 0; at < names.size(); ++at) {
        const auto found = std::find(builtin.parameters.begin(), builtin.parameters.end(), names[at]);
        if (found == builtin.parameters.end()) return std::nullopt;
        const Value*& place = ordered[static_cast<std::size_t>(found - builtin.parameters.begin())];
        if (place != nullptr) return std::nullopt;
        place = &values[at];
    }
    const auto required_end = ordered.begin() + static_cast<std::ptrdiff_t>(builtin.required);
    if (std::find(ordered.begin(), required_end, nullptr) != required_end) return std::nullopt;
    return ordered;
}

Value call(const Builtin& builtin, Run& run, std::span<const Value* const> values) {
    if (!run.spend(1)) return {};
    Arguments arguments(builtin, run, values);
    return builtin.body(arguments);
}

}  // namespace

const Overloads* builtin_named(std::string_view name) {
    const auto found = library().find(name);
    return found != library().end() ? &found->second : nullptr;
}

Value call_builtin(const Overloads& overloads, Run& run, std::span<const Value> values,
                   std::span<const std::string> names) {
    for (const Builtin& builtin : overloads) {
        if (!names.empty()) {
            if (const auto ordered = by_name(builtin, values, names)) return call(builtin, run, *ordered);
        } else if (takes(builtin, values.size())) {
            boost::container::small_vector<const Value*, 4> ordered;
            for (const Value& value : values) ordered.push_back(&value);
            return call(builtin, run, {ordered.data(), ordered.size()});
        }
    }
    run.warn("'" + std::string(overloads.front().name) + "' is null: it does not take these " +
             std::to_string(values.size()) + (names.empty() ? " arguments" : " named arguments"));
    return {};
}

Value builtin_as_value(const Overloads& overloads) {
    Function function;
    function.name = overloads.front().name;
    function.signatures = &overloads;
    for (const std::string& parameter : overloads.front().parameters) function.parameters.push_back({parameter, {}});
    return function;
}

const Vocabulary& builtin_vocabulary() {
    static const Vocabulary all = [] {
        Vocabulary vocabulary;
        for (const auto& [name, overloads] : library()) {
            if (name.find(' ') != std::string::npos) vocabulary.add_name(name);
        }
        for (const char* property : {"time offset", "start included", "end included"}) vocabulary.add_name(property);
        for (const char* name : {"Any", "Null", "boolean", "number", "string", "date", "time", "date and time",
                                 "years and months duration", "days and time duration", "list", "context", "range",
                                 "function", "any", "null", "day and time duration", "year and month duration"}) {
            vocabulary.add_type(name, type_named(name));
        }
        return vocabulary;
    }();
    return all;
}

}  // namespace baton::feel
