// Somebody who wishes one thing after another, and asks again, under the same key, until it is known what became of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/properties/simulator/network.hpp"

namespace baton::properties {

class Client {
public:
    struct Surroundings {
        Schedule& schedule;
        Network& network;
        Ledger& ledger;
        storage::memory::MemoryStore& store;  // what is there to be read
        const std::vector<DefinitionKey>& processes;
        std::uint32_t partitions;
    };

    Client(const Surroundings& around, int number) : around_(around), name_("client" + std::to_string(number)) {}
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    void begin() { think(); }
    void retire() { is_retired_ = true; }  // nothing new is wished
    [[nodiscard]] bool is_idle() const { return pending_.empty(); }
    [[nodiscard]] std::string waits_for() const { return pending_.empty() ? "" : pending_.begin()->first; }

private:
    void think();
    void act();
    void start_case();
    void say();
    void reply_to(const std::string& request);  // to the case that this one began, if it waits for that
    void publish(execution::PublishMessage message);
    void look_for_jobs();
    void do_job(const runtime::ActivatedJob& job);
    void do_task();
    void resolve();
    void read();
    void disturb();
    void wish(InstanceKey to, execution::Command command);
    [[nodiscard]] std::string newest() const { return name_ + "-" + std::to_string(wishes_); }  // wish, its key
    [[nodiscard]] std::vector<SubscriptionKey> waiting_for(const execution::PublishMessage& message);
    void send(const std::string& request);
    void answered(const std::string& request, const Result<runtime::Done>& result);

    struct Pending {
        runtime::Wish wish;
        int tries = 0;
    };
    Surroundings around_;
    std::string name_;
    int wishes_ = 0;
    bool is_retired_ = false;
    std::map<std::string, Pending> pending_;
};

}  // namespace baton::properties
