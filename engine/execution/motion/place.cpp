#include <algorithm>

#include "engine/execution/motion/modification.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

namespace {

// The (sub-)processes around an element, outermost first, beginning with the process.
std::vector<ElementIndex> containers_of(const Decider& decider, ElementIndex element) {
    std::vector<ElementIndex> containers;
    for (ElementIndex at = decider.element(element).parent; at != nowhere; at = decider.element(at).parent)
        containers.push_back(at);
    std::ranges::reverse(containers);
    return containers;
}

bool holds_flow(const Scope& scope) {
    return scope.kind == ScopeKind::process || scope.kind == ScopeKind::sub_process ||
           scope.kind == ScopeKind::event_sub_process;
}

std::string name_of(const Decider& decider, ScopeId scope) {
    return std::to_string(decider.instance().key.value) + "-" + std::to_string(scope);
}

std::vector<ScopeId> open_in(const Decider& decider, ScopeId around, ElementIndex container,
                             const std::set<ScopeId>& doomed) {
    std::vector<ScopeId> found;
    for (const ScopeId child : decider.scope(around).children) {
        const Scope& scope = decider.scope(child);
        if (scope.element == container && holds_flow(scope) && !doomed.contains(child)) found.push_back(child);
    }
    return found;
}

Result<ScopeId> named(const Decider& decider, ScopeId ancestor, const std::vector<ElementIndex>& containers,
                      const std::set<ScopeId>& doomed) {
    const auto found = decider.instance().scopes.find(ancestor);
    const std::string name = "The ancestor " + name_of(decider, ancestor);
    if (found == decider.instance().scopes.end() || doomed.contains(ancestor))
        return fail(Code::not_found, name + " is not open" + (doomed.contains(ancestor) ? " after this." : "."));
    if (found->second.kind == ScopeKind::loop_body)
        return fail(Code::unprocessable, name + " is a whole loop. Name the scope of one of its items.");
    if (!holds_flow(found->second) || std::ranges::find(containers, found->second.element) == containers.end())
        return fail(Code::unprocessable, name + " is not around the element.");
    return ancestor;
}

// Nothing begins where all is being undone, or where a person must first see to what went wrong.
Result<> is_open_for_more(const Decider& decider, ScopeId base) {
    for (ScopeId at = base; at != 0; at = decider.scope(at).parent) {
        const Scope& scope = decider.scope(at);
        const std::string& element = decider.element(scope.element).id;
        for (const auto& [number, compensation] : scope.compensations) {
            if (compensation.is_cancel)
                return fail(Code::conflict, "The transaction '" + element + "' is being cancelled. Wait for its end.");
        }
        if (scope.holder != 0 && decider.token(scope.holder).incident)
            return fail(Code::conflict, "'" + element + "' stands still for an incident. Resolve that first.");
    }
    return {};
}

bool undoes(const Decider& decider, const Element& container) {
    if (container.is_for_compensation || container.start_event == nowhere) return container.is_for_compensation;
    const auto* start = std::get_if<model::StartEvent>(&decider.element(container.start_event).symbol);
    return start != nullptr && std::holds_alternative<model::CompensationTrigger>(start->trigger);
}

Result<> can_open(const Decider& decider, const std::vector<ElementIndex>& openings) {
    for (const ElementIndex index : openings) {
        const Element& container = decider.element(index);
        const std::string name = "'" + container.id + "'";
        if (container.is_looped()) {
            std::string why = name;
            why +=
                " is looped, so it is not said in which of its items to begin. Name the scope of one as the "
                "ancestor, or begin before ";
            why += name;
            why += " itself.";
            return fail(Code::unprocessable, std::move(why));
        }
        if (undoes(decider, container))
            return fail(Code::unprocessable, name + " undoes what was done and begins by a compensation event only.");
    }
    return {};
}

}  // namespace

Result<Place> place_for(const Decider& decider, ElementIndex element, ScopeId ancestor,
                        const std::set<ScopeId>& doomed) {
    const auto containers = containers_of(decider, element);
    const auto base = ancestor != 0 ? named(decider, ancestor, containers, doomed) : Result<ScopeId>{root_scope};
    if (!base) return base.error();
    Place place{*base, {}};
    auto next = std::ranges::find(containers, decider.scope(place.base).element) + 1;
    for (; next != containers.end(); ++next) {
        if (decider.element(*next).is_looped()) break;
        const auto open = open_in(decider, place.base, *next, doomed);
        if (open.empty()) break;
        if (open.size() > 1) {
            std::string names;
            for (const ScopeId scope : open) names += (names.empty() ? "" : ", ") + name_of(decider, scope);
            return fail(Code::unprocessable, "'" + decider.element(*next).id + "' is open more than once (" + names +
                                                 "). Name one of them as the ancestor.");
        }
        place.base = open.front();
    }
    place.openings.assign(next, containers.end());
    if (const auto opened = can_open(decider, place.openings); !opened) return opened.error();
    if (const auto more = is_open_for_more(decider, place.base); !more) return more.error();
    return place;
}

}  // namespace baton::execution
