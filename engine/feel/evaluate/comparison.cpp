// Comparisons, ranges and tests (DMN 1.5 §10.3.2.12, §10.3.2.14).
#include "engine/feel/compare.hpp"
#include "engine/feel/evaluate/environment.hpp"
#include "engine/feel/range.hpp"

namespace baton::feel {
namespace {

using tree::Relation;

std::optional<bool> holds(Relation relation, const Value& left, const Value& right, Run& run) {
    const std::string_view zone = run.around().zone;
    if (relation == Relation::equal || relation == Relation::not_equal) {
        // Comparing long values takes long: what they weigh is what they cost.
        if (!run.spend(std::min(left.weight(), right.weight()) / 24)) return std::nullopt;
        const auto same = equal(left, right, zone);
        if (!same || relation == Relation::equal) return same;
        return !*same;
    }
    const auto compared = order(left, right, zone);
    if (!compared) return std::nullopt;
    switch (relation) {
        case Relation::less:
            return *compared < 0;
        case Relation::less_or_equal:
            return *compared <= 0;
        case Relation::greater:
            return *compared > 0;
        default:
            return *compared >= 0;
    }
}

Value compared(Relation relation, const Value& left, const Value& right, Run& run) {
    const auto result = holds(relation, left, right, run);
    if (!result) {
        run.warn("a " + std::string(left.type_name()) + " cannot be compared with a " + std::string(right.type_name()));
    }
    return truth(result);
}

// Whether `tested` is, or is one of, or lies within what a test gives.
std::optional<bool> matches(const Value& tested, const Value& given, Run& run) {
    const auto same = holds(Relation::equal, tested, given, run);
    if (same.value_or(false)) return true;
    if (const Range* range = given.range()) return is_within(tested, *range, run.around().zone);
    if (const List* list = given.list()) {
        for (const Value& item : *list) {
            if (!run.spend(1)) return std::nullopt;
            if (item.range() != nullptr && is_within(tested, *item.range(), run.around().zone).value_or(false))
                return true;
            if (holds(Relation::equal, tested, item, run).value_or(false)) return true;
        }
        return false;
    }
    return same;
}

// A range that is written out is looked into as it stands: no value is made of it. Those who watch want to see one.
const tree::RangeOf* written_range(const tree::Test& test, const Value& tested, const Environment& here) {
    if (test.has_relation || tested.range() != nullptr || here.run.observer() != nullptr) return nullptr;
    return std::get_if<tree::RangeOf>(&test.operand->form);
}

std::optional<bool> lies_in(const tree::RangeOf& written, const Value& tested, const Environment& here) {
    if (!here.run.spend(1)) return std::nullopt;
    const auto range = range_of(written, here);
    if (!range) return holds(Relation::equal, tested, Value{}, here.run);
    return is_within(tested, *range, here.run.around().zone);
}

std::optional<bool> passes(const tree::Test& test, const Value& tested, const Environment& here) {
    if (const auto* const range = written_range(test, tested, here)) return lies_in(*range, tested, here);
    const Value given = evaluate(*test.operand, here);
    if (test.has_relation) {
        const auto result = holds(test.relation, tested, given, here.run);
        if (!result) (void)compared(test.relation, tested, given, here.run);
        return result;
    }
    // A condition about `?`, or about something else while the tested value is no boolean itself, decides alone.
    const bool is_condition = given.boolean() != nullptr && (test.reads_tested || tested.boolean() == nullptr);
    if (is_condition && (test.reads_tested || !tested.is_null())) return *given.boolean();
    return matches(tested, given, here.run);
}

Value any_passes(const std::vector<tree::Test>& tests, const Value& tested, const Environment& here) {
    bool is_unknown = false;
    for (const tree::Test& test : tests) {
        const auto result = passes(test, tested, here);
        if (result.value_or(false)) return true;
        is_unknown = is_unknown || !result;
    }
    return is_unknown ? Value{} : Value{false};
}

}  // namespace

Value evaluate(const tree::Comparison& comparison, const Environment& here) {
    const Value left = evaluate(*comparison.left, here);
    const Value right = evaluate(*comparison.right, here);
    return compared(comparison.relation, left, right, here.run);
}

Value evaluate(const tree::Between& between, const Environment& here) {
    const Value value = evaluate(*between.value, here);
    const Value low = evaluate(*between.low, here);
    const Value high = evaluate(*between.high, here);
    const auto result = is_within(value, Range{low, high}, here.run.around().zone);
    if (!result) {
        here.run.warn("'between' cannot compare " + std::string(value.type_name()) + " with " +
                      std::string(low.type_name()) + " and " + std::string(high.type_name()));
    }
    return truth(result);
}

Value evaluate(const tree::In& in, const Environment& here) {
    const Value value = evaluate(*in.value, here);
    Value result = any_passes(in.tests, value, here);
    if (result.is_null()) {
        here.run.warn("'in' cannot compare a " + std::string(value.type_name()) + " with what it is to be in");
    }
    return result;
}

Value evaluate(const tree::UnaryTests& tests, const Environment& here) {
    if (tests.is_any) return true;
    Value tested;
    if (!here.find("?", tested)) here.run.warn("there is no '?' here: a test wants a tested value");
    Value result = any_passes(tests.tests, tested, here);
    if (!tests.is_negated || result.boolean() == nullptr) return result;
    return !*result.boolean();
}

Value evaluate(const tree::InstanceOf& instance, const Environment& here) {
    const Value value = evaluate(*instance.value, here);
    if (instance.type.kind == Type::Kind::unknown) {
        here.run.warn("'instance of' names a type that is not known");
        return {};
    }
    return is_instance(value, instance.type);
}

}  // namespace baton::feel
