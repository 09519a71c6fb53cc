#include "tests/storage_contract/storage_contract.hpp"

#include <variant>

namespace baton::storage {

void StorageContract::SetUp() {
    if (GetParam().lacks != nullptr) GTEST_SKIP() << GetParam().lacks;
    backend_ = GetParam().make();
    take_over();
}

void StorageContract::take_over() { state_ = sure(store().open(partition_, {})); }

ports::Batch StorageContract::batch() {
    ports::Batch fresh;
    fresh.partition = partition_;
    fresh.epoch = state_.epoch;
    fresh.last_key = state_.last_key;
    return fresh;
}

void StorageContract::add_records(ports::Batch& batch, const std::vector<InstanceKey>& instances) {
    for (const InstanceKey instance : instances) {
        Record record;
        record.partition = batch.partition;
        record.position = state_.last_position + batch.records.size() + 1;
        record.instance = instance;
        const auto number = record.position - place(0);
        record.at = at(static_cast<std::int64_t>(number));
        record.command = "CompleteTask";
        record.cause = record.position - 1;
        record.actor = {"li", "wang", "st_yaojia", "api"};
        record.reason = "材料齐全";
        record.request = "r-" + std::to_string(number);
        record.events = {execution::TaskCompleted{TaskKey{number}, {{"agreed", true}}, {}}};
        batch.records.push_back(std::move(record));
    }
}

Result<ports::Committed> StorageContract::write(const ports::Batch& batch) {
    auto committed = store().commit(batch);
    if (committed && !batch.records.empty()) state_.last_position = batch.records.back().position;
    return committed;
}

std::string text_of(const Record& record) {
    std::string text;
    const auto add = [&](const std::string& part) { text += part + "|"; };
    for (const auto number : {std::uint64_t{record.partition}, record.position, record.instance.value, record.cause}) {
        add(std::to_string(number));
    }
    add(to_text(record.at));
    const auto& actor = record.actor;
    for (const auto& part :
         {actor.name, actor.acting_for, actor.department, actor.by, record.command, record.reason, record.request}) {
        add(part);
    }
    for (const auto& event : record.events) {
        const auto* completed = std::get_if<execution::TaskCompleted>(&event);
        if (completed == nullptr) {
            add("another event");
            continue;
        }
        const auto* agreed = completed->variables.find("agreed");
        add(std::to_string(completed->task.value) + (agreed != nullptr && *agreed == feel::Value{true} ? " yes" : ""));
    }
    return text;
}

}  // namespace baton::storage
