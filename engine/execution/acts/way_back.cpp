#include "engine/execution/acts/way_back.hpp"

#include <algorithm>

#include "engine/model/reach.hpp"

namespace baton::execution {

namespace {

using model::Element;

bool joins(const Element& element) {
    return element.incoming.size() > 1 && (std::holds_alternative<model::ParallelGateway>(element.symbol) ||
                                           std::holds_alternative<model::InclusiveGateway>(element.symbol) ||
                                           std::holds_alternative<model::ComplexGateway>(element.symbol));
}

struct Map {
    const WayBack& way;
    model::ElementSet reached;

    [[nodiscard]] const Element& element(ElementIndex index) const { return way.definition.element(index); }
    [[nodiscard]] bool comes_by(ElementIndex index) const { return index == way.target || reached.has(index); }

    // What waits at a join has come from where its flow comes from.
    [[nodiscard]] ElementIndex place_of(const Token& token) const {
        const bool waits = joins(element(token.at)) && token.via != model::nowhere;
        return waits ? way.definition.flow(token.via).source : token.at;
    }

    template <class Is>
    [[nodiscard]] const Token* other_token(Is is) const {
        for (const TokenId id : way.instance.scopes.at(way.scope).tokens) {
            const Token& token = way.instance.tokens.at(id);
            if (id != way.ends && is(token)) return &token;
        }
        return nullptr;
    }

    // Something is still to come by the flow, or waits there.
    [[nodiscard]] bool is_served(FlowIndex index) const {
        const model::Flow& flow = way.definition.flow(index);
        if (comes_by(flow.source)) return true;
        return other_token([&](const Token& token) {
                   const bool waits_there = token.at == flow.target && token.via == index;
                   const ElementIndex at = place_of(token);
                   return waits_there || at == flow.source ||
                          model::elements_reached_from(way.definition, at).has(flow.source);
               }) != nullptr;
    }
};

std::string name_of(const Element& element) {
    return element.name.empty() ? "'" + element.id + "'" : "'" + element.name + "' (" + element.id + ")";
}

Obstacle why_not_in(const Scope& scope, const std::string& element) {
    if (scope.is_interrupted)
        return {"taken_over", "An event has taken over " + element + ", and nothing begins in it any more."};
    if (!scope.compensations.empty())
        return {"being_undone", "What was done in " + element + " is being undone. Wait for its end."};
    if (scope.ad_hoc)
        return {"no_order", "The steps of the ad-hoc sub-process " + element + " have no order to go back in."};
    if (scope.kind == ScopeKind::compensation) return {"undoes", "It only undoes what was done before."};
    return {};
}

Obstacle starving_join(const Map& map) {
    for (const ElementIndex index : map.element(map.element(map.way.target).parent).children) {
        const Element& element = map.element(index);
        if (!map.reached.has(index)) continue;
        if (std::holds_alternative<model::ComplexGateway>(element.symbol) && joins(element))
            return {"complex_gateway", "After it comes the complex gateway " + name_of(element) +
                                           ", which counts by what flows its tokens come."};
        if (element.start_quantity > 1)
            return {"gathers",
                    "After it comes " + name_of(element) + ", which gathers several tokens before it begins."};
        if (!std::holds_alternative<model::ParallelGateway>(element.symbol)) continue;
        for (const FlowIndex flow : element.incoming) {
            if (map.is_served(flow)) continue;
            return {"branch_joined", "It is in one of several parallel branches, and the other that comes from " +
                                         name_of(map.element(map.way.definition.flow(flow).source)) +
                                         " has been through the join " + name_of(element) +
                                         " already: it would wait for that for ever."};
        }
    }
    return {};
}

}  // namespace

bool leads_on(const WayBack& way) {
    return model::elements_reached_from(way.definition, way.target).has(way.instance.tokens.at(way.ends).at);
}

Obstacle obstacle(const WayBack& way) {
    const Scope& scope = way.instance.scopes.at(way.scope);
    const Map map{way, model::elements_reached_from(way.definition, way.target)};
    if (map.element(way.target).is_looped())
        return {"done_by_several",
                "It was done by several, each their own item. Have the case put there by whoever runs the system."};
    if (auto why = why_not_in(scope, name_of(map.element(scope.element))); !why.empty()) return why;
    const Token* twice = map.other_token([&](const Token& token) { return map.comes_by(map.place_of(token)); });
    if (twice != nullptr)
        return {"done_twice",
                "Work that came of it is under way at " + name_of(map.element(twice->at)) +
                    " as well: that would be left behind and done twice. Let it be completed or returned first."};
    return starving_join(map);
}

}  // namespace baton::execution
