// Expressions from the loosest to the tightest operator (DMN 1.5 §10.3.1.2, grammar rules 1 to 25 and 45 to 52).
#include "engine/feel/parse/parser.hpp"

#include <utility>

namespace baton::feel::grammar {

using tree::NodePtr;

NodePtr Parser::whole_expression() {
    NodePtr root = expression();
    skip_space();
    if (!has_failed() && !rest().empty()) {
        return refuse("'" + std::string(rest().substr(0, 20)) + "' cannot follow here",
                      "put an operator between, or declare the name if this is one with spaces");
    }
    return root;
}

NodePtr Parser::expression() {
    const Level level(*this);
    if (has_failed()) return nullptr;
    const bool was_in_range_end = std::exchange(in_range_end_, false);
    NodePtr root = disjunction();
    in_range_end_ = was_in_range_end;
    return root;
}

NodePtr Parser::disjunction() {
    skip_space();
    const std::uint32_t from = at_;
    NodePtr first = conjunction();
    if (!sees_keyword("or")) return first;
    tree::Logic any{false, {}};
    any.operands.push_back(std::move(first));
    while (take_keyword("or")) any.operands.push_back(conjunction());
    return node(std::move(any), from);
}

NodePtr Parser::conjunction() {
    skip_space();
    const std::uint32_t from = at_;
    NodePtr first = comparison();
    if (!sees_keyword("and")) return first;
    tree::Logic all{true, {}};
    all.operands.push_back(std::move(first));
    while (take_keyword("and")) all.operands.push_back(comparison());
    return node(std::move(all), from);
}

std::optional<tree::Relation> Parser::relation() {
    using tree::Relation;
    if (take("!=")) return Relation::not_equal;
    if (take("<=")) return Relation::less_or_equal;
    if (take(">=")) return Relation::greater_or_equal;
    if (take("<")) return Relation::less;
    if (take(">")) return Relation::greater;
    if (take("=")) return Relation::equal;
    return std::nullopt;
}

NodePtr Parser::comparison() {
    skip_space();
    const std::uint32_t from = at_;
    NodePtr left = additive();
    for (std::uint32_t before = depth_; !has_failed(); enter()) {
        if (take_keyword("between")) {
            left = between(std::move(left));
        } else if (take_keyword("in")) {
            left = in(std::move(left));
        } else if (take_keyword("instance")) {
            left = instance_of(std::move(left));
        } else if (const auto how = relation()) {
            NodePtr right = additive();
            left = node(tree::Comparison{*how, std::move(left), std::move(right)}, from);
        } else {
            depth_ = before;
            return left;
        }
    }
    return nullptr;
}

NodePtr Parser::between(NodePtr value) {
    const std::uint32_t from = at_;
    NodePtr low = additive();
    expect_keyword("and", "between the two ends of 'between'");
    NodePtr high = additive();
    return node(tree::Between{std::move(value), std::move(low), std::move(high)}, from);
}

NodePtr Parser::instance_of(NodePtr value) {
    const std::uint32_t from = at_;
    expect_keyword("of", "after 'instance'");
    Type wanted = type();
    return node(tree::InstanceOf{std::move(value), std::move(wanted)}, from);
}

NodePtr Parser::additive(NodePtr start) {
    skip_space();
    const std::uint32_t from = at_;
    NodePtr first = multiplicative(std::move(start));
    if (!sees("+") && !sees("-")) return first;
    tree::Chain sum{std::move(first), {}};
    while (!has_failed()) {
        const bool is_sum = take("+");
        if (!is_sum && !take("-")) break;
        sum.rest.emplace_back(is_sum ? tree::Operator::add : tree::Operator::subtract, multiplicative());
    }
    return node(std::move(sum), from);
}

NodePtr Parser::multiplicative(NodePtr start) {
    skip_space();
    const std::uint32_t from = at_;
    NodePtr first = power(std::move(start));
    if (!sees("/") && !sees("*")) return first;
    tree::Chain product{std::move(first), {}};
    while (!has_failed()) {
        const bool is_product = take("*");
        if (!is_product && !take("/")) break;
        product.rest.emplace_back(is_product ? tree::Operator::multiply : tree::Operator::divide, power());
    }
    return node(std::move(product), from);
}

// 2 ** 3 ** 2 is (2 ** 3) ** 2, and -3 ** 2 is (-3) ** 2 (DMN 1.5 §10.3.1.2, precedence of rules 20 and 22).
NodePtr Parser::power(NodePtr start) {
    skip_space();
    const std::uint32_t from = at_;
    NodePtr first = start ? postfix(std::move(start)) : unary();
    if (!sees("**")) return first;
    tree::Chain powers{std::move(first), {}};
    while (take("**")) powers.rest.emplace_back(tree::Operator::power, unary());
    return node(std::move(powers), from);
}

NodePtr Parser::unary() {
    skip_space();
    const std::uint32_t from = at_;
    const std::uint32_t before = depth_;
    std::uint32_t signs = 0;
    while (!has_failed() && take("-")) {
        ++signs;
        enter();
    }
    NodePtr operand = postfix(nullptr);
    for (; signs > 0; --signs) operand = node(tree::Negation{std::move(operand)}, from);
    depth_ = before;
    return operand;
}

NodePtr Parser::postfix(NodePtr start) {
    skip_space();
    const std::uint32_t from = at_;
    const std::uint32_t before = depth_;
    NodePtr target = start ? std::move(start) : primary();
    for (; !has_failed(); enter()) {
        if (sees(".") && !sees("..")) {
            take(".");
            std::string member = take_member_name();
            if (member.empty()) return refuse("a name is missing after '.'", "write the name of a member");
            target = node(tree::Path{std::move(target), std::move(member)}, from);
        } else if (sees("[") && !(in_range_end_ && bracket_ends_range())) {
            take("[");
            const std::size_t block = names_.block();
            names_.declare("item");
            NodePtr condition = expression();
            names_.leave_block(block);
            expect("]", "after the condition of a filter");
            target = node(tree::Filter{std::move(target), std::move(condition)}, from);
        } else if (take("(")) {
            target = call(std::move(target));
        } else {
            depth_ = before;
            return target;
        }
    }
    return nullptr;
}

}  // namespace baton::feel::grammar
