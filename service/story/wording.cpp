#include "service/story/wording.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <variant>

#include "engine/feel/json.hpp"
#include "service/story/teller.hpp"

namespace baton::story {
namespace {

constexpr std::size_t column = 22;

// Names in the first column, verbs in the second: the eye runs down them.
std::string say(std::string who, std::string_view verb, const std::string& rest = "") {
    if (who.size() < column) who.resize(column, ' ');
    std::string line = who + " " + std::string(verb);
    if (!rest.empty()) line += " " + rest;
    return line;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : ",") + text;
    return all;
}

}  // namespace

std::string Wording::id(execution::ElementIndex element) const {
    if (element >= definition_.elements.size()) return "?";
    return definition_.element(element).id;
}

std::string Wording::at(execution::TokenId token) const {
    const auto found = state_.tokens.find(token);
    return found == state_.tokens.end() ? std::string("?") : id(found->second.at);
}

std::string Wording::at(const execution::IncidentRaised& incident) const {
    return incident.token ? at(incident.token) : id(incident.element);
}

std::string Wording::task(TaskKey task) const {
    const auto found = state_.tasks.find(task);
    return found == state_.tasks.end() ? std::string("?") : at(found->second.opened.token);
}

std::string Wording::job(JobKey job) const {
    const auto found = state_.jobs.find(job);
    return found == state_.jobs.end() ? std::string("?") : at(found->second.created.token);
}

std::string Wording::by() const {
    const Actor& actor = record_.actor;
    if (actor.name.empty()) return {};
    return "by " + actor.name + (actor.acting_for.empty() ? "" : " for " + actor.acting_for);
}

// One overload a fact.
struct Sentence {
    const Wording& w;

    std::string operator()(const execution::InstanceStarted& event) const {
        const std::string name = "case " + std::to_string(w.number_);
        const std::string from = event.parent ? ", called by case " + std::to_string(w.number_of_(event.parent)) : "";
        return say(name, "starts", event.process + " version " + std::to_string(event.version) + from);
    }
    std::string operator()(const execution::InstanceMigrated& event) const {
        return say("case " + std::to_string(w.number_), "goes on by", "version " + std::to_string(event.version));
    }
    std::string operator()(const execution::InstanceEnded& event) const {
        const std::string name = "case " + std::to_string(w.number_);
        const std::string why = event.reason.empty() ? "" : ": " + event.reason;
        return say(name, "ends", boost::describe::enum_to_string(event.how, "") + why);
    }
    std::string operator()(const execution::TokenMoved& event) const {
        const auto& flow = w.definition_.flow(event.flow);
        const auto& source = w.definition_.element(flow.source);
        const bool is_choice = std::holds_alternative<model::ExclusiveGateway>(source.symbol) ||
                               std::holds_alternative<model::InclusiveGateway>(source.symbol) ||
                               std::holds_alternative<model::ComplexGateway>(source.symbol);
        if (!is_choice || source.outgoing.size() < 2) return {};
        return say(source.id, "takes", flow.name.empty() ? flow.id : flow.name);
    }
    std::string operator()(const execution::TokenCreated& event) const {
        if (event.via == model::nowhere) return {};
        return (*this)(execution::TokenMoved{event.token, event.via});
    }
    std::string operator()(const execution::TokenConsumed& event) const {
        const auto found = w.state_.tokens.find(event.token);
        if (found == w.state_.tokens.end()) return {};
        const auto& element = w.definition_.element(found->second.at);
        return std::holds_alternative<model::EndEvent>(element.symbol) ? say(element.id, "ended") : std::string();
    }
    std::string operator()(const execution::ActivityCompleted& event) const {
        const auto found = w.state_.tokens.find(event.token);
        if (found == w.state_.tokens.end()) return {};
        const auto& element = w.definition_.element(found->second.at);
        const bool has_own_line = std::holds_alternative<model::UserTask>(element.symbol) ||
                                  std::holds_alternative<model::ServiceTask>(element.symbol) ||
                                  std::holds_alternative<model::CallActivity>(element.symbol);
        return has_own_line ? std::string() : say(element.id, "done");
    }
    std::string operator()(const execution::TokenTerminated& event) const {
        const auto found = w.state_.tokens.find(event.token);
        if (found == w.state_.tokens.end()) return {};
        const std::string why = event.because_of == model::nowhere ? "" : "by " + w.id(event.because_of);
        return say(w.id(found->second.at), "interrupted", why);
    }
    std::string operator()(const execution::ScopeInterrupted& event) const { return say(w.id(event.by), "takes over"); }
    std::string operator()(const execution::LoopStarted& event) const {
        const std::string times = event.is_open ? "" : std::to_string(event.count) + " times";
        return say(w.id(w.state_.scopes.at(event.scope).element), "repeats", times);
    }
    std::string operator()(const execution::CompensationStarted& event) const {
        return event.is_cancel ? say(w.id(w.state_.scopes.at(event.scope).element), "is cancelled") : std::string();
    }
    std::string operator()(const execution::CompletionUndone& event) const {
        const auto& completed = w.state_.scopes.at(event.scope).completed;
        for (const auto& completion : completed) {
            if (completion.number == event.completion) return say(w.id(completion.element), "is undone");
        }
        return {};
    }
    std::string operator()(const execution::ActivityChosen& event) const { return say(w.id(event.activity), "begins"); }
    std::string operator()(const execution::AdHocEnded& event) const {
        return say(w.id(w.state_.scopes.at(event.scope).element), "is satisfied");
    }
    std::string operator()(const execution::GatewayActivated& event) const {
        return say(w.id(event.gateway), "starts");
    }
    std::string operator()(const execution::GatewayReset& event) const { return say(w.id(event.gateway), "is reset"); }

