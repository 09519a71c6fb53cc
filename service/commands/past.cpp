#include "service/commands/past.hpp"

#include <charconv>

#include "engine/feel/json.hpp"
#include "engine/history/codec.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

std::uint64_t number_of(const std::string& text) {
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Result<Record> record_from(const feel::Value& item, InstanceKey instance) {
    Record record;
    record.instance = instance;
    record.position = number_of(member(item, "position"));
    record.command = member(item, "command");
    record.cause = number_of(member(item, "cause"));
    record.reason = member(item, "reason");
    record.request = member(item, "request");
    const auto at = instant_from(member(item, "at"));
    if (!at) return at.error();
    record.at = *at;
    if (const auto* const actor = item.context()->find("actor")) {
        record.actor = {member(*actor, "name"), member(*actor, "actingFor"), member(*actor, "department"),
                        member(*actor, "by")};
    }
    auto events = history::decode(member(item, "events"), history::format_version);
    if (!events) return events.error();
    record.events = std::move(*events);
    return record;
}

Result<runtime::ReadDeployment> model_of(const client::Server& server, const std::string& definition) {
    const auto xml = client::send(server, {"GET", "/v2/process-definitions/" + definition + "/xml", "", {}});
    if (!xml) return xml.error();
    return runtime::read_deployment({{"case.bpmn", xml->body}}, {});
}

Result<runtime::Shelf> shelf_of(const client::Server& server, const std::vector<Record>& records) {
    runtime::Shelf shelf;
    for (const auto& row : versions_in(records)) {
        const auto read = model_of(server, std::to_string(row.key.value));
        if (!read) return read.error();
        shelf.put(row, read->resources.front());
    }
    return shelf;
}

}  // namespace

Result<std::vector<std::shared_ptr<const model::ProcessDefinition>>> definitions_of(const client::Server& server,
                                                                                    const feel::Value& instance) {
    auto read = model_of(server, member(instance, "processDefinitionKey"));
    if (!read) return read.error();
    return std::move(read->resources.front().processes);
}

Result<std::vector<Record>> read_records(const client::Server& server, const std::string& instance, Position from) {
    const std::string target = "/v2/process-instances/" + instance + "/history?limit=500&after=";
    const auto items = all_items(
        [&](const std::string& after) {
            return client::ask(server, {"GET", target + (after.empty() ? std::to_string(from) : after), "", {}});
        },
        10'000'000);
    if (!items) return items.error();
    std::vector<Record> records;
    for (const auto& item : *items) {
        auto record = record_from(item, InstanceKey{number_of(instance)});
        if (!record) return record.error();
        records.push_back(std::move(*record));
    }
    return records;
}

std::vector<ports::DefinitionRow> versions_in(const std::vector<Record>& records) {
    std::vector<ports::DefinitionRow> versions;
    ports::DefinitionRow row;
    row.kind = "bpmn";
    const auto add = [&](DefinitionKey key, std::uint32_t version) {
        row.key = key;
        row.version = version;
        versions.push_back(row);
    };
    for (const auto& record : records) {
        for (const auto& event : record.events) {
            if (const auto* const started = std::get_if<execution::InstanceStarted>(&event)) {
                row.process = started->process;
                add(started->definition, started->version);
            }
            if (const auto* const migrated = std::get_if<execution::InstanceMigrated>(&event))
                add(migrated->definition, migrated->version);
        }
    }
    return versions;
}

Result<Past> read_past(const client::Server& server, const std::string& instance) {
    auto records = read_records(server, instance);
    if (!records) return records.error();
    auto shelf = shelf_of(server, *records);
    if (!shelf) return shelf.error();
    return Past{InstanceKey{number_of(instance)}, std::move(*records), std::move(*shelf)};
}

}  // namespace baton::commands
