#include "engine/feel/text/text.hpp"

#include "engine/feel/function.hpp"
#include "engine/feel/parse/characters.hpp"
#include "engine/feel/range.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

void append(std::string& out, const Value& value);

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_list(std::string& out, const List& items) {
    out += '[';
    for (std::size_t at = 0; at < items.size(); ++at) {
        if (at > 0) out += ", ";
        append(out, items[at]);
    }
    out += ']';
}

void append_context(std::string& out, const Context& context) {
    out += '{';
    bool is_first = true;
    for (const auto& [name, value] : context.entries()) {
        if (!is_first) out += ", ";
        is_first = false;
        const bool is_word = !name.empty() && grammar::word_size(name) == name.size();
        if (is_word) {
            out += name;
        } else {
            append_quoted(out, name);
        }
        out += ": ";
        append(out, value);
    }
    out += '}';
}

void append_range(std::string& out, const Range& range) {
    if (range.form == Range::Form::not_equal) {
        out += "(!=";
        append(out, range.low);
        out += ')';
        return;
    }
    if (range.form == Range::Form::comparison) {
        const bool is_below = range.low.is_null();
        const bool is_included = is_below ? range.includes_high : range.includes_low;
        const bool is_point = !is_below && !range.high.is_null();
        out += is_point ? "(=" : is_below ? "(<" : "(>";
        if (is_included && !is_point) out += '=';
        append(out, is_below ? range.high : range.low);
        out += ')';
        return;
    }
    out += range.includes_low ? '[' : '(';
    append(out, range.low);
    out += "..";
    append(out, range.high);
    out += range.includes_high ? ']' : ')';
}

void append(std::string& out, const Value& value) {
    if (value.boolean() != nullptr) {
        out += *value.boolean() ? "true" : "false";
    } else if (value.number() != nullptr) {
        value.number()->append_text(out);
    } else if (value.string() != nullptr) {
        append_quoted(out, *value.string());
    } else if (value.list() != nullptr) {
        append_list(out, *value.list());
    } else if (value.context() != nullptr) {
        append_context(out, *value.context());
    } else if (value.range() != nullptr) {
        append_range(out, *value.range());
    } else if (value.function() != nullptr) {
        out += "function";
    } else if (value.is_null()) {
        out += "null";
    } else {
        out += to_text(value);
    }
}

}  // namespace

std::string to_text(const Value& value) {
    if (value.string() != nullptr) return *value.string();
    if (value.date() != nullptr) return to_text(*value.date());
    if (value.time() != nullptr) return to_text(*value.time());
    if (value.date_time() != nullptr) return to_text(*value.date_time());
    if (value.months_duration() != nullptr) return to_text(*value.months_duration());
    if (value.time_duration() != nullptr) return to_text(*value.time_duration());
    std::string out;
    append(out, value);
    return out;
}

}  // namespace baton::feel
