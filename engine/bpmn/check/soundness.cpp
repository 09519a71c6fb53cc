// Joins at which tokens may wait for ever (warning possible-deadlock): every way that tokens can go in a (sub-)process
// is gone through, with each choice made in each way. Where that would take too long, joins.cpp looks at pairs of
// gateways instead.
#include "engine/bpmn/check/soundness.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

#include "engine/bpmn/check/paths.hpp"
#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

namespace {

using model::ElementIndex;
using model::FlowIndex;

// How many tokens stand on each sequence flow of the scope.
using Marking = std::map<FlowIndex, std::uint8_t>;

constexpr std::size_t markings_max = 3'000;
constexpr std::uint8_t tokens_max = 3;   // more on one flow: the process makes tokens without end
constexpr std::size_t branches_max = 5;  // of one choice, of which all subsets are tried

class Explorer {
public:
    Explorer(const Inspection& in, ElementIndex scope) : in_(in), scope_(scope) {}

    // The joins at which a token was left; nothing when there was too much to look at.
    std::optional<std::set<ElementIndex>> explore() {
        for (const ElementIndex start : starts_of(in_, in_.element(scope_))) {
            Marking marking;
            put(marking, in_.element(start).outgoing);
            note(std::move(marking));
        }
        while (!waiting_.empty() && seen_.size() <= markings_max && !has_overflowed_) {
            const Marking marking = std::move(waiting_.back());
            waiting_.pop_back();
            moved_ = false;
            for (const ElementIndex child : in_.element(scope_).children) move(marking, child);
            if (!moved_) leave_behind(marking);
        }
        if (seen_.size() > markings_max || has_overflowed_) return std::nullopt;
        return std::move(stuck_);
    }

private:
    [[nodiscard]] bool is(ElementIndex element, std::string_view names) const {
        return is_listed(names, in_.node(element).name);
    }
    [[nodiscard]] std::uint32_t needed(ElementIndex element) const {
        const auto number = in_.node(element).value("startQuantity");
        return number.size() == 1 && number[0] > '1' && number[0] <= '9' ? static_cast<std::uint32_t>(number[0] - '0')
                                                                         : 1;
    }

    void put(Marking& marking, const std::vector<FlowIndex>& flows) {
        for (const FlowIndex flow : flows) {
            if (++marking[flow] > tokens_max) has_overflowed_ = true;
        }
    }
    static void take(Marking& marking, FlowIndex flow) {
        if (--marking[flow] == 0) marking.erase(flow);
    }

    void note(Marking marking) {
        if (seen_.insert(marking).second) waiting_.push_back(std::move(marking));
    }

    void move(const Marking& marking, ElementIndex element) {
        if (is(element, "parallelGateway") && in_.element(element).incoming.size() > 1)
            return join(marking, element, true);
        if (is(element, "inclusiveGateway complexGateway") && in_.element(element).incoming.size() > 1)
            return join(marking, element, false);
        if (needed(element) > 1) return collect(marking, element);
        for (const FlowIndex flow : in_.element(element).incoming) {
            if (!marking.contains(flow)) continue;
            Marking rest = marking;
            take(rest, flow);
            go_on(rest, element);
        }
    }

    // A complex gateway waits for as many as its condition says; it is taken for one that waits for those that come.
    void join(const Marking& marking, ElementIndex gateway, bool needs_all) {
        Marking rest = marking;
        std::size_t count = 0;
        for (const FlowIndex flow : in_.element(gateway).incoming) {
            if (!marking.contains(flow)) continue;
            take(rest, flow);
            ++count;
        }
        if (count == 0 || (needs_all && count < in_.element(gateway).incoming.size())) return;
        if (!needs_all && others_may_come(marking, gateway)) return;
        go_on(rest, gateway);
    }

    [[nodiscard]] bool others_may_come(const Marking& marking, ElementIndex gateway) {
        for (const auto& [flow, count] : marking) {
            const ElementIndex at = in_.process().flows[flow].target;
            if (at == gateway) continue;
            const Marks reach = reached(in_, {at}, gateway);
            for (const FlowIndex into : in_.element(gateway).incoming) {
                if (!marking.contains(into) && reach[in_.process().flows[into].source]) return true;
            }
        }
        return false;
    }

