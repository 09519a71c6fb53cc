// for, some and every (DMN 1.5 §10.3.2.14).
#include "engine/feel/evaluate/environment.hpp"
#include "engine/feel/range.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

// From `low` to `high`, either way, by `next`; the run's limits end what is too long.
template <class T, class Next>
Value counted(T low, const T& high, Run& run, const Next& next) {
    List items;
    const bool is_down = high < low;
    while (run.spend(1) && run.has_room(items.size())) {
        items.emplace_back(low);
        if (low == high) return items;
        const std::optional<T> following = next(low, is_down ? -1 : 1);
        if (!following) break;
        low = *following;
    }
    return {};
}

Value between(const Value& low, const Value& high, Run& run) {
    if (low.number() != nullptr && high.number() != nullptr) {
        const auto from = low.number()->whole();
        const auto to = high.number()->whole();
        if (from && to) {
            return counted(*from, *to, run, [](std::int64_t at, int step) { return std::optional(at + step); });
        }
    }
    if (low.date() != nullptr && high.date() != nullptr) {
        return counted(*low.date(), *high.date(), run, [](const Date& at, int step) { return plus_days(at, step); });
    }
    run.warn("only whole numbers and dates can be counted, not " + std::string(low.type_name()) + " to " +
             std::string(high.type_name()));
    return {};
}

// What an iterator runs over, or null when it cannot.
Value list_of(const tree::Iterator& iterator, const Environment& here) {
    Value source = evaluate(*iterator.list, here);
    if (iterator.end) return between(source, evaluate(*iterator.end, here), here.run);
    if (source.range() != nullptr) return members_of(*source.range(), here.run);
    if (source.list() != nullptr) return source;
    if (source.is_null()) {
        here.run.warn("'" + iterator.name + "' has nothing to run over: its list is null");
        return {};
    }
    return List{source};
}

// Runs over all combinations, the last iterator fastest. `visit` sees an environment with all names and returns whether
// to go on. False when a list was missing.
template <class Visit>
bool walk(const std::vector<tree::Iterator>& iterators, std::size_t at, const Environment& here, const Visit& visit,
          bool& goes_on) {
    if (at == iterators.size()) {
        goes_on = visit(here);
        return true;
    }
    const Value list = list_of(iterators[at], here);
    if (list.list() == nullptr) return false;
    for (const Value& item : *list.list()) {
        const Binding binding{iterators[at].name, item};
        const Frame frame{here.frame, {&binding, 1}, nullptr};
        if (!walk(iterators, at + 1, here.with(frame), visit, goes_on)) return false;
        if (!goes_on || here.run.is_stopped()) return true;
    }
    return true;
}

}  // namespace

Value members_of(const Range& range, Run& run) {
    const bool is_counted = range.form == Range::Form::interval && range.low.type_name() == range.high.type_name();
    const bool is_downward =
        is_counted && ((range.low.number() != nullptr && *range.high.number() < *range.low.number()) ||
                       (range.low.date() != nullptr && *range.high.date() < *range.low.date()));
    if (!is_counted || is_downward) {
        run.warn("a range can be counted when it goes up between two whole numbers or two dates");
        return {};
    }
    const Value all = between(range.low, range.high, run);
    if (all.list() == nullptr) return {};
    List items = *all.list();
    if (!range.includes_high && !items.empty()) items.pop_back();
    if (!range.includes_low && !items.empty()) items.erase(items.begin());
    return items;
}

Value evaluate(const tree::For& loop, const Environment& here) {
    List results;
    bool goes_on = true;
    const auto visit = [&](const Environment& inside) {
        if (!inside.run.has_room(results.size())) return false;
        if (!loop.reads_partial) {
            results.push_back(evaluate(*loop.body, inside));
            return true;
        }
        const Binding binding{"partial", inside.run.list(results)};
        const Frame frame{inside.frame, {&binding, 1}, nullptr};
        results.push_back(evaluate(*loop.body, inside.with(frame)));
        return true;
    };
    if (!walk(loop.iterators, 0, here, visit, goes_on)) return {};
    return here.run.list(std::move(results));
}

Value evaluate(const tree::Quantified& quantified, const Environment& here) {
    bool goes_on = true;
    bool is_unknown = false;
    const auto visit = [&](const Environment& inside) {
        const Value holds = evaluate(*quantified.condition, inside);
        if (holds.boolean() == nullptr) {
            is_unknown = true;
            return true;
        }
        return *holds.boolean() != quantified.is_some;
    };
    if (!walk(quantified.iterators, 0, here, visit, goes_on)) return {};
    if (!goes_on) return quantified.is_some;
    return is_unknown ? Value{} : Value{!quantified.is_some};
}

}  // namespace baton::feel
