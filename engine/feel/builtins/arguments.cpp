#include "engine/feel/builtins/arguments.hpp"

#include "engine/feel/function.hpp"

namespace baton::feel {
namespace {

const Value null_value;

}  // namespace

std::string with_article(std::string_view text) {
    if (text == "null") return "null";
    return std::string(text.find_first_of("aeiou") == 0 ? "an " : "a ") + std::string(text);
}

const Value& Arguments::operator[](std::size_t at) const { return has(at) ? *values_[at] : null_value; }

const Value& Arguments::item(std::size_t at) const {
    const Value& value = (*this)[at];
    if (const List* list = value.list(); list != nullptr && list->size() == 1) return list->front();
    return value;
}

Value Arguments::refuse(const std::string& why) {
    run_.warn("'" + std::string(builtin_.name) + "' is null: " + why);
    return {};
}

void Arguments::wanted(std::size_t at, std::string_view type) {
    const std::size_t named = std::min(at, builtin_.parameters.size() - 1);
    refuse("'" + builtin_.parameters[named] + "' must be " + with_article(type) + ", not " +
           with_article((*this)[at].type_name()));
}

const Decimal* Arguments::number(std::size_t at) {
    const Decimal* number = item(at).number();
    if (number == nullptr) wanted(at, "number");
    return number;
}

const std::string* Arguments::string(std::size_t at) {
    const std::string* text = item(at).string();
    if (text == nullptr) wanted(at, "string");
    return text;
}

const bool* Arguments::boolean(std::size_t at) {
    const bool* truth = item(at).boolean();
    if (truth == nullptr) wanted(at, "boolean");
    return truth;
}

const Context* Arguments::context(std::size_t at) {
    const Context* context = item(at).context();
    if (context == nullptr) wanted(at, "context");
    return context;
}

const Function* Arguments::function(std::size_t at) {
    const Function* function = item(at).function();
    if (function == nullptr) wanted(at, "function");
    return function;
}

const List* Arguments::list(std::size_t at) {
    const Value& value = (*this)[at];
    if (const List* list = value.list()) return list;
    if (value.is_null()) {
        wanted(at, "list");
        return nullptr;
    }
    made_.push_front(List{value});
    return &made_.front();
}

const List* Arguments::items() {
    if (size() == 1) return list(0);
    List all;
    for (std::size_t at = 0; at < size(); ++at) all.push_back((*this)[at]);
    made_.push_front(std::move(all));
    return &made_.front();
}

std::optional<std::int64_t> Arguments::whole(std::size_t at) {
    const Decimal* given = number(at);
    if (given == nullptr) return std::nullopt;
    const auto whole = given->rounded(0, Decimal::Rounding::down).whole();
    if (!whole) refuse("'" + builtin_.parameters[std::min(at, builtin_.parameters.size() - 1)] + "' is too large");
    return whole;
}

std::optional<Date> Arguments::date(std::size_t at) {
    const Value& value = item(at);
    if (value.date() != nullptr) return *value.date();
    if (value.date_time() != nullptr) return value.date_time()->date;
    wanted(at, "date");
    return std::nullopt;
}

}  // namespace baton::feel