    void collect(const Marking& marking, ElementIndex element) {
        Marking rest = marking;
        std::uint32_t open = needed(element);
        for (const FlowIndex flow : in_.element(element).incoming) {
            while (open > 0 && rest.contains(flow)) {
                take(rest, flow);
                --open;
            }
        }
        if (open == 0) go_on(rest, element);
    }

    // The token has been taken from before the element; which ways it may go on.
    void go_on(const Marking& rest, ElementIndex element) {
        moved_ = true;
        const auto ends_all = {"terminateEventDefinition", "errorEventDefinition", "cancelEventDefinition"};
        const Node& node = in_.node(element);
        if (node.is_bpmn("endEvent") &&
            std::any_of(ends_all.begin(), ends_all.end(), [&](auto name) { return node.bpmn_child(name) != nullptr; }))
            return note({});
        for (const ElementIndex boundary : in_.element(element).boundary_events) surprise(rest, element, boundary);
        for (const auto& flows : ways(element)) {
            Marking next = rest;
            put(next, flows);
            note(std::move(next));
        }
    }

    void surprise(const Marking& rest, ElementIndex element, ElementIndex boundary) {
        const std::string_view given = in_.node(boundary).value("cancelActivity");
        Marking next = rest;
        put(next, in_.element(boundary).outgoing);
        if (given != "false" && given != "0") return note(std::move(next));
        for (const auto& flows : ways(element)) {
            Marking both = next;
            put(both, flows);
            note(std::move(both));
        }
    }

    [[nodiscard]] std::vector<std::vector<FlowIndex>> ways(ElementIndex element) const {
        const auto& out = in_.element(element).outgoing;
        std::vector<std::vector<FlowIndex>> all;
        if (is(element, "exclusiveGateway eventBasedGateway")) {
            for (const FlowIndex flow : out) all.push_back({flow});
            return all;
        }
        if (is(element, "intermediateThrowEvent") && out.empty()) return {link(element)};
        std::vector<FlowIndex> always;
        std::vector<FlowIndex> asked;
        for (const FlowIndex flow : out) {
            const bool asks = in_.process().flows[flow].is_default ||
                              in_.flow_node(flow).bpmn_child("conditionExpression") != nullptr;
            (asks && !is(element, "parallelGateway") ? asked : always).push_back(flow);
        }
        if (asked.size() > branches_max) asked.resize(branches_max);
        for (std::uint32_t chosen = 0; chosen < (1U << asked.size()); ++chosen) {
            std::vector<FlowIndex> one = always;
            for (std::size_t i = 0; i < asked.size(); ++i)
                if ((chosen >> i & 1U) != 0) one.push_back(asked[i]);
            // That none holds is an incident, and not a way on.
            if (!one.empty() || out.empty()) all.push_back(std::move(one));
        }
        return all;
    }

    [[nodiscard]] std::vector<FlowIndex> link(ElementIndex from) const {
        for (const ElementIndex target : next(in_, from)) return in_.element(target).outgoing;
        return {};
    }

    void leave_behind(const Marking& marking) {
        for (const auto& [flow, count] : marking) stuck_.insert(in_.process().flows[flow].target);
    }

    const Inspection& in_;
    ElementIndex scope_;
    std::set<Marking> seen_;
    std::vector<Marking> waiting_;
    std::set<ElementIndex> stuck_;
    bool moved_ = false;
    bool has_overflowed_ = false;
};

}  // namespace

bool check_soundness(const Inspection& in, ElementIndex scope) {
    const auto& children = in.element(scope).children;
    const bool may_wait = std::any_of(children.begin(), children.end(), [&](ElementIndex child) {
        const bool joins = in.node(child).name.ends_with("Gateway") && in.element(child).incoming.size() > 1;
        return (joins && in.node(child).name != "exclusiveGateway") ||
               in.node(child).attribute("startQuantity") != nullptr;
    });
    if (!may_wait) return true;
    const auto stuck = Explorer(in, scope).explore();
    if (!stuck) return false;
    for (const ElementIndex index : *stuck) {
        in.report.warn(in.node(index), {"possible-deadlock",
                                        called(in.node(index)) + " may wait for ever: there are ways through the "
                                                                 "process on which it gets a token and not all others",
                                        "let every way lead to it with all its tokens, or join with an exclusive "
                                        "gateway (BPMN 2.0.2 §13.4.1)"});
    }
    return true;
}

}  // namespace baton::bpmn
