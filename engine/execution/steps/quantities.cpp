#include "engine/execution/steps/quantities.hpp"

namespace baton::execution {

bool has_not_begun(const Token& token) {
    return !token.is_running && token.inner == 0 && token.item == 0 && !token.incident;
}

bool gather(Decider& decider, TokenId token) {
    const Token& arrived = decider.token(token);
    const std::uint32_t wanted = decider.element(arrived.at).start_quantity;
    if (wanted == 1 || arrived.item != 0) return true;
    std::vector<TokenId> others;
    for (const TokenId other : decider.scope(arrived.scope).tokens) {
        const Token& standing = decider.token(other);
        if (other == token || standing.at != arrived.at || !has_not_begun(standing)) continue;
        others.push_back(other);
        if (others.size() + 1 == wanted) break;
    }
    if (others.size() + 1 < wanted) return false;
    for (const TokenId other : others) decider.drop(other);
    return true;
}

std::vector<FlowIndex> multiplied(const Element& element, const std::vector<FlowIndex>& flows) {
    std::vector<FlowIndex> all;
    for (const FlowIndex flow : flows) all.insert(all.end(), element.completion_quantity, flow);
    return all;
}

}  // namespace baton::execution
