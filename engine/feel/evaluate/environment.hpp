// Where an expression stands while it is evaluated: what it may use up, and which names are in reach.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "engine/feel/parse/tree.hpp"
#include "engine/feel/range.hpp"
#include "engine/feel/run.hpp"

namespace baton::feel {

struct Binding {
    std::string_view name;
    Value value;
};

// Names that the expression itself has introduced; frames live on the stack, innermost first.
struct Frame {
    const Frame* outer = nullptr;
    std::span<const Binding> bindings;
    const Context* context = nullptr;  // the entries so far, or the item that a filter looks at
};

struct Environment {
    Run& run;
    const Scope& scope;
    const Frame* frame = nullptr;
    const std::shared_ptr<const void>& tree;  // keeps the nodes alive that a function value points to

    [[nodiscard]] Environment with(const Frame& inner) const { return {run, scope, &inner, tree}; }
    [[nodiscard]] bool find(std::string_view name, Value& value) const;
};

[[nodiscard]] Value evaluate(const tree::Node& node, const Environment& here);

// By form; see the files of this folder.
[[nodiscard]] Value evaluate(const tree::Literal& literal, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Name& name, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Chain& chain, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Negation& negation, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Logic& logic, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Comparison& comparison, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Between& between, const Environment& here);
[[nodiscard]] Value evaluate(const tree::In& in, const Environment& here);
[[nodiscard]] Value evaluate(const tree::UnaryTests& tests, const Environment& here);
[[nodiscard]] Value evaluate(const tree::InstanceOf& instance, const Environment& here);
[[nodiscard]] Value evaluate(const tree::If& choice, const Environment& here);
[[nodiscard]] Value evaluate(const tree::For& loop, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Quantified& quantified, const Environment& here);
[[nodiscard]] Value evaluate(const tree::ListOf& list, const Environment& here);
[[nodiscard]] Value evaluate(const tree::ContextOf& context, const Environment& here);
[[nodiscard]] Value evaluate(const tree::RangeOf& range, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Path& path, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Filter& filter, const Environment& here);
[[nodiscard]] Value evaluate(const tree::Call& call, const Environment& here);
[[nodiscard]] Value evaluate(const tree::FunctionOf& function, const Environment& here);

// A function that may call itself by `name`.
[[nodiscard]] Value defined(const tree::FunctionOf& function, const Environment& here, const std::string& name);

// As it stands, before a value is made of it; nothing, with a warning, when its ends do not belong together.
[[nodiscard]] std::optional<Range> range_of(const tree::RangeOf& range, const Environment& here);

[[nodiscard]] Value truth(const std::optional<bool>& known);  // null when it is not known

// What `.name` gives on dates, times, durations and ranges (DMN 1.5 table 62); false when it has no such property.
bool find_property(const Value& value, std::string_view name, Value& property);

}  // namespace baton::feel
