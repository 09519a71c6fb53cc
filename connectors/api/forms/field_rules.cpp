#include "connectors/api/forms/field_rules.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

const feel::Context* rules_of(const feel::Context& field) {
    const auto* const rules = field.find("validate");
    return rules == nullptr ? nullptr : rules->context();
}

// A limit may be written as a number, as a text, or as an expression.
std::optional<Decimal> limit_of(const feel::Context& rules, std::string_view name, const feel::Scope& names,
                                feel::Run& run) {
    const auto* const written = rules.find(name);
    if (written == nullptr) return std::nullopt;
    feel::Value limit = *written;
    if (const auto* text = written->string(); text != nullptr && text->starts_with('='))
        limit = evaluated(*text, names, run);
    if (limit.number() != nullptr) return *limit.number();
    return limit.string() == nullptr ? std::nullopt : Decimal::parse(*limit.string());
}

std::string said(const feel::Value& value) { return feel::to_json(value); }

std::optional<Broken> beyond(const feel::Context& rules, const feel::Value& value, const feel::Scope& names,
                             feel::Run& run) {
    const auto* const number = value.number();
    const auto read = number == nullptr && value.string() != nullptr ? Decimal::parse(*value.string()) : std::nullopt;
    if (number == nullptr && !read) return std::nullopt;
    const Decimal& counted = number == nullptr ? *read : *number;
    const auto least = limit_of(rules, "min", names, run);
    if (least && counted < *least)
        return Broken{"form-too-little", "is below " + said(*least), "the least is " + said(*least)};
    const auto most = limit_of(rules, "max", names, run);
    if (most && counted > *most)
        return Broken{"form-too-much", "is above " + said(*most), "the most is " + said(*most)};
    return std::nullopt;
}

// ---- texts ----

// White space as people type it: that of ASCII, the wide one, the one that does not break, and the mark of UTF-8.
std::string_view trimmed(std::string_view text) {
    constexpr std::array<std::string_view, 9> spaces{" ", "\t", "\n", "\r", "\v", "\f", "\u3000", "\u00a0", "\ufeff"};
    for (bool is_done = false; !is_done;) {
        is_done = true;
        for (const auto space : spaces) {
            if (text.starts_with(space)) text.remove_prefix(space.size()), is_done = false;
            if (text.ends_with(space)) text.remove_suffix(space.size()), is_done = false;
        }
    }
    return text;
}

// As a browser counts: characters outside of the basic plane are two.
std::int64_t length_of(std::string_view text) {
    std::int64_t length = 0;
    for (const char one : text) {
        const auto byte = static_cast<unsigned char>(one);
        if ((byte & 0xC0U) != 0x80U) length += byte >= 0xF0U ? 2 : 1;
    }
    return length;
}

std::optional<Broken> of_wrong_length(const feel::Context& rules, const std::string& text, const feel::Scope& names,
                                      feel::Run& run) {
    const Decimal length(length_of(trimmed(text)));
    const auto least = limit_of(rules, "minLength", names, run);
    if (least && length < *least) {
        return Broken{"form-too-short", "has fewer than " + said(*least) + " characters", "write more"};
    }
    const auto most = limit_of(rules, "maxLength", names, run);
    if (most && length > *most) {
        return Broken{"form-too-long", "has more than " + said(*most) + " characters", "write less"};
    }
    return std::nullopt;
}

// What is no pattern to FEEL gives null, and forbids nothing.
std::optional<Broken> unlike_pattern(const feel::Context& rules, const std::string& text, feel::Run& run) {
    static const auto matches = feel::parse("matches(text, pattern)");
    const auto* const pattern = rules.find("pattern");
    if (pattern == nullptr || pattern->string() == nullptr || pattern->string()->empty() || !matches) {
        return std::nullopt;
    }
    const feel::Context both{{"text", feel::Value{text}}, {"pattern", *pattern}};
    const auto value = matches->evaluate(feel::ContextScope(both), run);
    if (value.boolean() == nullptr || *value.boolean()) return std::nullopt;
    const auto* const says = rules.find("patternErrorMessage");
    const bool is_said = says != nullptr && says->string() != nullptr;
    return Broken{"form-pattern", "is not written as '" + *pattern->string() + "' demands",
                  is_said ? *says->string() : "write it in that form"};
}

// ---- choices ----

// Those that the form lists itself; none when they come from the case or from an expression.
const feel::List* listed(const feel::Context& field) {
    if (field.find("valuesKey") != nullptr || field.find("valuesExpression") != nullptr) return nullptr;
    const auto* const values = field.find("values");
    return values == nullptr ? nullptr : values->list();
}

bool is_among(const feel::List& choices, const feel::Value& value) {
    return std::ranges::any_of(choices, [&](const feel::Value& choice) {
        const auto* const one = choice.context();
        const auto* const chosen = one == nullptr ? nullptr : one->find("value");
        return chosen != nullptr && said(*chosen) == said(value);
    });
}

std::optional<Broken> not_offered(const feel::Context& field, const feel::Value& value) {
    const auto* const choices = listed(field);
    if (choices == nullptr) return std::nullopt;
    const auto* const several = value.list();
    const auto offers = [&](const feel::Value& one) { return is_among(*choices, one); };
    if (several == nullptr ? offers(value) : std::ranges::all_of(*several, offers)) return std::nullopt;
    return Broken{"form-choice", "is none of the choices", "take one of those that the form lists"};
}

}  // namespace

bool is_empty(const feel::Context& field, const feel::Value* value) {
    if (value == nullptr || value->is_null()) return true;
    if (value->string() != nullptr) return value->string()->empty();
    if (value->list() != nullptr) return value->list()->empty();
    const auto* const type = field.find("type");
    const bool is_box = type != nullptr && type->string() != nullptr && *type->string() == "checkbox";
    return is_box && value->boolean() != nullptr && !*value->boolean();
}

bool is_required(const feel::Context& field) {
    const auto* const rules = rules_of(field);
    const auto* const required = rules == nullptr ? nullptr : rules->find("required");
    return required != nullptr && required->boolean() != nullptr && *required->boolean();
}

feel::Value evaluated(std::string_view expression, const feel::Scope& names, feel::Run& run) {
    const auto parsed = feel::parse(expression.substr(1));
    return parsed ? parsed->evaluate(names, run) : feel::Value{};
}

std::optional<Broken> broken_by(const feel::Context& field, const feel::Value& value, const feel::Scope& names,
                                feel::Run& run) {
    if (auto broken = not_offered(field, value)) return broken;
    const auto* const rules = rules_of(field);
    if (rules == nullptr) return std::nullopt;
    if (auto broken = beyond(*rules, value, names, run)) return broken;
    if (value.string() == nullptr) return std::nullopt;
    if (auto broken = of_wrong_length(*rules, *value.string(), names, run)) return broken;
    return unlike_pattern(*rules, *value.string(), run);
}

}  // namespace baton::api
