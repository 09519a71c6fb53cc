// Boxed expressions (DMN 1.5 §10.2).
#include "engine/decision/evaluate/session.hpp"
#include "engine/feel/evaluate/calls.hpp"
#include "engine/feel/range.hpp"

namespace baton::decision {

using feel::List;
using feel::Value;

namespace {

Value evaluate(const Literal& literal, const feel::Scope& scope, Session& session) {
    return literal.expression.evaluate(scope, session.run);
}

Value evaluate(const BoxPtr& box, const feel::Scope& scope, Session& session) {
    return box ? decision::evaluate(*box, scope, session) : Value{};
}

Value evaluate(const ContextBox& box, const feel::Scope& scope, Session& session) {
    Locals inside(scope);
    for (const NamedBox& entry : box.entries) {
        inside.set(entry.name,
                   fitted(evaluate(entry.box, inside, session), entry.type, session, "'" + entry.name + "'"));
    }
    if (box.result) return evaluate(box.result, inside, session);
    return session.run.context(inside.names());
}

Value evaluate(const ListBox& box, const feel::Scope& scope, Session& session) {
    List items;
    for (const BoxPtr& item : box.items) items.push_back(evaluate(item, scope, session));
    return session.run.list(std::move(items));
}

Value evaluate(const Relation& box, const feel::Scope& scope, Session& session) {
    List rows;
    for (const auto& cells : box.rows) {
        feel::Context row;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            const Parameter& column = box.columns[at];
            row.set(column.name,
                    fitted(evaluate(cells[at], scope, session), column.type, session, "'" + column.name + "'"));
        }
        rows.push_back(session.run.context(std::move(row)));
    }
    return session.run.list(std::move(rows));
}

Value evaluate(const Invocation& box, const feel::Scope& scope, Session& session) {
    const Value callee = evaluate(box.function, scope, session);
    if (callee.function() == nullptr) {
        session.run.warn("what is invoked is a " + std::string(callee.type_name()) + " and no function");
        return {};
    }
    std::vector<Value> values;
    std::vector<std::string> names;
    for (const NamedBox& binding : box.bindings) {
        values.push_back(evaluate(binding.box, scope, session));
        names.push_back(binding.name);
    }
    return feel::call_function(*callee.function(), session.run, values, names);
}

Value evaluate(const FunctionBox& box, const feel::Scope& scope, Session& session) {
    return function_of(box, scope, session);
}

Value evaluate(const Conditional& box, const feel::Scope& scope, Session& session) {
    const Value condition = evaluate(box.condition, scope, session);
    if (!condition.is_null() && condition.boolean() == nullptr) {
        session.run.warn("the condition of a boxed 'if' must be true or false, not " +
                         std::string(condition.type_name()));
        return {};
    }
    const bool holds = condition.boolean() != nullptr && *condition.boolean();
    return evaluate(holds ? box.consequence : box.alternative, scope, session);
}

// The items of a boxed iteration; a range is counted out, a single value is a list of one.
Value items_of(const BoxPtr& box, const feel::Scope& scope, Session& session) {
    Value value = evaluate(box, scope, session);
    if (value.range() != nullptr) return feel::members_of(*value.range(), session.run);
    if (value.list() != nullptr || value.is_null()) return value;
    return List{value};
}

Value evaluate(const FilterBox& box, const feel::Scope& scope, Session& session) {
    const Value list = items_of(box.list, scope, session);
    if (list.list() == nullptr) return {};
    List kept;
    for (const Value& item : *list.list()) {
        if (session.run.is_stopped()) return {};
        Locals inside(scope);
        inside.set("item", item);
        inside.look_into(item.context());
        const Value holds = evaluate(box.condition, inside, session);
        if (holds.boolean() == nullptr && !holds.is_null()) {
            session.run.warn("the condition of a filter must be true or false: the filter is null");
            return {};
        }
        if (holds.boolean() != nullptr && *holds.boolean()) kept.push_back(item);
    }
    return session.run.list(std::move(kept));
}

Value each(const Loop& box, const List& items, const feel::Scope& scope, Session& session) {
    List results;
    for (const Value& item : items) {
        if (session.run.is_stopped()) return {};
        Locals inside(scope);
        inside.set(box.variable, item);
        inside.set("partial", session.run.list(results));
        results.push_back(evaluate(box.body, inside, session));
    }
    return session.run.list(std::move(results));
}

Value evaluate(const Loop& box, const feel::Scope& scope, Session& session) {
    const Value list = items_of(box.list, scope, session);
    if (list.list() == nullptr) return {};
    if (box.kind == Loop::Kind::each) return each(box, *list.list(), scope, session);
    const bool is_some = box.kind == Loop::Kind::some;
    bool is_unknown = false;
    for (const Value& item : *list.list()) {
        if (session.run.is_stopped()) return {};
        Locals inside(scope);
        inside.set(box.variable, item);
        const Value holds = evaluate(box.body, inside, session);
        if (!holds.is_null() && holds.boolean() == nullptr) {
            session.run.warn("what an item is to satisfy must be true or false, not " + std::string(holds.type_name()));
            return {};
        }
        if (holds.is_null()) {
            is_unknown = true;
        } else if (*holds.boolean() == is_some) {
            return is_some;
        }
    }
    return is_unknown ? Value{} : Value{!is_some};
}

}  // namespace

Value evaluate(const Box& box, const feel::Scope& scope, Session& session) {
    const feel::Run::Level level(session.run);
    if (!level.is_allowed() || !session.run.spend(1)) return {};
    Value value = std::visit([&](const auto& form) { return evaluate(form, scope, session); }, box.form);
    // The type of a function box is that of the function or of what it gives; the function itself sees to the latter.
    const bool is_result = std::holds_alternative<FunctionBox>(box.form) && !box.type.type.is_function();
    if (is_result) return value;
    return fitted(value, box.type, session, "an expression");
}

namespace {

// A boxed function lives longer than the scope it was made in: the names its body reads are kept by value.
class Kept final : public feel::Scope {
public:
    explicit Kept(feel::Context names) : names_(std::move(names)) {}
    bool find(std::string_view name, Value& value) const override {
        const Value* found = names_.find(name);
        if (found == nullptr) return false;
        value = *found;
        return true;
    }

private:
    feel::Context names_;
};

}  // namespace

Value function_of(const FunctionBox& box, const feel::Scope& scope, Session& session) {
    if (!box.body) return {};
    feel::Context names;
    collect_names(*box.body, scope, names);
    auto kept = std::make_shared<const Kept>(std::move(names));
    feel::Function function;
    for (const Parameter& parameter : box.parameters)
        function.parameters.push_back({parameter.name, parameter.type.type});
    function.body = [&box, &session, kept](feel::Run&, std::span<const Value> arguments) -> Value {
        if (!are_allowed(arguments, box.parameters, session)) return {};
        Locals inside(*kept);
        for (std::size_t at = 0; at < arguments.size(); ++at) inside.set(box.parameters[at].name, arguments[at]);
        return fitted(evaluate(*box.body, inside, session), box.result, session, "the result of a function");
    };
    return function;
}

}  // namespace baton::decision
