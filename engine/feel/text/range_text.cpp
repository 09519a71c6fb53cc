#include "engine/feel/text/range_text.hpp"

#include <algorithm>

#include "engine/feel/compare.hpp"
#include "engine/feel/evaluate/environment.hpp"
#include "engine/feel/parse/parser.hpp"

namespace baton::feel {
namespace {

bool is_literal(const tree::Node& node) {
    if (std::holds_alternative<tree::Literal>(node.form)) return true;
    if (const auto* negation = std::get_if<tree::Negation>(&node.form)) {
        return std::holds_alternative<tree::Literal>(negation->operand->form);
    }
    const auto* call = std::get_if<tree::Call>(&node.form);
    const auto* name = call != nullptr ? std::get_if<tree::Name>(&call->callee->form) : nullptr;
    constexpr std::string_view makers[] = {"date", "time", "date and time", "duration"};
    return name != nullptr && std::find(std::begin(makers), std::end(makers), name->name) != std::end(makers) &&
           call->arguments.size() == 1 && std::holds_alternative<tree::Literal>(call->arguments[0]->form);
}

}  // namespace

std::optional<Range> parse_range(std::string_view text, Run& run) {
    const Vocabulary nothing;
    grammar::Parser parser(text, nothing);
    const tree::NodePtr root = parser.whole_expression();
    if (parser.has_failed()) return std::nullopt;
    const auto* range = std::get_if<tree::RangeOf>(&root->form);
    if (range == nullptr || range->form != Range::Form::interval) return std::nullopt;
    if (!is_literal(*range->low) || !is_literal(*range->high)) return std::nullopt;
    const Context no_names;
    const std::shared_ptr<const void> keeper;
    const ContextScope scope(no_names);
    const Value value = evaluate(*root, Environment{run, scope, nullptr, keeper});
    if (value.range() == nullptr) return std::nullopt;
    const auto ends = order(value.range()->low, value.range()->high, run.around().zone);
    if (!ends || *ends > 0) return std::nullopt;
    return *value.range();
}

}  // namespace baton::feel
