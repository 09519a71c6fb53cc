#include "connectors/api/render/clocks.hpp"

#include <set>

#include "connectors/api/http/json_text.hpp"
#include "engine/execution/steps/reckoning.hpp"

namespace baton::api {
namespace {

using execution::ClockName;
using execution::Instance;

// A task is under the clocks of its activity, of what encloses it, and of the activities that hold those open.
std::set<ClockName> above(const Instance& instance, TaskKey key) {
    std::set<ClockName> found;
    const auto task = instance.tasks.find(key);
    if (task == instance.tasks.end()) return found;
    auto token = task->second.opened.token;
    const auto at = instance.tokens.find(token);
    auto scope = at == instance.tokens.end() ? execution::root_scope : at->second.scope;
    while (scope != 0 && instance.scopes.contains(scope)) {
        for (const auto& [name, clock] : instance.clocks) {
            if (name.scope == scope && (name.token == token || name.token == 0)) found.insert(name);
        }
        token = instance.scopes.at(scope).holder;
        scope = instance.scopes.at(scope).parent;
    }
    return found;
}

const char* word(calendar::ClockState state) {
    switch (state) {
        case calendar::ClockState::yellow:
            return "yellow";
        case calendar::ClockState::red:
            return "red";
        case calendar::ClockState::suspended:
            return "suspended";
        default:
            return "running";
    }
}

std::string days_json(const calendar::Deadline& deadline) {
    ListText list;
    for (const auto& day : deadline.days) {
        ObjectText one;
        one.text("day", calendar::to_text(day.day)).flag("counts", day.counts).text("why", day.why);
        list.add(one.done());
    }
    return list.done();
}

std::string clock_json(const execution::Clock& clock, const calendar::Reckoning& reckoning, const Counting& counting) {
    const auto counted = execution::as_counted(clock);
    const auto begun = reckoning.zone.local(clock.now.started).day;
    const auto* rule = counting.almanac.rules.find(clock.now.rule, begun);
    const auto warning = rule != nullptr ? rule->yellow : calendar::usual_warning(counted.term);
    const auto reading = calendar::read(counted, warning, reckoning, counting.now);
    ObjectText one;
    one.text("rule", clock.now.rule)
        .text("state", word(reading.state))
        .text("term", calendar::to_chinese(counted.term));
    if (rule != nullptr) {
        one.some("title", rule->title).some("starts", rule->starts).some("basis", rule->basis);
        one.some("confidence", calendar::label(rule->confidence));
    }
    one.moment("started", clock.now.started).moment("due", reading.deadline.due);
    if (reading.yellow) one.moment("yellow", *reading.yellow);
    one.raw("left", std::to_string(reading.left)).text("unit", calendar::code(counted.term.unit));
    one.flag("suspended", clock.is_suspended).some("suspendedBecause", clock.suspended_because);
    one.texts("extensions", clock.extensions).some("calendar", clock.now.calendar);
    one.flag("certain", reading.deadline.is_certain).raw("days", days_json(reading.deadline));
    one.texts("warnings", reading.deadline.warnings);
    return one.done();
}

}  // namespace

Result<std::string> counted_clocks_json(const Instance& instance, std::optional<TaskKey> task,
                                        const Counting& counting) {
    const auto zone = calendar::Zone::named(counting.zone);
    if (!zone) return zone.error();
    const calendar::Reckoning reckoning{counting.almanac.calendar, *zone, counting.almanac.rules.office()};
    std::set<ClockName> wanted;
    if (task) wanted = above(instance, *task);
    ListText items;
    for (const auto& [name, clock] : instance.clocks) {
        if (!task || wanted.contains(name)) items.add(clock_json(clock, reckoning, counting));
    }
    ObjectText out;
    out.raw("items", items.done());
    return out.done();
}

}  // namespace baton::api
