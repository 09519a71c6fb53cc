// What stands alone: literals, names, parentheses, lists, ranges, contexts, calls.
#include <algorithm>
#include <unordered_set>

#include "engine/feel/builtins/builtin.hpp"
#include "engine/feel/parse/characters.hpp"
#include "engine/feel/parse/parser.hpp"
#include "engine/feel/temporal/literal.hpp"

namespace baton::feel::grammar {

using tree::NodePtr;

namespace {

bool is_reserved(std::string_view word) {
    constexpr std::string_view words[] = {"then", "else", "return",  "in",      "satisfies",
                                          "and",  "or",   "between", "instance"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

NodePtr Parser::primary() {
    skip_space();
    const std::uint32_t from = at_;
    if (has_failed()) return nullptr;
    if (rest().empty()) return refuse("the expression ends too early", "complete it");
    const char first = rest().front();
    if ((first >= '0' && first <= '9') || first == '.') return number();
    if (first == '"') return node(tree::Literal{string_literal()}, from);
    if (first == '@') return at_literal();
    if (first == '(') return in_parentheses();
    if (first == '[' || first == ']') return list_or_range();
    if (first == '{') return context();
    if (take_keyword("true")) return node(tree::Literal{true}, from);
    if (take_keyword("false")) return node(tree::Literal{false}, from);
    if (take_keyword("null")) return node(tree::Literal{}, from);
    if (take_keyword("if")) return if_then_else();
    if (take_keyword("for")) return for_return();
    if (take_keyword("some")) return quantified(true);
    if (take_keyword("every")) return quantified(false);
    if (take_keyword("function")) return function_definition();
    return name();
}

NodePtr Parser::number() {
    const std::uint32_t from = at_;
    const auto digits = [&] {
        const std::uint32_t before = at_;
        while (!rest().empty() && rest().front() >= '0' && rest().front() <= '9') ++at_;
        return at_ > before;
    };
    const auto is_digit = [&](std::size_t ahead) {
        return rest().size() > ahead && rest()[ahead] >= '0' && rest()[ahead] <= '9';
    };
    digits();
    if (!rest().empty() && rest().front() == '.' && is_digit(1)) {
        ++at_;
        digits();
    }
    const bool has_sign = rest().size() > 1 && (rest()[1] == '+' || rest()[1] == '-');
    if (!rest().empty() && (rest().front() == 'e' || rest().front() == 'E') && is_digit(has_sign ? 2 : 1)) {
        at_ += has_sign ? 2 : 1;
        digits();
    }
    if (at_ == from) return refuse("'.' cannot stand here", "write a number or a name before it");
    const auto value = Decimal::parse(text_.substr(from, at_ - from));
    if (!value) return refuse("the number is beyond decimal128", "use one below 1E+6145");
    return node(tree::Literal{*value}, from);
}

NodePtr Parser::at_literal() {
    const std::uint32_t from = at_;
    take("@");
    if (rest().empty() || rest().front() != '"') return refuse("'@' wants a text in quotes", "write @\"2026-11-23\"");
    const std::string text = string_literal();
    Value value = temporal_value(text);
    if (!value.is_null()) return node(tree::Literal{std::move(value)}, from);
    return node(tree::Literal{{}, "@\"" + text + "\" is no date, time, date and time, or duration: it is null"}, from);
}

NodePtr Parser::name() {
    const std::uint32_t from = at_;
    std::string name = take_name();
    if (name.empty()) {
        return refuse("'" + std::string(rest().substr(0, 20)) + "' is not a value, name or operator",
                      "write an expression");
    }
    if (is_reserved(name)) {
        at_ = from;
        return refuse("'" + name + "' stands where a value is expected", "write the value before it");
    }
    const Overloads* builtin = builtin_named(name);
    names_.read(name, builtin != nullptr && sees("("));
    return node(tree::Name{std::move(name), builtin}, from);
}

// (1 + 2), (1..5), (< 5)
NodePtr Parser::in_parentheses() {
    const std::uint32_t from = at_;
    take("(");
    if (sees("<") || sees(">") || sees("=") || sees("!=")) return unary_range(from);
    NodePtr inner = expression();
    if (sees("..")) return range_from(std::move(inner), false, from);
    expect(")", "after the expression");
    return inner;
}

NodePtr Parser::unary_range(std::uint32_t from) {
    using tree::Relation;
    const Relation how = relation().value_or(Relation::equal);
    NodePtr end = additive();
    expect(")", "after the comparison");
    tree::RangeOf range{nullptr, nullptr, false, false, Range::Form::comparison};
    range.includes_high = how == Relation::less_or_equal || how == Relation::equal;
    range.includes_low = how == Relation::greater_or_equal || how == Relation::equal;
    if (how == Relation::not_equal) range.form = Range::Form::not_equal;
    const bool is_below = how == Relation::less || how == Relation::less_or_equal;
    (is_below ? range.high : range.low) = std::move(end);
    return node(std::move(range), from);
}

NodePtr Parser::range_from(NodePtr low, bool includes_low, std::uint32_t from) {
    take("..");
    const bool was_in_range_end = in_range_end_;
    in_range_end_ = true;
    NodePtr high = additive();
    in_range_end_ = was_in_range_end;
    const bool includes_high = take("]");
    if (!includes_high && !take(")") && !take("[")) return refuse("the range has no end", "close it with ], ) or [");
    return node(tree::RangeOf{std::move(low), std::move(high), includes_low, includes_high, Range::Form::interval},
                from);
}

NodePtr Parser::list_or_range() {
    const std::uint32_t from = at_;
    const bool is_open = take("]");
    if (!is_open) take("[");
    tree::ListOf list;
    if (!is_open && take("]")) return node(std::move(list), from);
    NodePtr first = expression();
    if (is_open || sees("..")) {
        if (!sees("..")) return refuse("a range is expected after ']'", "write ]low..high]");
        return range_from(std::move(first), !is_open, from);
    }
    list.items.push_back(std::move(first));
    while (take(",")) list.items.push_back(expression());
    expect("]", "after the items of a list");
    return node(std::move(list), from);
}

NodePtr Parser::context() {
    const std::uint32_t from = at_;
    take("{");
    tree::ContextOf context{{}, false};
    std::unordered_set<std::string> keys;
    const std::size_t block = names_.block();
    if (!take("}")) {
        do {
            std::string key = context_key();
            expect(":", "after the key of a context");
            NodePtr value = expression();
            context.has_duplicates = !keys.insert(key).second || context.has_duplicates;
            introduce(key);
            names_.declare(key);
            context.entries.emplace_back(std::move(key), std::move(value));
        } while (take(",") && !has_failed());
        expect("}", "after the entries of a context");
    }
    names_.leave_block(block);
    return node(std::move(context), from);
}

std::string Parser::context_key() {
    skip_space();
    if (!rest().empty() && rest().front() == '"') return string_literal();
    return take_new_name(":,}", "the key of a context");
}

NodePtr Parser::call(NodePtr callee) {
    const std::uint32_t from = at_;
    tree::Call call{std::move(callee), {}, {}};
    if (take(")")) return node(std::move(call), from);
    do {
        // `name: value` or a positional argument; a name may hold spaces, so look for what ends it.
        skip_space();
        const std::uint32_t before = at_;
        std::string name = take_argument_name();
        if (name.empty()) at_ = before;
        if (name.empty() != call.names.empty() && !call.arguments.empty()) {
            return refuse("named and positional arguments are mixed", "name all of them or none");
        }
        if (!name.empty()) call.names.push_back(std::move(name));
        call.arguments.push_back(expression());
    } while (take(",") && !has_failed());
    expect(")", "after the arguments");
    return node(std::move(call), from);
}

}  // namespace baton::feel::grammar
