#include <algorithm>

#include "engine/runtime/partition.hpp"
#include "engine/runtime/start_timers.hpp"

namespace baton::runtime {
namespace {

struct Defined {
    std::string kind;
    std::string id;
    std::string name;
    std::string version_tag;
};

std::vector<Defined> defined_by(const ReadResource& resource) {
    std::vector<Defined> all;
    for (const auto& process : resource.processes) {
        all.push_back({"bpmn", process->id, process->name, process->version_tag});
    }
    if (resource.decisions) {
        for (const auto& one : decision::decisions(*resource.decisions)) all.push_back({"dmn", one.id, one.name, ""});
    }
    if (!resource.form.empty()) all.push_back({"form", resource.form, resource.form, ""});
    return all;
}

// A shelf with the deployment on it, and what of it was not there before.
struct Shelved {
    std::shared_ptr<Shelf> shelf;
    ports::DefinitionRow blank;  // what all of them share: deployment, when, by whom
    std::vector<ports::DefinitionRow> fresh;
    std::vector<ports::ResourceRow> resources;
};

// Takes up one definition; false when the same text is deployed already and keeps its version.
bool shelve(Shelved& into, Deployed& deployed, const ReadResource& resource, Defined defined,
            const ports::DefinitionRow* known, execution::Mint& mint) {
    if (known && known->digest == resource.edition) {
        deployed.definitions.push_back(*known);
        return false;
    }
    ports::DefinitionRow row = into.blank;
    row.key = mint.next<DefinitionKey>();
    row.process = std::move(defined.id);
    row.kind = std::move(defined.kind);
    row.version = known ? known->version + 1 : 1;
    row.name = std::move(defined.name);
    row.version_tag = std::move(defined.version_tag);
    row.file = resource.resource.file;
    row.digest = resource.edition;
    into.shelf->put(row, resource);
    deployed.definitions.push_back(row);
    into.fresh.push_back(std::move(row));
    return true;
}

// A file of which nothing is new is not kept again, unless one that is new imports it.
void shelve_all(Shelved& shelved, Deployed& deployed, const ReadDeployment& deployment, const Shelf& before,
                execution::Mint& mint) {
    std::vector<bool> is_kept(deployment.resources.size(), false);
    for (std::size_t at = 0; at < deployment.resources.size(); ++at) {
        const ReadResource& resource = deployment.resources[at];
        for (auto& defined : defined_by(resource)) {
            const auto* const known = before.latest_row(defined.kind, defined.id);
            if (shelve(shelved, deployed, resource, std::move(defined), known, mint)) is_kept[at] = true;
        }
        if (!is_kept[at]) continue;
        for (const std::size_t other : resource.imports) is_kept[other] = true;
    }
    for (std::size_t at = 0; at < deployment.resources.size(); ++at) {
        if (!is_kept[at]) continue;
        const ReadResource& resource = deployment.resources[at];
        shelved.resources.push_back(
            {deployed.deployment, resource.resource.file, resource.digest, resource.resource.content});
    }
}

}  // namespace

Result<Deployed> Partition::deploy(const ReadDeployment& deployment, const Actor& actor, bool is_dry_run, Instant now) {
    now_ = std::max(now_, now);
    Deployed deployed;
    deployed.warnings = deployment.warnings;
    deployed.position = last_position_;
    execution::Mint mint = mint_;
    deployed.deployment = mint.next<DefinitionKey>().value;

    Shelved shelved{std::make_shared<Shelf>(*shelf_), {}, {}, {}};
    shelved.blank.deployment = deployed.deployment;
    shelved.blank.deployed_at = now_;
    shelved.blank.deployed_by = actor.name;
    shelve_all(shelved, deployed, deployment, *shelf_, mint);
    if (is_dry_run) {
        deployed.deployment = 0;
        return deployed;
    }
    if (shelved.fresh.empty()) {  // all of it was there already
        if (!deployed.definitions.empty()) deployed.deployment = deployed.definitions.front().deployment;
        return deployed;
    }
    mint_ = mint;
    shelf_ = std::move(shelved.shelf);
    open_.definitions.insert(open_.definitions.end(), shelved.fresh.begin(), shelved.fresh.end());
    std::move(shelved.resources.begin(), shelved.resources.end(), std::back_inserter(open_.resources));
    for (const auto& row : shelved.fresh) {
        if (row.kind != "bpmn") continue;
        office_.register_starts(*shelf_->process(row.key));
        arm_start_timers(row);
    }
    return deployed;
}

void Partition::adopt(std::shared_ptr<const Shelf> shelf) {
    shelf_ = std::move(shelf);
    for (const auto* const newest : shelf_->newest()) office_.register_starts(*newest);
}

// A timer start event waits as a row of its own, without a case.
void Partition::arm_start_timers(const ports::DefinitionRow& row) {
    const auto& definition = *shelf_->process(row.key)->definition;
    for (const auto element : definition.triggered_starts) {
        const auto next = next_start(definition.element(element), row.deployed_at, now_, settings_.zone);
        if (!next) continue;
        const ports::TimerRow timer{mint_.next<TimerKey>(), {}, row.key, definition.element(element).id, next->at};
        open_.timers.push_back(timer);
        timers_.arm(timer, batch_);
    }
}

// Only the newest version is started by its timers; the rows of older ones end here.
void Partition::start_by_timer(const ports::TimerRow& timer) {
    open_.timers_gone.push_back(timer.key);
    timers_.cancel(timer.key, batch_);
    const auto* const row = shelf_->row(timer.definition);
    const auto* const process = shelf_->process(timer.definition);
    if (!row || !process || shelf_->latest(row->process) != process) return;

    const auto element = process->definition->find(timer.element);
    const auto& event = process->definition->element(element);
    const auto due = next_start(event, row->deployed_at, timer.due - Duration{1}, settings_.zone);
    execution::StartInstance start;
    start.instance = mint_.next<InstanceKey>();
    start.definition = timer.definition;
    start.start_event = element;
    start.trigger = due ? due->trigger : 0;
    Done done;
    const Actor actor{.name = "", .acting_for = "", .department = "", .by = "timer"};
    const InstanceKey instance = start.instance;
    // A refusal would come again with every later occurrence; the next row is armed all the same.
    (void)run({instance, std::move(start)}, {actor}, done);

    const auto next = next_start(event, row->deployed_at, now_, settings_.zone);
    if (!next) return;
    const ports::TimerRow again{mint_.next<TimerKey>(), {}, timer.definition, timer.element, next->at};
    open_.timers.push_back(again);
    timers_.arm(again, batch_);
}

}  // namespace baton::runtime
