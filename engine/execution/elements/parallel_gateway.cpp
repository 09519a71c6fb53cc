#include <algorithm>

#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.4.1: passes when there is a token on each incoming flow, and takes one from each; one too many on a
// flow stays for the next time.
void enter(Decider& decider, const model::ParallelGateway&, TokenId token) {
    const Element& gateway = decider.element_at(token);
    const Token& arrived = decider.token(token);
    if (gateway.incoming.size() < 2) return complete(decider, token);
    std::vector<TokenId> joined;
    for (const FlowIndex flow : gateway.incoming) {
        if (flow == arrived.via) continue;
        const auto& standing = decider.scope(arrived.scope).tokens;
        const auto found = std::ranges::find_if(standing, [&](TokenId other) {
            const Token& waiting = decider.token(other);
            return waiting.at == arrived.at && waiting.via == flow;
        });
        if (found == standing.end()) return;
        joined.push_back(*found);
    }
    for (const TokenId other : joined) decider.drop(other);
    complete(decider, token);
}

Result<Flows> choose(Decider& decider, const model::ParallelGateway&, TokenId token) {
    return decider.element_at(token).outgoing;
}

}  // namespace baton::execution
