// RFC 8259, strictly; what it leaves open (duplicate names, numbers of any size) is refused.
#include "engine/feel/json/reader.hpp"

#include <algorithm>

#include "engine/feel/json/typed.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel::json {

Result<Value> Reader::read() {
    if (text_.size() > limits_.size_max) {
        return fail(Code::too_large, "the JSON text has " + std::to_string(text_.size()) + " bytes; at most " +
                                         std::to_string(limits_.size_max) + " are taken");
    }
    Value value;
    skip_space();
    if (!read_value(value)) return std::move(problem_);
    skip_space();
    if (!at_end()) {
        refuse("there is more text after the JSON value", "send one value only");
        return std::move(problem_);
    }
    return value;
}

void Reader::skip_space() {
    while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t')) ++at_;
}

bool Reader::take(char wanted) {
    if (at_end() || text_[at_] != wanted) return false;
    ++at_;
    return true;
}

std::string Reader::pointer() const {
    std::string out;
    for (const std::string& step : path_) {
        out += '/';
        for (const char c : step) {
            if (c == '~') out += "~0";
            if (c == '/') out += "~1";
            if (c != '~' && c != '/') out += c;
        }
    }
    return out;
}

bool Reader::refuse(std::string message, std::string hint) {
    if (!problem_.faults.empty()) return false;
    const std::string_view before = text_.substr(0, std::min(at_, text_.size()));
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    Fault fault{
        .rule = "json", .message = std::move(message), .hint = std::move(hint), .file = {}, .element = pointer()};
    fault.line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
    fault.column = static_cast<std::uint32_t>(utf8::length(before.substr(line_start)) + 1);
    problem_ = fail(Code::invalid, "the JSON text is wrong at line " + std::to_string(fault.line) + ", column " +
                                       std::to_string(fault.column) + ": " + fault.message);
    problem_.faults.push_back(std::move(fault));
    return false;
}

bool Reader::enter() {
    if (++depth_ <= limits_.depth_max) return true;
    problem_ = fail(Code::too_large, "the JSON text is nested deeper than " + std::to_string(limits_.depth_max));
    return refuse("nested too deeply", "nest at most " + std::to_string(limits_.depth_max) + " levels");
}

bool Reader::read_value(Value& out) {
    if (at_end()) return refuse("the text ends where a value is wanted", "complete the text");
    switch (text_[at_]) {
        case '{':
            return read_object(out);
        case '[':
            return read_array(out);
        case 't':
            return read_word("true", true, out);
        case 'f':
            return read_word("false", false, out);
        case 'n':
            return read_word("null", Null{}, out);
        case '"': {
            std::string text;
            if (!read_string(text)) return false;
            out = std::move(text);
            return true;
        }
        default:
            return read_number(out);
    }
}

bool Reader::read_word(std::string_view word, Value meaning, Value& out) {
    if (text_.substr(at_, word.size()) != word) return refuse("not a JSON value", "write " + std::string(word));
    at_ += word.size();
    out = std::move(meaning);
    return true;
}

bool Reader::read_number(Value& out) {
    const std::size_t from = at_;
    const auto digits = [&] {
        const std::size_t before = at_;
        while (!at_end() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
        return at_ > before;
    };
    take('-');
    const bool starts_with_zero = take('0');
    bool ok = starts_with_zero || digits();
    if (ok && take('.')) ok = digits();
    if (ok && (take('e') || take('E'))) {
        if (!take('+')) take('-');
        ok = digits();
    }
    if (!ok) return refuse("not a JSON value", "write an object, array, text in quotes, number, true, false or null");
    const auto number = Decimal::parse(text_.substr(from, at_ - from));
    if (!number) return refuse("the number is beyond decimal128", "send it as text");
    out = *number;
    return true;
}

bool Reader::read_array(Value& out) {
    take('[');
    if (!enter()) return false;
    List items;
    skip_space();
    while (!take(']')) {
        if (!items.empty() && !take(',')) return refuse("a comma or ] is missing", "separate items by commas");
        skip_space();
        path_.push_back(std::to_string(items.size()));
        items.emplace_back();
        if (!read_value(items.back())) return false;
        path_.pop_back();
        skip_space();
    }
    --depth_;
    out = std::move(items);
    return true;
}

bool Reader::read_member(Context& entries) {
    if (at_end() || text_[at_] != '"') return refuse("a name in quotes is missing", "write members as \"name\": value");
    std::string name;
    const std::size_t from = at_;
    if (!read_string(name)) return false;
    path_.push_back(name);
    if (entries.find(name) != nullptr) {
        at_ = from;
        return refuse("the name '" + name + "' is there twice", "give each member its own name");
    }
    skip_space();
    if (!take(':')) return refuse("a colon is missing after the name", "write members as \"name\": value");
    skip_space();
    Value value;
    if (!read_value(value)) return false;
    path_.pop_back();
    entries.set(std::move(name), std::move(value));
    return true;
}

bool Reader::read_object(Value& out) {
    take('{');
    if (!enter()) return false;
    Context entries;
    skip_space();
    while (!take('}')) {
        if (!entries.empty() && !take(',')) return refuse("a comma or } is missing", "separate members by commas");
        skip_space();
        if (!read_member(entries)) return false;
        skip_space();
    }
    --depth_;
    out = typed_or_context(std::move(entries));
    return true;
}

}  // namespace baton::feel::json

namespace baton::feel {

Result<Value> from_json(std::string_view text, const JsonLimits& limits) { return json::Reader(text, limits).read(); }

}  // namespace baton::feel
