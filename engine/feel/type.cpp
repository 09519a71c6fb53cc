#include "engine/feel/type.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/feel/function.hpp"
#include "engine/feel/range.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

using Kind = Type::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 18> names = {
    {{"Any", Kind::any},
     {"Null", Kind::null},
     {"boolean", Kind::boolean},
     {"number", Kind::number},
     {"string", Kind::string},
     {"date", Kind::date},
     {"time", Kind::time},
     {"date and time", Kind::date_time},
     {"years and months duration", Kind::months_duration},
     {"days and time duration", Kind::time_duration},
     {"list", Kind::list},
     {"context", Kind::context},
     {"range", Kind::range},
     {"function", Kind::function},
     {"any", Kind::any},
     {"null", Kind::null},
     {"day and time duration", Kind::time_duration},
     {"year and month duration", Kind::months_duration}}};

bool has_members(const Context& context, const Type& type) {
    for (std::size_t at = 0; at < type.names.size(); ++at) {
        const Value* member = context.find(type.names[at]);
        if (member == nullptr || !conforms(*member, type.parts[at])) return false;
    }
    return true;
}

bool is_range_of(const Range& range, const Type& type) {
    return type.parts.empty() || (conforms(range.low, type.parts[0]) && conforms(range.high, type.parts[0]));
}

bool is_function_of(const Function& function, const Type& type) {
    if (type.parts.empty()) return true;
    if (function.parameters.size() + 1 != type.parts.size()) return false;
    for (std::size_t at = 0; at < function.parameters.size(); ++at) {
        if (!conforms(type.parts[at], function.parameters[at].type)) return false;
    }
    return conforms(function.result, type.parts.back());
}

bool all_conform(const List& items, const Type& type) {
    return type.parts.empty() ||
           std::all_of(items.begin(), items.end(), [&](const Value& item) { return conforms(item, type.parts[0]); });
}

}  // namespace

bool is_instance(const Value& value, const Type& type) {
    switch (type.kind) {
        case Kind::any:
            return !value.is_null();
        case Kind::null:
            return value.is_null();
        case Kind::boolean:
            return value.boolean() != nullptr;
        case Kind::number:
            return value.number() != nullptr;
        case Kind::string:
            return value.string() != nullptr;
        case Kind::date:
            return value.date() != nullptr;
        case Kind::time:
            return value.time() != nullptr;
        case Kind::date_time:
            return value.date_time() != nullptr;
        case Kind::months_duration:
            return value.months_duration() != nullptr;
        case Kind::time_duration:
            return value.time_duration() != nullptr;
        case Kind::list:
            return value.list() != nullptr && all_conform(*value.list(), type);
        case Kind::context:
            return value.context() != nullptr && has_members(*value.context(), type);
        case Kind::range:
            return value.range() != nullptr && is_range_of(*value.range(), type);
        case Kind::function:
            return value.function() != nullptr && is_function_of(*value.function(), type);
        case Kind::unknown:
            return false;
    }
    return false;
}

bool conforms(const Value& value, const Type& type) { return value.is_null() || is_instance(value, type); }

bool conforms(const Type& type, const Type& wanted) {
    if (wanted.kind == Kind::any || type.kind == Kind::any || type.kind == Kind::null) return true;
    if (type.kind != wanted.kind) return false;
    if (type.kind == Kind::context) {
        for (std::size_t at = 0; at < wanted.names.size(); ++at) {
            const auto found = std::find(type.names.begin(), type.names.end(), wanted.names[at]);
            if (found == type.names.end()) return false;
            if (!conforms(type.parts[static_cast<std::size_t>(found - type.names.begin())], wanted.parts[at]))
                return false;
        }
        return true;
    }
    if (type.parts.empty() || wanted.parts.empty()) return true;
    if (type.parts.size() != wanted.parts.size()) return false;
    for (std::size_t at = 0; at < type.parts.size(); ++at) {
        // A function may be asked for less and give more: its parameters turn the relation round.
        const bool is_parameter = type.kind == Kind::function && at + 1 < type.parts.size();
        const bool fits =
            is_parameter ? conforms(wanted.parts[at], type.parts[at]) : conforms(type.parts[at], wanted.parts[at]);
        if (!fits) return false;
    }
    return true;
}

Value coerced(const Value& value, const Type& type) {
    if (conforms(value, type)) return value;
    if (const List* list = value.list(); list != nullptr && list->size() == 1 && type.kind != Kind::list) {
        if (conforms(list->front(), type)) return list->front();
    }
    if (type.kind == Kind::list && value.list() == nullptr) {
        if (type.parts.empty() || conforms(value, type.parts[0])) return List{value};
    }
    if (type.kind == Kind::date_time && value.date() != nullptr) {
        return DateTime{*value.date(), Time{0, 0, 0, 0, Zone{Zone::Kind::offset, 0, {}}}};
    }
    return {};
}

Type type_named(std::string_view name) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.first == name; });
    return {found != names.end() ? found->second : Kind::unknown, {}, {}};
}

std::string to_text(const Type& type) {
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const auto& entry) { return entry.second == type.kind; });
    std::string out(found != names.end() ? found->first : "unknown type");
    if (type.parts.empty()) return out;
    const std::size_t inside = type.kind == Kind::function ? type.parts.size() - 1 : type.parts.size();
    out += '<';
    for (std::size_t at = 0; at < inside; ++at) {
        if (at > 0) out += ", ";
        if (type.kind == Kind::context) out += type.names[at] + ": ";
        out += to_text(type.parts[at]);
    }
    out += '>';
    if (type.kind == Kind::function) out += " -> " + to_text(type.parts.back());
    return out;
}

}  // namespace baton::feel
