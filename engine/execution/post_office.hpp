// Who waits for which message, and which messages wait for someone: one for each partition, made from events like a
// case. A message goes once to each process (BPMN id) that waits for it, oldest subscription first, those for its key
// before those that take any; if a process has a message start event for it, and no open case with that key took it, a
// case is started. What nobody took is kept for its time to live and offered to every later subscription. A signal goes
// to everyone who waits for it, and is not kept.
// With several partitions all messages of one name belong to one office (branch.hpp). What is on its way to a case of
// another partition is kept until that has answered, one message at a time to each who waits; what came after it for
// the same process waits for the answer, and is then judged anew, as if it were published now.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/execution/branch.hpp"
#include "engine/execution/decide.hpp"
#include "engine/execution/explanation.hpp"
#include "engine/execution/kept_message.hpp"
#include "engine/execution/waiting_list.hpp"

namespace baton::execution {

class PostOffice {
public:
    explicit PostOffice(Branch here = {}, std::size_t waits_max = WaitingList::no_limit)
        : here_(here), waiting_(waits_max) {}

    // ---- commands: facts for the post office's own log, applied already, and what follows for cases ----
    // PublishMessage: Code::conflict when a message of that name, key and id is still kept; Code::too_many when it is
    // to be kept and there is no room (not asked of what cases send). ExpireMessage: Code::not_found when it is not
    // kept, Code::conflict before its time. HearOfCase and RefuseDelivery always do.
    [[nodiscard]] Result<Decision> decide(const Command& command, World& world);

    // ---- facts ----
    void apply(const Event& event);  // its own
    // A case's; of interest are InstanceStarted by a message, Subscribed, Unsubscribed, MessageReceived and
    // InstanceEnded.
    void apply(InstanceKey instance, std::string_view process, const Event& event);

    // Start events of the newest version of a process, registered at deployment (older ones are replaced), and how the
    // messages that it waits for carry their keys.
    void register_starts(const DeployedProcess& process);

    // Buffered messages that a fresh subscription may take, oldest first: asked after each applied Subscribed. What has
    // outlived its time is not offered, even while nobody has said so yet. Those that the subscription is too late for
    // are refused by the case.
    [[nodiscard]] std::vector<FollowUp> offers(InstanceKey instance, std::string_view process,
                                               const Subscribed& subscription, Instant now);

    // Who waits, as far as it is known. Before a command is decided all must be known that it asks for.
    [[nodiscard]] WaitingList& waits() { return waiting_; }
    [[nodiscard]] std::vector<WaitPlace> places_asked_for(const Command& command, const World& world) const;

    // What would become of a message that is published now, and why; nothing is changed.
    [[nodiscard]] Explanation explain(const PublishMessage& message, const World& world) const;

    // The next moment at which a buffered message expires, with its key; none when nothing is kept.
    [[nodiscard]] std::optional<std::pair<Instant, MessageKey>> next_expiry() const;

    // A message that is kept for later takers or is under way; nullptr when it is not.
    [[nodiscard]] const KeptMessage* kept(MessageKey message) const;
    // What has changed since it was last asked, for the store.
    [[nodiscard]] PostChanges take_changes() { return std::exchange(changes_, {}); }

    // What the store remembers of it, when a partition starts: first who waits, then the messages. Of the
    // subscription's fields `element` is not needed.
    void restore(InstanceKey instance, std::string_view process, const Subscribed& subscription);
    void restore(const Guest& guest);
    void restore(KeptMessage message);
    void restore(MessageKey under_way, std::string_view process, SubscriptionKey to);  // to a case here

private:
    using Waiting = WaitingList::Waiting;
    struct Start {
        SubscriptionKind kind = SubscriptionKind::message;
        std::string name;
        DefinitionKey definition;
        ElementIndex event = 0;
        std::uint32_t trigger = 0;  // which of its event definitions
        feel::Expression condition;
        bool needs_others = false;  // it is a part of a parallel multiple event
    };
    using Place = WaitPlace;
    // How the messages of one name carry keys, as one process reads them.
    struct Reading {
        std::string name;
        model::CarriedKey key;
    };
    using Kept = KeptMessage;
    using Chosen = std::map<std::string, SubscriptionKey>;  // by process
    using Turn = std::pair<std::uint64_t, MessageKey>;
    using InTurn = std::set<Turn>;
    using Anew = std::map<Turn, std::string>;  // to be judged anew, each for one process

