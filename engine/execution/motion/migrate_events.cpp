#include <algorithm>

#include "engine/execution/motion/migration.hpp"
#include "engine/execution/motion/same_trigger.hpp"

namespace baton::execution {

namespace {

using Elements = std::vector<ElementIndex>;

// One holder of waits, and the events that may wait on its behalf in either version.
struct Holder {
    Owner owner;
    std::string name;
    ScopeId sight = 0;
    const std::vector<TimerKey>& timers;
    const std::vector<SubscriptionKey>& subscriptions;
    Elements before;
    Elements after;
    bool opens_new = false;  // what is new would be open by now
};

Elements events_of(const Decider& decider, const Element& element, ElementIndex self, bool is_item) {
    Elements events;
    if (!is_item) events = element.boundary_events;
    if (std::holds_alternative<model::EventBasedGateway>(element.symbol)) {
        for (const FlowIndex flow : element.outgoing) events.push_back(decider.definition().flow(flow).target);
    } else {
        events.push_back(self);
    }
    return events;
}

Elements starts_of(const Decider& decider, ElementIndex container) {
    Elements starts;
    for (const ElementIndex event_sub_process : decider.element(container).event_sub_processes)
        starts.push_back(decider.element(event_sub_process).start_event);
    return starts;
}

bool has(const Elements& elements, ElementIndex element) {
    return std::ranges::find(elements, element) != elements.end();
}

class Migrating {
public:
    Migrating(const Versions& versions, const Holder& holder, Obstacles& obstacles, MigrationPlan& plan)
        : versions_(versions), holder_(holder), obstacles_(obstacles), plan_(plan) {}

    void run() {
        Elements known;
        Elements opened;
        for (const ElementIndex event : holder_.before) {
            const ElementIndex to = versions_.mapping.element(event);
            known.push_back(to);
            if (!waits_for(event)) continue;
            if (to == nowhere)
                close(event);
            else if (goes_on(event, to) && versions_.mapping.is_renewed(event)) {
                close(event);
                opened.push_back(to);
            }
        }
        for (const ElementIndex event : holder_.after) {
            if (holder_.opens_new && !has(known, event)) opened.push_back(event);
        }
        open(opened);
    }

private:
    // The event itself is no obstacle when nothing waits for it now: then nothing of it is kept.
    bool goes_on(ElementIndex event, ElementIndex to) {
        const Element& source = versions_.source.element(event);
        const Element& target = versions_.target.element(to);
        const std::string there = "'" + target.id + "' of the new version";
        if (!has(holder_.after, to)) {
            obstacles_.add("event-moved", holder_.name, source, there + " belongs to something else.");
        } else if (source.symbol.index() != target.symbol.index()) {
            obstacles_.add("symbol-changed", holder_.name, source, there + " is another kind of element.");
        } else if (versions_.mapping.is_renewed(event)) {
            if (!has_counted(event)) return true;
            obstacles_.add("trigger-changed", holder_.name, source,
                           "Some of its triggers have happened already, so it cannot begin to wait anew.");
        } else if (!waits_for_the_same(source, target)) {
            obstacles_.add("trigger-changed", holder_.name, source,
                           there +
                               " waits for something else (message, key, time, signal or condition). Map it with "
                               "updateEventTrigger, and it waits anew, by the new version.");
        } else {
            return true;
        }
        return false;
    }

    [[nodiscard]] bool has_counted(ElementIndex event) const {
        const auto& happened = versions_.source.instance().happened;
        return std::ranges::any_of(happened, [&](const TriggerHappened& one) {
            return one.element == event && one.token == holder_.owner.token;
        });
    }

    [[nodiscard]] bool waits_for(ElementIndex event) const {
        const auto is_for_it = [&](auto key) { return element_of(key) == event; };
        return std::ranges::any_of(holder_.timers, is_for_it) || std::ranges::any_of(holder_.subscriptions, is_for_it);
    }

    [[nodiscard]] ElementIndex element_of(TimerKey key) const {
        const Instance& instance = versions_.source.instance();
        const auto timer = instance.timers.find(key);
        return timer != instance.timers.end() ? timer->second.element : instance.paused_timers.at(key).element;
    }
    [[nodiscard]] ElementIndex element_of(SubscriptionKey key) const {
        return versions_.source.instance().subscriptions.at(key).element;
    }

    void close(ElementIndex event) {
        const auto is_for_it = [&](auto key) { return element_of(key) == event; };
        std::ranges::copy_if(holder_.timers, std::back_inserter(plan_.timers_gone), is_for_it);
        std::ranges::copy_if(holder_.subscriptions, std::back_inserter(plan_.subscriptions_gone), is_for_it);
    }

    void open(const Elements& events) {
        for (const ElementIndex event : events) {
            auto waits = plan_waits(versions_.target, {event}, Variables{versions_.target.instance(), holder_.sight});
            if (!waits) {
                obstacles_.add("event-cannot-wait", holder_.name, versions_.target.element(event),
                               waits.error().detail);
            } else if (!waits->empty()) {
                plan_.openings.push_back({holder_.owner, std::move(*waits)});
            }
        }
    }

    const Versions& versions_;
    const Holder& holder_;
    Obstacles& obstacles_;
    MigrationPlan& plan_;
};

}  // namespace

void plan_events(const Versions& versions, const Token& token, Obstacles& obstacles, MigrationPlan& plan) {
    const ElementIndex to = versions.mapping.element(token.at);
    if (to == nowhere) return;
    const Element& source = versions.source.element(token.at);
    const bool is_item = token.item != 0;
    const bool is_at_gateway = std::holds_alternative<model::EventBasedGateway>(source.symbol);
    const Holder holder{{token.id, token.scope},
                        name_of(token),
                        versions.source.sight_of(token.id),
                        token.timers,
                        token.subscriptions,
                        events_of(versions.source, source, token.at, is_item),
                        events_of(versions.target, versions.target.element(to), to, is_item),
                        (token.is_running || is_at_gateway) && (!is_at_gateway || !token.incident)};
    Migrating{versions, holder, obstacles, plan}.run();
}

void plan_events(const Versions& versions, const Scope& scope, Obstacles& obstacles, MigrationPlan& plan) {
    const ElementIndex to = versions.mapping.element(scope.element);
    const bool holds_flow = scope.kind == ScopeKind::process || scope.kind == ScopeKind::sub_process ||
                            scope.kind == ScopeKind::event_sub_process;
    if (to == nowhere || !holds_flow) return;
    // One that could not begin arms what it has when it does.
    const bool has_trouble = scope.holder != 0 && scope.tokens.empty() && versions.source.token(scope.holder).incident;
    const Holder holder{{0, scope.id},
                        name_of(scope),
                        scope.id,
                        scope.timers,
                        scope.subscriptions,
                        starts_of(versions.source, scope.element),
                        starts_of(versions.target, to),
                        !scope.is_interrupted && !has_trouble};
    Migrating{versions, holder, obstacles, plan}.run();
}

}  // namespace baton::execution
