#include "engine/model/reach.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace baton::model {
namespace {

// Elements by letter in one process; flows as pairs of letters.
ProcessDefinition graph(const std::vector<std::pair<char, Symbol>>& symbols, const std::vector<std::string>& flows) {
    ProcessDefinition process;
    process.elements.resize(symbols.size() + 1);
    process.elements[0].symbol = Process{};
    for (ElementIndex index = 1; index <= symbols.size(); ++index) {
        Element& element = process.elements[index];
        element.id = std::string(1, symbols[index - 1].first);
        element.symbol = symbols[index - 1].second;
        element.parent = 0;
        process.element_by_id[element.id] = index;
        process.elements[0].children.push_back(index);
    }
    for (const std::string& ends : flows) {
        const auto flow = static_cast<FlowIndex>(process.flows.size());
        const ElementIndex source = process.find(ends.substr(0, 1));
        const ElementIndex target = process.find(ends.substr(1, 1));
        process.flows.push_back({ends, "", source, target, {}, false, 0});
        process.elements[source].outgoing.push_back(flow);
        process.elements[target].incoming.push_back(flow);
    }
    return process;
}

std::string reaching(const ProcessDefinition& process, FlowIndex flow) {
    std::string ids;
    const ElementSet reach = elements_that_reach(process, flow);
    for (ElementIndex index = 1; index < process.elements.size(); ++index) {
        if (reach.has(index)) ids += process.element(index).id;
    }
    return ids;
}

}  // namespace

TEST(Reach, what_lies_before_a_flow_reaches_it) {
    auto process = graph({{'s', StartEvent{}}, {'a', ManualTask{}}, {'b', ManualTask{}}, {'j', InclusiveGateway{}}},
                         {"sa", "sb", "aj", "bj"});
    EXPECT_EQ(reaching(process, 2), "sa");
    find_inclusive_reach(process);
    const auto& reach = process.inclusive_reach.at(process.find("j"));
    ASSERT_EQ(reach.size(), 2U);
    EXPECT_TRUE(reach[1].has(process.find("b")));
    EXPECT_FALSE(reach[1].has(process.find("a")));
}

TEST(Reach, a_path_through_the_gateway_itself_does_not_count) {
    const auto process =
        graph({{'s', StartEvent{}}, {'j', InclusiveGateway{}}, {'a', ManualTask{}}, {'b', ManualTask{}}},
              {"sj", "ja", "ab", "bj"});
    EXPECT_EQ(reaching(process, 0), "s");
    EXPECT_EQ(reaching(process, 3), "ab");
}

TEST(Reach, boundary_events_and_links_are_ways_too) {
    BoundaryEvent boundary;
    boundary.attached_to = 2;
    const auto process = graph({{'s', StartEvent{}},
                                {'a', ManualTask{}},
                                {'b', boundary},
                                {'t', IntermediateThrowEvent{LinkTrigger{"L"}, {}, {}, {}}},
                                {'c', IntermediateCatchEvent{LinkTrigger{"L"}}},
                                {'j', InclusiveGateway{}}},
                               {"sa", "bt", "cj"});
    EXPECT_EQ(reaching(process, 2), "sabtc");
}

TEST(Reach, what_is_inside_of_a_sub_process_counts_as_being_at_it) {
    auto process =
        graph({{'s', StartEvent{}}, {'u', SubProcess{}}, {'j', InclusiveGateway{}}, {'i', ManualTask{}}}, {"su", "uj"});
    process.elements[4].parent = 2;
    process.elements[0].children.pop_back();
    process.elements[2].children.push_back(4);
    EXPECT_EQ(reaching(process, 1), "sui");
}

namespace {

// The rule of §13.4.3 as it is written there, by walking all paths: slow and obvious.
class Literal {
public:
    Literal(const ProcessDefinition& process, ElementIndex gateway) : process_(process), gateway_(gateway) {}

    [[nodiscard]] bool may_more_come(const std::vector<ElementIndex>& tokens,
                                     const std::vector<bool>& has_token) const {
        for (const ElementIndex token : tokens) {
            if (token == gateway_) continue;
            std::vector<bool> ends(has_token.size(), false);
            std::vector<ElementIndex> path{token};
            walk(path, ends);
            bool reaches_empty = false;
            bool reaches_served = false;
            for (std::size_t i = 0; i < ends.size(); ++i) {
                if (ends[i]) (has_token[i] ? reaches_served : reaches_empty) = true;
            }
            if (reaches_empty && !reaches_served) return true;
        }
        return false;
    }

private:
    // Every path that visits no element twice, and the gateway never; at which incoming flows they end.
    void walk(std::vector<ElementIndex>& path, std::vector<bool>& ends) const {
        const auto& incoming = process_.element(gateway_).incoming;
        for (const FlowIndex flow : process_.element(path.back()).outgoing) {
            const ElementIndex target = process_.flow(flow).target;
            if (target == gateway_) {
                ends[static_cast<std::size_t>(std::find(incoming.begin(), incoming.end(), flow) - incoming.begin())] =
                    true;
            } else if (std::find(path.begin(), path.end(), target) == path.end()) {
                path.push_back(target);
                walk(path, ends);
                path.pop_back();
            }
        }
    }

    const ProcessDefinition& process_;
    ElementIndex gateway_;
};

// Any graph of eight elements: loops, irreducible ones, several ways into the same loop.
ProcessDefinition any_graph(std::mt19937& dice) {
    std::vector<std::pair<char, Symbol>> symbols;
    for (char name = 'a'; name <= 'h'; ++name) symbols.emplace_back(name, InclusiveGateway{});
    std::vector<std::string> flows;
    for (char from = 'a'; from <= 'h'; ++from) {
        for (char to = 'a'; to <= 'h'; ++to) {
            if (from != to && dice() % 4 == 0) flows.push_back({from, to});
        }
    }
    return graph(symbols, flows);
}

}  // namespace

TEST(Reach, answers_as_the_rule_is_written_on_any_graph) {
    std::mt19937 dice{20261125};
    std::size_t held_back = 0;
    std::size_t asked = 0;
    for (int round = 0; round < 2000; ++round) {
        auto process = any_graph(dice);
        find_inclusive_reach(process);
        for (const auto& [gateway, reach] : process.inclusive_reach) {
            std::vector<bool> has_token;
            for (std::size_t i = 0; i < reach.size(); ++i) has_token.push_back(dice() % 2 == 0);
            std::vector<ElementIndex> tokens;
            ElementSet occupied(process.elements.size());
            for (ElementIndex at = 1; at < process.elements.size(); ++at) {
                if (dice() % 5 != 0) continue;
                tokens.push_back(at);
                occupied.add(at);
            }
            const bool expected = Literal{process, gateway}.may_more_come(tokens, has_token);
            ASSERT_EQ(may_more_come(process, gateway, occupied, has_token), expected) << "round " << round;
            held_back += expected ? 1U : 0U;
            ++asked;
        }
    }
    EXPECT_GT(asked, 5'000U);
    EXPECT_GT(held_back, asked / 20) << "both answers occur";
    EXPECT_LT(held_back, asked - asked / 20);
}

TEST(Reach, keeps_a_bit_for_each_element_and_flow_and_no_more) {
    ElementSet set(5'000);
    EXPECT_EQ(set.words(), 79U);
    set.add(4'999);
    EXPECT_TRUE(set.has(4'999));
    EXPECT_FALSE(set.has(4'998));
    set.remove(4'999);
    EXPECT_FALSE(set.has(4'999));
}

}  // namespace baton::model
