#include "engine/execution/follow_ups.hpp"

namespace baton::execution {

namespace {

using FollowUps = std::vector<FollowUp>;

// Most facts concern their own case only.
template <class Fact>
void note(const Instance&, const Fact&, FollowUps&) {}

void note(const Instance& before, const MessageSent& fact, FollowUps& follow_ups) {
    PublishMessage publish;
    publish.sender = before.key;
    publish.receivers = fact.receivers;
    publish.message = fact.message;
    publish.kind = fact.kind;
    publish.name = fact.name;
    publish.correlation_key = fact.correlation_key;
    publish.id = fact.id;
    publish.time_to_live = fact.time_to_live;
    publish.variables = fact.variables;
    follow_ups.push_back({InstanceKey{}, std::move(publish)});
}

void note(const Instance& before, const ChildCalled& fact, FollowUps& follow_ups) {
    StartInstance start;
    start.instance = fact.child;
    start.definition = fact.definition;
    start.variables = fact.variables;
    start.business_key = fact.business_key;
    start.parent = before.key;
    start.parent_token = fact.token;
    start.root = fact.root;
    follow_ups.push_back({fact.child, std::move(start)});
}

void note(const Instance& before, const InstanceEnded& fact, FollowUps& follow_ups) {
    if (!before.started.parent) return;
    ReturnFromCall back;
    back.token = before.started.parent_token;
    back.child = before.key;
    back.how = fact.how;
    back.reason = fact.reason;
    back.variables = fact.variables;
    back.message = fact.message;
    follow_ups.push_back({before.started.parent, std::move(back)});
}

void note(const Instance& before, const TokenTerminated& fact, FollowUps& follow_ups) {
    const auto token = before.tokens.find(fact.token);
    if (token == before.tokens.end() || !token->second.child) return;
    follow_ups.push_back({token->second.child, CancelInstance{"the calling case no longer waits for it"}});
}

void note(const Instance& before, const EscalationThrown& fact, FollowUps& follow_ups) {
    if (fact.caught_by != 0xFFFFFFFF || !before.started.parent) return;
    follow_ups.push_back({before.started.parent, EscalateFromCall{before.started.parent_token, before.key, fact.code}});
}

}  // namespace

void note_follow_ups(const Instance& before, const Event& event, std::vector<FollowUp>& follow_ups) {
    std::visit([&](const auto& fact) { note(before, fact, follow_ups); }, event);
}

std::optional<FollowUp> sent_back(const Command& refused, std::string why) {
    const auto* const start = std::get_if<StartInstance>(&refused);
    if (start == nullptr || !start->parent) return std::nullopt;
    ReturnFromCall back;
    back.token = start->parent_token;
    back.child = start->instance;
    back.how = EndKind::cancelled;
    back.reason = std::move(why);
    return FollowUp{start->parent, std::move(back)};
}

bool is_rest_of_signal(const Command& command) {
    const auto* const signal = std::get_if<PublishMessage>(&command);
    return signal != nullptr && signal->until != 0;
}

}  // namespace baton::execution
