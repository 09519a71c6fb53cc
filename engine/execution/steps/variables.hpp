// Variables as an element sees them: its own scope first, then outward (the nearest wins).
#pragma once

#include <string>
#include <string_view>

#include "engine/execution/decider.hpp"
#include "engine/feel/expression.hpp"

namespace baton::execution {

// What an expression may read. Lent the case for the time of one evaluation or mapping.
class Variables final : public feel::Scope {
public:
    Variables(const Instance& instance, ScopeId from) : instance_(instance), from_(from) {}
    [[nodiscard]] bool find(std::string_view name, feel::Value& value) const override;

    // Seen before everything else, and not written anywhere.
    void shadow(std::string name, feel::Value value) { shadows_.set(std::move(name), std::move(value)); }
    void shadow(const feel::Context& variables);

    [[nodiscard]] const Instance& instance() const { return instance_; }
    [[nodiscard]] ScopeId from() const { return from_; }

private:
    const Instance& instance_;
    ScopeId from_;
    feel::Context shadows_;
};

// All that is visible from a scope, outer names that are hidden by inner ones left out.
[[nodiscard]] feel::Context visible_variables(const Instance& instance, ScopeId from);

// Each name goes to the nearest scope outward from `from` that has it, else to the root.
void write_outward(Decider& decider, ScopeId from, const feel::Context& variables, ElementIndex by);

// What a task, job or message brought, kept for the element's outputs when it has some, else written outward.
void absorb(Decider& decider, TokenId token, const feel::Context& variables);

// Opens the token's own scope if it has none.
[[nodiscard]] ScopeId own_scope(Decider& decider, TokenId token);

// Puts `value` at a name or a path such as a.b.c; what stands beside the path in `target` stays.
void assign(feel::Context& target, std::string_view path, feel::Value value);

}  // namespace baton::execution
