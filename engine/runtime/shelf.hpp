// What is deployed, compiled and ready to run. A shelf is immutable once it is shared: a deployment makes a new one.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bpmn/read.hpp"
#include "engine/decision/decision.hpp"
#include "engine/execution/world.hpp"
#include "engine/ports/rows.hpp"
#include "engine/runtime/work.hpp"

namespace baton::runtime {

// One resource, read: what it defines, or the faults that keep it from being deployed.
struct ReadResource {
    Resource resource;
    std::string digest;   // SHA-256 of its content, hex
    std::string edition;  // the digest; of a decision file with imports, one over the digests of all of them
    std::vector<std::shared_ptr<const model::ProcessDefinition>> processes;
    std::shared_ptr<const decision::Definitions> decisions;
    std::vector<std::size_t> imports;  // the resources of the deployment that it imports, directly or through others
    std::string form;                  // id of a form
};

struct ReadDeployment {
    std::vector<ReadResource> resources;
    std::vector<Fault> warnings;
};

// Reads all files; the faults of all of them at once, and those between them (an id defined twice). Any thread.
[[nodiscard]] Result<ReadDeployment> read_deployment(std::vector<Resource> resources, const bpmn::Limits& limits);

// What is deployed already, as it was accepted then: it is not judged again. Any thread.
[[nodiscard]] Result<ReadDeployment> read_accepted(std::vector<Resource> resources);

class Shelf final : public execution::Library {
public:
    [[nodiscard]] const execution::DeployedProcess* process(DefinitionKey key) const override;
    [[nodiscard]] const execution::DeployedProcess* latest(std::string_view process_id) const override;
    [[nodiscard]] const execution::DeployedDecision* decision(std::string_view decision_id) const override;

    [[nodiscard]] std::vector<ports::DefinitionRow> rows() const;
    [[nodiscard]] std::uint64_t newest_deployment() const;  // 0: nothing is deployed
    [[nodiscard]] const ports::DefinitionRow* row(DefinitionKey key) const;
    [[nodiscard]] const ports::DefinitionRow* latest_row(std::string_view kind, std::string_view id) const;
    [[nodiscard]] const std::string* content(DefinitionKey key) const;
    // The newest version of every process.
    [[nodiscard]] std::vector<const execution::DeployedProcess*> newest() const;

    // Puts one definition of a read resource on the shelf under its row.
    void put(const ports::DefinitionRow& row, const ReadResource& resource);

    // Takes one definition over as it was compiled for another shelf; false when it is not there with that digest.
    [[nodiscard]] bool adopt(const ports::DefinitionRow& row, const Shelf& other);

private:
    void note_newest(const ports::DefinitionRow& row);

    struct Item {
        ports::DefinitionRow row;
        std::shared_ptr<const std::string> content;
        execution::DeployedProcess process;
        execution::DeployedDecision decision;
    };
    std::map<DefinitionKey, std::shared_ptr<const Item>> items_;
    std::map<std::string, DefinitionKey, std::less<>> latest_;  // by kind and id: "bpmn:duty_dispute"
};

}  // namespace baton::runtime
