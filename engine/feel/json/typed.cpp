#include "engine/feel/json/typed.hpp"

#include "engine/feel/temporal.hpp"

namespace baton::feel::json {
namespace {

template <class T>
Value value_of(const std::optional<T>& parsed) {
    return parsed ? Value{*parsed} : Value{};
}

Value typed(std::string_view type, std::string_view text) {
    if (type == "date") return value_of(parse_date(text));
    if (type == "time") return value_of(parse_time(text));
    if (type == "date and time") return value_of(parse_date_time(text));
    if (type == "years and months duration") return value_of(parse_months_duration(text));
    if (type == "days and time duration") return value_of(parse_time_duration(text));
    return {};
}

}  // namespace

Value typed_or_context(Context entries) {
    if (entries.size() != 2) return entries;
    const Value* type = entries.find("type");
    const Value* text = entries.find("value");
    if (type == nullptr || text == nullptr || type->string() == nullptr || text->string() == nullptr) return entries;
    Value value = typed(*type->string(), *text->string());
    if (value.is_null()) return entries;
    return value;
}

}  // namespace baton::feel::json
