// The parser's dealings with characters: white space, symbols, keywords, faults.
#include <algorithm>

#include "engine/feel/parse/characters.hpp"
#include "engine/feel/parse/parser.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel::grammar {
namespace {

constexpr std::uint32_t depth_max = 200;

}  // namespace

bool Parser::sees(std::string_view symbol) {
    skip_space();
    return rest().substr(0, symbol.size()) == symbol;
}

bool Parser::take(std::string_view symbol) {
    if (has_failed() || !sees(symbol)) return false;
    at_ += static_cast<std::uint32_t>(symbol.size());
    return true;
}

bool Parser::sees_keyword(std::string_view word) {
    skip_space();
    return !has_failed() && rest().substr(0, word.size()) == word && word_size(rest()) == word.size();
}

bool Parser::take_keyword(std::string_view word) {
    if (!sees_keyword(word)) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    return true;
}

bool Parser::expect(std::string_view symbol, std::string_view where) {
    if (take(symbol)) return true;
    refuse("'" + std::string(symbol) + "' is missing " + std::string(where), "write " + std::string(symbol));
    return false;
}

bool Parser::expect_keyword(std::string_view word, std::string_view where) {
    if (take_keyword(word)) return true;
    refuse("'" + std::string(word) + "' is missing " + std::string(where), "write " + std::string(word));
    return false;
}

void Parser::skip_space() { at_ += static_cast<std::uint32_t>(space_size(rest())); }

// A [ behind the upper end of a range closes the range ([1..10[) unless it starts a filter: what follows tells.
bool Parser::bracket_ends_range() const {
    std::string_view after = rest().substr(1);
    after.remove_prefix(space_size(after));
    if (after.empty()) return true;
    constexpr std::string_view ends = ",)]}=!<>*/+.;";
    if (ends.find(after.front()) != std::string_view::npos) return true;
    const std::string_view word = after.substr(0, word_size(after));
    constexpr std::string_view keywords[] = {"and", "or",        "then",    "else",    "return",
                                             "in",  "satisfies", "between", "instance"};
    return std::find(std::begin(keywords), std::end(keywords), word) != std::end(keywords);
}

void Parser::enter() {
    if (++depth_ > depth_max) {
        refuse("the expression is nested deeper than " + std::to_string(depth_max) + " levels",
               "take parts of it out into variables or functions");
    }
}

namespace {

// What was read before the form itself was known to be there: the `a` of `a + b`; nullptr when there is none.
template <class Form>
const tree::Node* first_part(const Form& form) {
    if constexpr (requires { form.first->text; }) return form.first.get();
    if constexpr (requires { form.left->text; }) return form.left.get();
    if constexpr (requires { form.value->text; }) return form.value.get();
    if constexpr (requires { form.target->text; }) return form.target.get();
    if constexpr (requires { form.callee->text; }) return form.callee.get();
    return nullptr;
}

// Those that are recognised by a word which has been taken when they begin.
bool begins_with_keyword(const tree::Node::Form& form) {
    return std::holds_alternative<tree::If>(form) || std::holds_alternative<tree::For>(form) ||
           std::holds_alternative<tree::Quantified>(form) || std::holds_alternative<tree::FunctionOf>(form);
}

std::size_t keyword_before(std::string_view text, std::size_t at) {
    while (at > 0 && (text[at - 1] < 'a' || text[at - 1] > 'z')) --at;
    while (at > 0 && text[at - 1] >= 'a' && text[at - 1] <= 'z') --at;
    return at;
}

}  // namespace

tree::NodePtr Parser::node(tree::Node::Form form, std::uint32_t from) {
    if (has_failed()) return nullptr;
    const tree::Node* first = std::visit([](const auto& it) { return first_part(it); }, form);
    const char* begin = text_.data() + (begins_with_keyword(form) ? keyword_before(text_, from) : from);
    if (first != nullptr && first->text.data() < begin) begin = first->text.data();
    std::string_view text(begin, static_cast<std::size_t>(text_.data() + at_ - begin));
    while (text.ends_with(' ') || text.ends_with('\n') || text.ends_with('\t') || text.ends_with('\r'))
        text.remove_suffix(1);
    return std::make_unique<const tree::Node>(tree::Node{std::move(form), from, text});
}

tree::NodePtr Parser::refuse(std::string message, std::string hint) {
    if (has_failed()) return nullptr;
    skip_space();
    const std::string_view before = text_.substr(0, at_);
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    Fault fault{.rule = "feel", .message = std::move(message), .hint = std::move(hint), .file = {}, .element = {}};
    fault.line = static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
    fault.column = static_cast<std::uint32_t>(utf8::length(before.substr(line_start)) + 1);
    problem_ = fail(Code::invalid, "the expression is wrong at line " + std::to_string(fault.line) + ", column " +
                                       std::to_string(fault.column) + ": " + fault.message + "; " + fault.hint);
    problem_->faults.push_back(std::move(fault));
    return nullptr;
}

}  // namespace baton::feel::grammar
