// A parsed expression: a tree of plain structs, one for each form of the grammar (DMN 1.5 §10.3.1.2).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "engine/feel/range.hpp"
#include "engine/feel/type.hpp"
#include "engine/feel/value.hpp"

namespace baton::feel {
struct Builtin;
using Overloads = std::vector<Builtin>;  // the signatures of one built-in function
}  // namespace baton::feel

namespace baton::feel::tree {

struct Node;
using NodePtr = std::unique_ptr<const Node>;

struct Literal {
    Value value;
    std::string why_null = {};  // of @"...", when the text names nothing
};
struct Name {
    std::string name;
    const Overloads* builtin = nullptr;  // what it means when nobody has defined it
};
enum class Operator : std::uint8_t { add, subtract, multiply, divide, power };
// a + b - c: kept flat, so that long sums are not deep trees.
struct Chain {
    NodePtr first;
    std::vector<std::pair<Operator, NodePtr>> rest;
};
struct Negation {
    NodePtr operand;
};
struct Logic {
    bool is_and;
    std::vector<NodePtr> operands;
};
enum class Relation : std::uint8_t { equal, not_equal, less, less_or_equal, greater, greater_or_equal };
struct Comparison {
    Relation relation;
    NodePtr left;
    NodePtr right;
};
struct Between {
    NodePtr value;
    NodePtr low;
    NodePtr high;
};
// One test of a list: `< 10`, or an expression that is equal to, contains or decides about the tested value.
struct Test {
    bool has_relation;
    Relation relation;
    NodePtr operand;
    bool reads_tested;  // the expression mentions `?`
};
struct In {
    NodePtr value;
    std::vector<Test> tests;
};
struct UnaryTests {
    std::vector<Test> tests;
    bool is_any;      // `-`
    bool is_negated;  // not(...)
};
struct InstanceOf {
    NodePtr value;
    Type type;
};
struct If {
    NodePtr condition;
    NodePtr consequence;
    NodePtr alternative;
};
struct Iterator {
    std::string name;
    NodePtr list;
    NodePtr end;  // set for a..b
};
struct For {
    std::vector<Iterator> iterators;
    NodePtr body;
    bool reads_partial;
};
struct Quantified {
    bool is_some;
    std::vector<Iterator> iterators;
    NodePtr condition;
};
struct ListOf {
    std::vector<NodePtr> items;
};
struct ContextOf {
    std::vector<std::pair<std::string, NodePtr>> entries;
    bool has_duplicates;
};
struct RangeOf {
    NodePtr low;  // null pointers where a comparison such as (< 10) has no bound
    NodePtr high;
    bool includes_low;
    bool includes_high;
    Range::Form form;
};
struct Path {
    NodePtr target;
    std::string name;
};
struct Filter {
    NodePtr target;
    NodePtr condition;
};
struct Call {
    NodePtr callee;
    std::vector<NodePtr> arguments;
    std::vector<std::string> names;  // empty when the arguments are positional
};
struct FunctionOf {
    std::vector<std::string> parameters;
    std::vector<Type> types;
    NodePtr body;                         // null when it is external: Baton has no foreign functions
    std::vector<std::string> free_names;  // what the body reads from around it
};

struct Node {
    using Form = std::variant<Literal, Name, Chain, Negation, Logic, Comparison, Between, In, UnaryTests, InstanceOf,
                              If, For, Quantified, ListOf, ContextOf, RangeOf, Path, Filter, Call, FunctionOf>;
    Form form;
    std::uint32_t offset;   // where warnings about it point to in the text, in bytes
    std::string_view text;  // all of it, in the text of the expression, which keeps it
};

}  // namespace baton::feel::tree
