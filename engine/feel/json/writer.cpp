#include <array>

#include "engine/feel/json.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

void append_typed(std::string& out, std::string_view type, const std::string& text) {
    out.append(R"({"type":")").append(type).append(R"(","value":")").append(text).append("\"}");
}

void append_list(std::string& out, const List& items) {
    char separator = '[';
    for (const Value& item : items) {
        out += separator;
        append_json(out, item);
        separator = ',';
    }
    out += items.empty() ? "[]" : "]";
}

void append_context(std::string& out, const Context& entries) {
    char separator = '{';
    for (const auto& [name, value] : entries.entries()) {
        out += separator;
        append_json_string(out, name);
        out += ':';
        append_json(out, value);
        separator = ',';
    }
    out += entries.empty() ? "{}" : "}";
}

bool append_temporal(std::string& out, const Value& value) {
    if (const auto* date = value.date()) return append_typed(out, value.type_name(), to_text(*date)), true;
    if (const auto* time = value.time()) return append_typed(out, value.type_name(), to_text(*time)), true;
    if (const auto* both = value.date_time()) return append_typed(out, value.type_name(), to_text(*both)), true;
    if (const auto* span = value.months_duration()) return append_typed(out, value.type_name(), to_text(*span)), true;
    if (const auto* span = value.time_duration()) return append_typed(out, value.type_name(), to_text(*span)), true;
    return false;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte >= 0x20) {
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 0xfU];
        }
    }
    out += '"';
}

void append_json(std::string& out, const Value& value) {
    if (const bool* truth = value.boolean()) {
        out += *truth ? "true" : "false";
    } else if (const Decimal* number = value.number()) {
        if (number->is_finite()) return number->append_text(out);
        out += "null";
    } else if (const std::string* text = value.string()) {
        append_json_string(out, *text);
    } else if (const List* items = value.list()) {
        append_list(out, *items);
    } else if (const Context* entries = value.context()) {
        append_context(out, *entries);
    } else if (!append_temporal(out, value)) {
        out += "null";
    }
}

std::string to_json(const Value& value) {
    std::string out;
    append_json(out, value);
    return out;
}

}  // namespace baton::feel