    std::string operator()(const execution::TaskOpened& event) const {
        std::string rest = "task for " + (event.department.empty() ? std::string("anyone") : event.department);
        if (!event.role.empty()) rest += " role " + event.role;
        if (!event.candidate_groups.empty()) rest += " groups " + joined(event.candidate_groups);
        if (!event.assignee.empty()) rest += " assigned to " + event.assignee;
        if (event.due != Instant{}) rest += ", due " + w.teller_.local(event.due);
        if (!event.said.empty()) rest += ": " + event.said;
        return say(w.at(event.token), event.how == execution::OpeningKind::reached ? "waits" : "waits again", rest);
    }
    std::string operator()(const execution::TaskAssigned& event) const {
        const std::string how = boost::describe::enum_to_string(event.how, "");
        return say(w.task(event.task), how, event.assignee.empty() ? "" : event.assignee);
    }
    std::string operator()(const execution::TaskUpdated& event) const {
        const auto found = w.state_.tasks.find(event.task);
        const bool has_moved = found != w.state_.tasks.end() && found->second.opened.department != event.department;
        std::string rest = event.due == Instant{} ? std::string() : "due " + w.teller_.local(event.due);
        if (has_moved) rest = "to " + event.department + (rest.empty() ? "" : ", " + rest);
        return say(w.task(event.task), has_moved ? "moves" : "changed", rest);
    }
    std::string operator()(const execution::TaskCompleted& event) const {
        return say(w.task(event.task), "completed", w.by());
    }
    std::string operator()(const execution::TaskCancelled& event) const { return say(w.task(event.task), "withdrawn"); }

    std::string operator()(const execution::TaskReturned& event) const {
        return say(w.task(event.task), "returned", "to " + w.id(event.to) + " by " + event.by);
    }
    std::string operator()(const execution::TaskWithdrawn& event) const {
        return say(w.task(event.task), "taken back", "by " + event.by);
    }
    std::string operator()(const execution::TaskDelegated& event) const {
        return say(w.task(event.task), "delegated",
                   "to " + event.to + " by " + event.owner + (event.comes_back ? "" : ", to complete"));
    }
    std::string operator()(const execution::DelegationEnded& event) const {
        return say(w.task(event.task), boost::describe::enum_to_string(event.how, ""), "by " + event.by);
    }
    std::string operator()(const execution::SignersAdded& event) const {
        std::string who;
        for (const auto& signer : event.signers)
            who += (who.empty() ? "" : ",") + (signer.account.empty() ? signer.department : signer.account);
        return say(w.task(event.task), "to be signed",
                   "by " + std::string(event.mode == execution::SignMode::all ? "all of " : "any of ") + who);
    }
    std::string operator()(const execution::SignerRemoved& event) const {
        return say(w.task(event.task), "loses signer", std::to_string(event.signer));
    }
    std::string operator()(const execution::OpinionGiven& event) const {
        const std::string text = event.text.empty() ? "" : ": " + event.text;
        return say(w.task(event.task), "signed", "by " + event.by + (event.agrees ? ", agrees" : ", disagrees") + text);
    }

    std::string operator()(const execution::JobCreated& event) const {
        return say(w.at(event.token), "waits", "job " + event.type);
    }
    std::string operator()(const execution::JobCompleted& event) const { return say(w.job(event.job), "done"); }
    std::string operator()(const execution::JobFailed& event) const {
        return say(w.job(event.job), "fails", event.message + ", retries left " + std::to_string(event.retries));
    }
    std::string operator()(const execution::JobErrorThrown& event) const {
        return say(w.job(event.job), "throws", event.code);
    }

