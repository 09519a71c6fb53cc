// A small world in memory to play cases in: deploys models from text, runs commands with all that follows from them,
// moves the time. Beside each case runs a second one that is made of the case's facts alone; after every command they
// must be equal.
#pragma once

#include <deque>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/execution/decide.hpp"
#include "engine/execution/post_office.hpp"

namespace baton::execution {

// The body of one executable process, wrapped into a file.
[[nodiscard]] std::string process(std::string_view id, std::string_view body, std::string_view beside = {});
[[nodiscard]] std::string flow(std::string_view source, std::string_view target);  // id: source_target
[[nodiscard]] std::string flow_if(std::string_view source, std::string_view target, std::string_view condition);
// start -> each -> end, by ids; the elements themselves are in the body.
[[nodiscard]] std::string chain(const std::vector<std::string_view>& ids);

[[nodiscard]] feel::Context context(std::string_view json);

class Theatre : public Library {
public:
    Theatre();
    ~Theatre() override;

    void deploy(std::string_view xml);
    void decide_by(std::string id, std::shared_ptr<const decision::Definitions> definitions);

    // ---- wishes; the checked ones must not be refused ----
    Result<> wish(InstanceKey to, Command command);
    InstanceKey start(std::string_view process, std::string_view variables = "{}");
    void complete(InstanceKey at, std::string_view element, std::string_view variables = "{}");  // its task or job
    void must(InstanceKey to, Command command);
    MessageKey publish(std::string_view name, std::string_view key, std::string_view variables = "{}",
                       Duration time_to_live = Duration{0}, std::string_view id = {});
    void resolve(InstanceKey at);  // its oldest incident
    void pass(Duration time);      // fires what becomes due, oldest first
    void crash();                  // all cases are lost, and come back from their facts alone

    // ---- what is ----
    const Instance& at(InstanceKey key) { return instances_.at(key); }
    [[nodiscard]] std::vector<InstanceKey> cases_of(std::string_view process) const;  // oldest first
    const model::ProcessDefinition& definition(InstanceKey key);
    [[nodiscard]] std::vector<std::string> standing(InstanceKey key);  // element ids of all tokens, sorted
    [[nodiscard]] std::vector<std::string> visited(InstanceKey key);   // element ids in the order tokens came to them
    [[nodiscard]] TaskKey task(InstanceKey key, std::string_view element);
    [[nodiscard]] JobKey job(InstanceKey key, std::string_view element);
    [[nodiscard]] std::string variable(InstanceKey key,
                                       std::string_view name);  // of the root scope, as JSON; "-": none
    [[nodiscard]] std::string incident(InstanceKey key);        // message of the oldest; empty: none
    template <class Fact>
    [[nodiscard]] std::vector<Fact> facts(InstanceKey key) const {
        std::vector<Fact> found;
        const auto log = logs_.find(key);
        if (log == logs_.end()) return found;
        for (const auto& [event, when] : log->second) {
            if (const auto* fact = std::get_if<Fact>(&event)) found.push_back(*fact);
        }
        return found;
    }

    [[nodiscard]] const DeployedProcess* process(DefinitionKey key) const override;
    [[nodiscard]] const DeployedProcess* latest(std::string_view process_id) const override;
    [[nodiscard]] const DeployedDecision* decision(std::string_view decision_id) const override;

    Instant now{};
    Limits limits;
    calendar::Calendar calendar;
    calendar::ClockRules rules;
    Mint mint{0};
    PostOffice office;

private:
    Result<> run(const FollowUp& wish, std::deque<FollowUp>& next);
    void check(InstanceKey key);
    void check_ended(InstanceKey key);
    [[nodiscard]] World world();

    std::map<InstanceKey, Instance> instances_;
    std::map<InstanceKey, Instance> replayed_;
    std::map<InstanceKey, std::vector<std::pair<Event, Instant>>> logs_;
    std::map<DefinitionKey, DeployedProcess> processes_;
    std::map<std::string, DefinitionKey, std::less<>> latest_;
    std::map<std::string, DeployedDecision, std::less<>> decisions_;
};

}  // namespace baton::execution
