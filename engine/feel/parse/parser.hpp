// Recursive descent over the characters: what a name is depends on the names in reach, so there are no tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/feel/expression.hpp"
#include "engine/feel/parse/names.hpp"
#include "engine/feel/parse/tree.hpp"
#include "engine/feel/vocabulary.hpp"

namespace baton::feel::grammar {

// After a refusal every method returns at once; what they return then is of no use.
class Parser {
public:
    Parser(std::string_view text, const Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) {}

    tree::NodePtr whole_expression();
    tree::NodePtr whole_unary_tests();
    [[nodiscard]] bool has_failed() const { return problem_.has_value(); }
    [[nodiscard]] const Problem& problem() const { return *problem_; }
    [[nodiscard]] std::vector<std::string> take_names_read() { return names_.take_read(); }

private:
    // The way down through the levels of precedence. `start` is a primary that has been read already.
    tree::NodePtr expression();
    tree::NodePtr disjunction();
    tree::NodePtr conjunction();
    tree::NodePtr comparison();
    tree::NodePtr additive(tree::NodePtr start = nullptr);
    tree::NodePtr multiplicative(tree::NodePtr start = nullptr);
    tree::NodePtr power(tree::NodePtr start = nullptr);
    tree::NodePtr unary();
    tree::NodePtr postfix(tree::NodePtr start);
    tree::NodePtr primary();

    tree::NodePtr between(tree::NodePtr value);
    tree::NodePtr in(tree::NodePtr value);
    tree::NodePtr instance_of(tree::NodePtr value);
    tree::NodePtr if_then_else();
    tree::NodePtr for_return();
    tree::NodePtr quantified(bool is_some);
    tree::NodePtr function_definition();
    std::vector<tree::Iterator> iterators();
    tree::NodePtr in_parentheses();
    tree::NodePtr unary_range(std::uint32_t from);
    tree::NodePtr range_from(tree::NodePtr low, bool includes_low, std::uint32_t from);
    tree::NodePtr list_or_range();
    tree::NodePtr context();
    std::string context_key();
    tree::NodePtr call(tree::NodePtr callee);
    tree::NodePtr number();
    tree::NodePtr at_literal();
    tree::NodePtr name();
    std::string string_literal();
    bool escape(std::string& out);
    Type type();
    Type type_with_parts(Type type);
    tree::Test test();
    std::vector<tree::Test> tests();
    std::optional<tree::Relation> relation();

    // Characters.
    void skip_space();
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] bool sees(std::string_view symbol);
    bool take(std::string_view symbol);
    [[nodiscard]] bool sees_keyword(std::string_view word);
    bool take_keyword(std::string_view word);
    bool expect(std::string_view symbol, std::string_view where);
    bool expect_keyword(std::string_view word, std::string_view where);
    [[nodiscard]] bool bracket_ends_range() const;

    // Names: those of the vocabulary, the built-in ones, and those that the text itself has introduced.
    std::string take_name();  // empty when there is none
    std::string take_member_name();
    std::string take_new_name(std::string_view stops, std::string_view wanted);
    std::string take_iterator_name();
    std::string take_argument_name();
    void introduce(const std::string& name);

    tree::NodePtr node(tree::Node::Form form, std::uint32_t from);
    tree::NodePtr refuse(std::string message, std::string hint);

    // One level of nesting of the grammar, for as long as it lives.
    class Level {
    public:
        explicit Level(Parser& parser) : parser_(parser) { parser_.enter(); }
        ~Level() { --parser_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

    private:
        Parser& parser_;
    };
    void enter();

    std::string_view text_;
    const Vocabulary& vocabulary_;
    Names names_;
    std::uint32_t at_ = 0;
    std::uint32_t depth_ = 0;
    bool in_range_end_ = false;
    std::optional<Problem> problem_;
};

}  // namespace baton::feel::grammar
