#include <algorithm>
#include <set>

#include "engine/execution/motion/migration.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

namespace {

bool is_gateway(const Element& element) {
    return std::holds_alternative<model::ParallelGateway>(element.symbol) ||
           std::holds_alternative<model::InclusiveGateway>(element.symbol) ||
           std::holds_alternative<model::ComplexGateway>(element.symbol);
}

// What has come to a join is counted by flow: each must still be there, and no other may be waited for.
bool joins_the_same(const Versions& versions, const Element& source, const Element& target) {
    std::set<FlowIndex> mapped;
    for (const FlowIndex flow : source.incoming) {
        const FlowIndex there = versions.mapping.flow(flow);
        if (std::ranges::find(target.incoming, there) != target.incoming.end()) mapped.insert(there);
    }
    return mapped.size() == source.incoming.size() && mapped.size() == target.incoming.size();
}

bool loops_the_same(const Element& one, const Element& other) {
    if (one.loop.has_value() != other.loop.has_value()) return false;
    if (one.standard_loop.has_value() != other.standard_loop.has_value()) return false;
    return !one.loop || one.loop->is_sequential == other.loop->is_sequential;
}

bool is_same_symbol(const Element& one, const Element& other) {
    if (one.symbol.index() != other.symbol.index()) return false;
    const auto* events = std::get_if<model::EventBasedGateway>(&one.symbol);
    return events == nullptr || events->is_parallel == std::get<model::EventBasedGateway>(other.symbol).is_parallel;
}

void check_completions(const Versions& versions, const std::vector<Completion>& completed, const std::string& where,
                       Obstacles& obstacles) {
    for (const Completion& completion : completed) {
        const Element& element = versions.source.element(completion.element);
        const ElementIndex to = versions.mapping.element(completion.element);
        const bool is_there = to != nowhere && is_same_symbol(element, versions.target.element(to));
        if (!is_there)
            obstacles.add("completion-gone", where, element,
                          "It is done and could be undone, and the new version has no such activity. Map it to one.");
        check_completions(versions, completion.inner, where, obstacles);
    }
}

}  // namespace

void Obstacles::add(std::string rule, std::string where, const Element& element, std::string why) {
    Fault one;
    one.rule = std::move(rule);
    one.element = element.id;
    one.message = std::move(where) + " at '" + element.id + "': " + std::move(why);
    faults_.push_back(std::move(one));
}

std::string name_of(const Token& token) { return "Token " + std::to_string(token.id); }

std::string name_of(const Scope& scope) { return "Scope " + std::to_string(scope.id); }

void check_token(const Versions& versions, const Token& token, Obstacles& obstacles) {
    const Element& source = versions.source.element(token.at);
    const auto add = [&](const char* rule, std::string why) {
        obstacles.add(rule, name_of(token), source, std::move(why));
    };
    const ElementIndex to = versions.mapping.element(token.at);
    if (to == nowhere) return add("element-gone", "The new version has no such element. Map it to one that it has.");
    const Element& target = versions.target.element(to);
    const std::string there = "'" + target.id + "' of the new version";
    if (!is_same_symbol(source, target)) return add("symbol-changed", there + " is another kind of element.");
    if (versions.mapping.element(source.parent) != target.parent)
        add("scope-changed", there + " is in another (sub-)process. A token cannot leave the one that it is in.");
    if (!loops_the_same(source, target))
        add("loop-changed", there + " is repeated in another way, or one of the two is not repeated.");
    if (is_gateway(source) && source.incoming.size() > 1 && !joins_the_same(versions, source, target))
        add("join-changed", there + " joins other flows. Let the token pass before, or move it.");
    const bool gathers = is_activity(source) && !token.is_running && source.start_quantity != target.start_quantity;
    if (gathers) add("quantity-changed", there + " begins with another number of tokens (startQuantity).");
}

void check_scope(const Versions& versions, const Scope& scope, Obstacles& obstacles) {
    const std::string where = name_of(scope);
    check_completions(versions, scope.completed, where, obstacles);
    for (const auto& [gateway, served] : scope.activated) {
        const Element& source = versions.source.element(gateway);
        const ElementIndex to = versions.mapping.element(gateway);
        const bool is_there = to != nowhere && is_same_symbol(source, versions.target.element(to)) &&
                              joins_the_same(versions, source, versions.target.element(to));
        if (!is_there)
            obstacles.add("join-changed", where, source,
                          "It waits for its reset, and joins other flows in the new version.");
    }
    if (!scope.ad_hoc) return;
    for (const ElementIndex offered : scope.ad_hoc->offered) {
        const ElementIndex to = versions.mapping.element(offered);
        const bool is_there =
            to != nowhere && versions.target.element(to).parent == versions.mapping.element(scope.element);
        if (!is_there)
            obstacles.add("activity-gone", where, versions.source.element(offered),
                          "It is still to begin, and the new version has no such activity there. Map it to one.");
    }
}

}  // namespace baton::execution