    [[nodiscard]] Result<Decision> publish(const PublishMessage& command, World& world);
    [[nodiscard]] Result<Decision> evaluate(const EvaluateConditions& command, World& world) const;
    [[nodiscard]] Result<Decision> expire(const ExpireMessage& command, const World& world);
    [[nodiscard]] Decision hear(const HearOfCase& news, World& world);
    [[nodiscard]] Decision refuse(const RefuseDelivery& late, World& world);
    [[nodiscard]] Result<> check_room(const PublishMessage& command, const Limits& limits) const;
    void keep(Kept kept);
    void let_expire(const Kept& kept);  // or not, while it is under way
    void deliver_message(const MessagePublished& message, World& world, std::vector<FollowUp>& follow_ups);
    void address(const MessagePublished& message, const std::string& process, SubscriptionKey to,
                 std::vector<FollowUp>& follow_ups);
    // The one that it was sent to has answered, or waits no longer: what was held for its answer is judged anew.
    void let_go(SubscriptionKey subscription, Anew& anew);
    void leave(SubscriptionKey guest, Anew& anew);
    void offer_to_others(const Kept& kept, Instant now, Anew& anew) const;
    void judge_anew(const Anew& messages, World& world, std::vector<FollowUp>& follow_ups);
    void offer_next(SubscriptionKey guest, const World& world, std::vector<FollowUp>& follow_ups);
    [[nodiscard]] static bool may_have(const Kept& kept, const std::string& process, Instant now);
    [[nodiscard]] bool is_guest(InstanceKey instance) const { return partition_of(instance.value) != here_.number; }
    void deliver_signal(PublishMessage signal, const MessagePublished& published, World& world,
                        std::vector<FollowUp>& follow_ups) const;
    void go_on_with(PublishMessage signal, const Limits& limits, std::vector<FollowUp>& follow_ups) const;
    void start_cases(const MessagePublished& message, const Chosen& served, World& world,
                     std::vector<FollowUp>& follow_ups) const;
    [[nodiscard]] MessagePublished published(const PublishMessage& command, const World& world) const;
    [[nodiscard]] Chosen choose(const MessagePublished& message) const;
    [[nodiscard]] const Start* start_for(const std::vector<Start>& starts, const MessagePublished& message) const;
    [[nodiscard]] std::optional<StartInstance> start_of(const std::string& process, const std::vector<Start>& starts,
                                                        const MessagePublished& message, const Chosen& served) const;
    // Kept messages that it may take, by its key or because it takes any; oldest first.
    [[nodiscard]] InTurn kept_for(const WaitingList::Place& place) const;
    [[nodiscard]] static bool is_for(const MessagePublished& message, const std::string& process);
    [[nodiscard]] static std::vector<Place> places_of(const MessagePublished& message);
    [[nodiscard]] static std::vector<std::string> keys_of(const MessagePublished& message);
    void judge_waiting(const MessagePublished& message, const Chosen& chosen, Explanation& explanation) const;
    void judge_starts(const MessagePublished& message, const Chosen& chosen, Explanation& explanation) const;
    void take(MessageKey message, std::string_view process);
    void ask_for(MessageKey message, std::set<Place>& places) const;

    Branch here_;
    PostChanges changes_;
    WaitingList waiting_;
    std::map<MessageKey, Kept> kept_;
    std::uint64_t kept_size_ = 0;  // bytes
    std::map<Place, InTurn> kept_at_;
    std::map<SubscriptionKey, InTurn> held_for_;
    std::set<std::pair<Instant, MessageKey>> expiries_;
    std::map<Place, std::map<std::string, MessageKey>> ids_;  // of kept messages that have one
    std::map<std::string, std::vector<Start>> starts_;        // by process
    std::map<std::string, std::vector<Reading>> readings_;    // by process
};

}  // namespace baton::execution
