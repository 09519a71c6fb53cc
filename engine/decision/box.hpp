// Boxed expressions: what a decision or function holds (DMN 1.5 §8, §10.2).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "engine/decision/item_type.hpp"
#include "engine/feel/expression.hpp"

namespace baton::decision {

struct Box;
class RuleIndex;  // rule_index.hpp
using BoxPtr = std::unique_ptr<const Box>;

enum class HitPolicy : std::uint8_t { unique, first, priority, any, collect, rule_order, output_order };
enum class Aggregation : std::uint8_t { none, sum, count, min, max };

struct TableInput {
    std::string label;  // what the history calls it: its label, else its expression
    feel::Expression expression;
    feel::Expression allowed;  // empty when everything is
    ItemType type;
};
struct TableOutput {
    std::string name;  // empty when it is the only one
    ItemType type;
    std::vector<feel::Expression> ranks;  // its allowed values, the most important first
    feel::Expression fallback;            // empty when there is none
};
struct TableRule {
    std::string id;          // or its number
    std::uint32_t line = 0;  // of the file
    std::vector<feel::Expression> tests;
    std::vector<feel::Expression> outputs;
};
struct Table {
    HitPolicy policy = HitPolicy::unique;
    Aggregation aggregation = Aggregation::none;
    std::vector<TableInput> inputs;
    std::vector<TableOutput> outputs;
    std::vector<TableRule> rules;
    std::shared_ptr<const RuleIndex> index;  // nullptr: every rule is tried
};

// A name with a type: a parameter of a function, a column of a relation.
struct Parameter {
    std::string name;
    ItemType type;
};
struct Literal {
    feel::Expression expression;
};
struct NamedBox {
    std::string name;
    ItemType type;
    BoxPtr box;
};
struct ContextBox {
    std::vector<NamedBox> entries;
    BoxPtr result;  // nullptr: the context itself
};
struct ListBox {
    std::vector<BoxPtr> items;
};
struct Relation {
    std::vector<Parameter> columns;
    std::vector<std::vector<BoxPtr>> rows;
};
struct Invocation {
    BoxPtr function;
    std::vector<NamedBox> bindings;
};
struct FunctionBox {
    std::vector<Parameter> parameters;
    ItemType result;
    BoxPtr body;  // nullptr: a kind that is not FEEL
};
struct Conditional {
    BoxPtr condition;
    BoxPtr consequence;
    BoxPtr alternative;
};
struct FilterBox {
    BoxPtr list;
    BoxPtr condition;
};
struct Loop {
    enum class Kind : std::uint8_t { each, some, every };
    Kind kind;
    std::string variable;
    BoxPtr list;
    BoxPtr body;
};

struct Box {
    std::variant<Literal, Table, ContextBox, ListBox, Relation, Invocation, FunctionBox, Conditional, FilterBox, Loop>
        form;
    ItemType type;  // what its value is coerced to; Any when it says nothing
};

}  // namespace baton::decision