    std::string operator()(const execution::TimerArmed& event) const {
        return say(w.id(event.element), "set to", w.teller_.local(event.due));
    }
    std::string operator()(const execution::TimerFired& event) const {
        const auto found = w.state_.timers.find(event.timer);
        return found == w.state_.timers.end() ? std::string() : say(w.id(found->second.element), "fires");
    }
    std::string operator()(const execution::Subscribed& event) const {
        const std::string key = event.correlation_key.empty() ? "" : " key=" + event.correlation_key;
        return say(w.id(event.element), "waits for", event.name + key);
    }
    std::string operator()(const execution::MessageReceived& event) const {
        const auto found = w.state_.subscriptions.find(event.subscription);
        const std::string who = found == w.state_.subscriptions.end() ? "?" : w.id(found->second.element);
        return say(who, "receives", event.name);
    }
    std::string operator()(const execution::TriggerHappened& event) const {
        const auto* trigger = model::caught_trigger(w.definition_.element(event.element).symbol);
        if (trigger == nullptr || !model::is_parallel(*trigger)) return {};
        return say(
            w.id(event.element), "counts",
            "trigger " + std::to_string(event.trigger + 1) + " of " + std::to_string(model::part_count(*trigger)));
    }
    std::string operator()(const execution::CorrelationKeySet& event) const {
        return say("case " + std::to_string(w.number_), "is known by", event.key + "=" + event.value);
    }
    std::string operator()(const execution::ConditionTurned& event) const {
        const auto found = w.state_.subscriptions.find(event.subscription);
        const std::string who = found == w.state_.subscriptions.end() ? "?" : w.id(found->second.element);
        return say(who, event.holds ? "holds" : "holds no more");
    }
    std::string operator()(const execution::TriggersMet& event) const { return say(w.id(event.element), "has all"); }
    std::string operator()(const execution::MessageSent& event) const {
        const std::string key = event.correlation_key.empty() ? "" : " key=" + event.correlation_key;
        return say(w.at(event.token), "sends", event.name + key);
    }

    std::string operator()(const execution::ErrorThrown& event) const {
        const std::string to = event.caught_by == model::nowhere ? "" : ", caught by " + w.id(event.caught_by);
        return say(w.at(event.token), "error", event.code + to);
    }
    std::string operator()(const execution::EscalationThrown& event) const {
        const std::string to =
            event.caught_by == model::nowhere ? ", caught by nobody" : ", caught by " + w.id(event.caught_by);
        return say(w.at(event.token), "escalates", event.code + to);
    }
    std::string operator()(const execution::IncidentRaised& event) const {
        return say(w.at(event), "incident", event.message);
    }
    std::string operator()(const execution::IncidentResolved& event) const {
        const auto found = w.state_.incidents.find(event.incident);
        return say(found == w.state_.incidents.end() ? "?" : w.at(found->second), "resolved", w.by());
    }
    std::string operator()(const execution::ChildCalled& event) const {
        return say(w.at(event.token), "calls", event.process + " as case " + std::to_string(w.number_of_(event.child)));
    }
    std::string operator()(const execution::ChildReturned& event) const {
        return say(w.at(event.token), "returns", boost::describe::enum_to_string(event.how, ""));
    }
    std::string operator()(const execution::DecisionMade& event) const {
        return say(w.at(event.token), "decides", event.decision + " = " + feel::to_json(event.output));
    }

    std::string operator()(const execution::FileAttached& event) const {
        return say(w.task(event.task), "has file", "'" + event.name + "', " + std::to_string(event.size) + " bytes");
    }
    std::string operator()(const execution::FileWithdrawn& event) const {
        const auto found = w.state_.files.find(event.attachment);
        const std::string name = found == w.state_.files.end() ? "?" : "'" + found->second.fact.name + "'";
        return say("file " + name, "withdrawn", "by " + event.by + ": " + event.reason);
    }

    std::string operator()(const execution::ClockStarted& event) const {
        return say("clock " + event.rule, "starts",
                   event.term + ", due " + w.teller_.local(event.due) + (event.is_certain ? "" : " (not certain)"));
    }
    std::string operator()(const execution::ClockSuspended& event) const {
        return say("clock " + event.rule, "stands", event.reason);
    }
    std::string operator()(const execution::ClockMoved& event) const {
        const std::string how = event.extended_by.empty() ? "" : "by " + event.extended_by + ", ";
        return say("clock " + event.rule, "moves", how + "due " + w.teller_.local(event.due));
    }
    std::string operator()(const execution::ClockStopped& event) const { return say("clock " + event.rule, "stops"); }

    template <class Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

std::string Wording::of(const execution::Event& event) const { return std::visit(Sentence{*this}, event); }

}  // namespace baton::story
