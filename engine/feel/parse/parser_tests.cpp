// Unary tests and the right side of `in` (DMN 1.5 §10.3.1.2, grammar rules 7 to 17 and 49).
#include "engine/feel/parse/parser.hpp"

namespace baton::feel::grammar {

using tree::NodePtr;

tree::Test Parser::test() {
    const auto how = relation();
    if (how) return {true, *how, additive(), false};
    const std::uint64_t before = names_.count_of("?");
    NodePtr operand = expression();
    return {false, tree::Relation::equal, std::move(operand), names_.count_of("?") > before};
}

std::vector<tree::Test> Parser::tests() {
    std::vector<tree::Test> all;
    do {
        all.push_back(test());
    } while (take(",") && !has_failed());
    return all;
}

// `x in (1, > 5)` is a list of tests, `x in (1..5)` a range, `x in (a + b) * c` an expression: one pass decides.
NodePtr Parser::in(NodePtr value) {
    const std::uint32_t from = at_;
    tree::In in{std::move(value), {}};
    skip_space();
    const std::uint32_t start = at_;
    if (const auto how = relation()) {
        in.tests.push_back({true, *how, additive(), false});
        return node(std::move(in), from);
    }
    if (!take("(")) {
        in.tests.push_back({false, tree::Relation::equal, additive(), false});
        return node(std::move(in), from);
    }
    in.tests.push_back(test());
    tree::Test& first = in.tests.front();
    if (!first.has_relation && sees("..")) {
        first.operand = additive(range_from(std::move(first.operand), false, start));
        return node(std::move(in), from);
    }
    while (take(",") && !has_failed()) in.tests.push_back(test());
    expect(")", "after the tests");
    if (in.tests.size() == 1 && !in.tests.front().has_relation) {
        in.tests.front().operand = additive(std::move(in.tests.front().operand));
    }
    return node(std::move(in), from);
}

NodePtr Parser::whole_unary_tests() {
    skip_space();
    tree::UnaryTests all{{}, false, false};
    if (take("-")) {
        skip_space();
        if (rest().empty()) {
            all.is_any = true;
            return node(std::move(all), 0);
        }
        at_ = 0;
    }
    if (take_keyword("not") && take("(")) {
        all.is_negated = true;
        all.tests = tests();
        expect(")", "after the tests of 'not'");
        skip_space();
        if (!has_failed() && rest().empty()) return node(std::move(all), 0);
        // Something like `not(a) and b`: an expression after all.
        all = {{}, false, false};
        problem_.reset();
        depth_ = 0;
    }
    at_ = 0;
    all.tests = tests();
    skip_space();
    if (!has_failed() && !rest().empty()) {
        return refuse("'" + std::string(rest().substr(0, 20)) + "' cannot follow here", "separate tests by commas");
    }
    return node(std::move(all), 0);
}

}  // namespace baton::feel::grammar
