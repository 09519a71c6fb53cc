// Lists, contexts, ranges, paths and filters (DMN 1.5 §10.3.2.5, §10.3.2.6, §10.3.2.7).
#include "engine/feel/compare.hpp"
#include "engine/feel/evaluate/environment.hpp"
#include "engine/feel/range.hpp"

namespace baton::feel {

Value evaluate(const tree::ListOf& list, const Environment& here) {
    List items;
    items.reserve(list.items.size());
    for (const tree::NodePtr& item : list.items) items.push_back(evaluate(*item, here));
    return here.run.list(std::move(items));
}

Value evaluate(const tree::ContextOf& context, const Environment& here) {
    if (context.has_duplicates) {
        here.run.warn("a context has two entries of the same name: it is null");
        return {};
    }
    // An entry sees those before it.
    Context entries;
    const Frame frame{here.frame, {}, &entries};
    const Environment inside = here.with(frame);
    for (const auto& [name, node] : context.entries) {
        const auto* function = std::get_if<tree::FunctionOf>(&node->form);
        entries.set(name, function != nullptr ? defined(*function, inside, name) : evaluate(*node, inside));
    }
    return here.run.context(std::move(entries));
}

std::optional<Range> range_of(const tree::RangeOf& range, const Environment& here) {
    Range made;
    made.low = range.low ? evaluate(*range.low, here) : Value{};
    made.high = range.high ? evaluate(*range.high, here) : Value{};
    made.includes_low = range.includes_low;
    made.includes_high = range.includes_high;
    made.form = range.form;
    const bool is_point = range.form == Range::Form::comparison && range.includes_low && range.includes_high;
    if (is_point) made.high = made.low;
    if (range.form == Range::Form::interval && !made.low.is_null() && !made.high.is_null() &&
        !order(made.low, made.high, here.run.around().zone)) {
        here.run.warn("a range cannot have a " + std::string(made.low.type_name()) + " and a " +
                      std::string(made.high.type_name()) + " as its ends");
        return std::nullopt;
    }
    return made;
}

Value evaluate(const tree::RangeOf& range, const Environment& here) {
    auto made = range_of(range, here);
    return made ? Value{*std::move(made)} : Value{};
}

namespace {

Value member_of(const Value& target, const std::string& name, Run& run) {
    if (const Context* context = target.context()) {
        const Value* member = context->find(name);
        if (member != nullptr) return *member;
        run.warn("the context has no '" + name + "': it is null");
        return {};
    }
    Value property;
    if (!target.is_null() && find_property(target, name, property)) return property;
    run.warn("a " + std::string(target.type_name()) + " has no '" + name + "': it is null");
    return {};
}

// A whole number picks one item, from 1, or from the end when it is negative.
Value picked(const List& list, const Decimal& position, Run& run) {
    const auto index = position.whole();
    const auto size = static_cast<std::int64_t>(list.size());
    if (index && *index >= 1 && *index <= size) return list[static_cast<std::size_t>(*index - 1)];
    if (index && *index <= -1 && *index >= -size) return list[static_cast<std::size_t>(size + *index)];
    run.warn("a list of " + std::to_string(size) + " has no item " + position.text() + ": it is null");
    return {};
}

// Whether the condition may be a position: then it is evaluated once, without an item, as a literal often is.
bool is_literal_number(const tree::Node& node) {
    if (const auto* negation = std::get_if<tree::Negation>(&node.form)) return is_literal_number(*negation->operand);
    const auto* literal = std::get_if<tree::Literal>(&node.form);
    return literal != nullptr && literal->value.number() != nullptr;
}

Value filtered(const List& list, const tree::Node& condition, const Environment& here) {
    List kept;
    for (const Value& item : list) {
        if (here.run.is_stopped()) return {};
        const Binding binding{"item", item};
        // In a context its own members are in reach, and `item` too unless it has a member of that name.
        const Frame outer{here.frame, {&binding, 1}, nullptr};
        const Frame frame{&outer, {}, item.context()};
        const Value holds = evaluate(condition, here.with(frame));
        if (const Decimal* position = holds.number()) return picked(list, *position, here.run);
        if (holds.boolean() != nullptr && *holds.boolean()) kept.push_back(item);
    }
    return here.run.list(std::move(kept));
}

}  // namespace

Value evaluate(const tree::Path& path, const Environment& here) {
    const Value target = evaluate(*path.target, here);
    const List* list = target.list();
    if (list == nullptr) return member_of(target, path.name, here.run);
    List members;
    members.reserve(list->size());
    for (const Value& item : *list) members.push_back(member_of(item, path.name, here.run));
    return here.run.list(std::move(members));
}

Value evaluate(const tree::Filter& filter, const Environment& here) {
    Value target = evaluate(*filter.target, here);
    if (target.list() == nullptr) target = target.is_null() ? List{} : List{target};
    const List& list = *target.list();
    if (is_literal_number(*filter.condition)) {
        const Value position = evaluate(*filter.condition, here);
        return position.number() != nullptr ? picked(list, *position.number(), here.run) : Value{};
    }
    return filtered(list, *filter.condition, here);
}

}  // namespace baton::feel
