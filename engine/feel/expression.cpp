#include "engine/feel/expression.hpp"

#include "engine/feel/evaluate/environment.hpp"
#include "engine/feel/parse/parser.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel {

struct Expression::Tree {
    std::string text;
    tree::NodePtr root;
    std::vector<std::string> names_read;
};

namespace {

constexpr std::size_t text_size_max = 1U << 20U;

std::optional<Problem> refusal_of(std::string_view text) {
    if (text.size() > text_size_max) {
        return fail(Code::too_large, "the expression has " + std::to_string(text.size()) + " bytes; at most " +
                                         std::to_string(text_size_max) + " are taken");
    }
    if (utf8::first_fault(text) != std::string_view::npos) {
        return fail(Code::invalid, "the expression is not valid UTF-8: save it as UTF-8");
    }
    return std::nullopt;
}

const std::string no_text;
const std::vector<std::string> no_names;

}  // namespace

const tree::Node* root_of(const Expression& expression) {
    return expression.tree_ ? expression.tree_->root.get() : nullptr;
}

const std::string& Expression::text() const { return tree_ ? tree_->text : no_text; }
const std::vector<std::string>& Expression::names_read() const { return tree_ ? tree_->names_read : no_names; }

Value Expression::evaluate(const Scope& scope, Run& run) const {
    if (!tree_) return {};
    const std::uint32_t place = run.place();
    const std::shared_ptr<const void> keeper = tree_;
    Value value = feel::evaluate(*tree_->root, Environment{run, scope, nullptr, keeper});
    run.set_place(place);
    return value;
}

Result<Evaluation> Expression::evaluate(const Scope& scope, const Surroundings& around) const {
    Run run(around);
    Value value = evaluate(scope, run);
    if (run.is_stopped()) return *run.stopped();
    return Evaluation{std::move(value), run.take_warnings(), run.is_beyond_calendar()};
}

namespace {

Vocabulary vocabulary_of(const std::vector<std::string>& names) {
    Vocabulary vocabulary;
    for (const std::string& name : names) vocabulary.add_name(name);
    return vocabulary;
}

}  // namespace

Result<Expression> Expression::parsed(std::string_view text, const Vocabulary& vocabulary, Root root) {
    if (auto refusal = refusal_of(text)) return *refusal;
    auto tree = std::make_shared<Tree>();
    tree->text = text;
    grammar::Parser parser(tree->text, vocabulary);
    tree->root = root == Root::tests ? parser.whole_unary_tests() : parser.whole_expression();
    if (parser.has_failed()) return parser.problem();
    tree->names_read = parser.take_names_read();
    Expression expression;
    expression.tree_ = std::move(tree);
    return expression;
}

Result<Expression> parse(std::string_view text, const Vocabulary& vocabulary) {
    return Expression::parsed(text, vocabulary, Expression::Root::expression);
}

Result<Expression> parse_unary_tests(std::string_view text, const Vocabulary& vocabulary) {
    return Expression::parsed(text, vocabulary, Expression::Root::tests);
}

Result<Expression> parse(std::string_view text, const std::vector<std::string>& known_names) {
    return parse(text, vocabulary_of(known_names));
}

Result<Expression> parse_unary_tests(std::string_view text, const std::vector<std::string>& known_names) {
    return parse_unary_tests(text, vocabulary_of(known_names));
}

}  // namespace baton::feel
