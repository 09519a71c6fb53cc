// Cases in motion: put elsewhere in their process, or migrated to another version of it; one, or a page of many.
#include <sstream>

#include "connectors/api/acting.hpp"
#include "connectors/api/forward/forwarder.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/motion_body.hpp"
#include "connectors/api/handlers/motion_parts.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;

constexpr std::size_t cases_max = 100;  // of one request: each is a commit that it waits for

struct Wanted {
    execution::Command command;
    std::string reason;
    bool is_dry_run = false;
};

Act act_of(InstanceKey instance, const Wanted& wanted) {
    Act one;
    one.instance = instance;
    one.command = wanted.command;
    one.reason = wanted.reason;
    one.render = [](const runtime::Done& done) { return runtime::Answer{200, done_json(done)}; };
    return one;
}

Wanted modification(Fields& fields, InstanceKey instance) {
    auto command = modification_of(fields, instance);
    const bool is_dry_run = command.is_dry_run = fields.flag("dryRun").value_or(false);
    return {std::move(command), fields.needed_text("reason"), is_dry_run};
}

Wanted migration_by(Fields& fields, Fields& plan) {
    auto command = migration_of(plan);
    const bool is_dry_run = command.is_dry_run = fields.flag("dryRun").value_or(false);
    return {std::move(command), fields.needed_text("reason"), is_dry_run};
}

Wanted migration(Fields& fields, InstanceKey) { return migration_by(fields, fields); }

// In a batch, what is to be done stands in an object of its own, as Camunda has it.
Wanted migration_of_many(Fields& fields, InstanceKey) { return migration_by(fields, fields.inner("migrationPlan")); }

using Reader = Wanted (*)(Fields& fields, InstanceKey instance);

awaitable<Result<Response>> act_on_one(Call& call, Reader reader) {
    const auto allowed = identity::check(call.principal, Action::operate);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    const auto wanted = reader(fields, call.key<InstanceKey>());
    if (const auto read = fields.finish(); !read) co_return read.error();
    call.is_only_tried = wanted.is_dry_run;
    const auto row = co_await visible_case(call, call.key<InstanceKey>());
    if (!row) co_return row.error();
    co_return co_await act(call, act_of(row->key, wanted));
}

awaitable<Result<Response>> modify(Call& call) { return act_on_one(call, modification); }
awaitable<Result<Response>> migrate(Call& call) { return act_on_one(call, migration); }

// ---- many ----

struct Choice {
    std::vector<InstanceKey> keys;  // when these are named, nothing else chooses
    ports::InstanceFilter filter;
    std::uint64_t version = 0;
    ports::PageRequest page;
};

std::vector<InstanceKey> keys_in(Fields& given) {
    std::vector<InstanceKey> keys;
    for (const auto& text : given.texts("processInstanceKeys").value_or(std::vector<std::string>{})) {
        InstanceKey key;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), key.value);
        if (read.ec == std::errc{} && read.ptr == text.data() + text.size() && key)
            keys.push_back(key);
        else
            given.fault("processInstanceKeys", "'" + clipped(text) + "' is no key", "keys are numbers in quotes");
    }
    if (keys.size() > cases_max)
        given.fault("processInstanceKeys", "there are more than " + std::to_string(cases_max) + " of them",
                    "send several requests");
    return keys;
}

Choice choice_of(Fields& fields) {
    Choice choice;
    Fields& given = fields.inner("filter");
    choice.keys = keys_in(given);
    choice.filter.process = given.text("processDefinitionId");
    choice.filter.definition = given.key<DefinitionKey>("processDefinitionKey");
    choice.version = given.number("processDefinitionVersion", 0x7FFFFFFF).value_or(0);
    choice.filter.business_key = given.text("businessKey");
    choice.filter.has_incident = given.flag("hasIncident");
    choice.filter.state = "active";
    choice.page = page_of_body(fields, {});
    only_forwards(fields, choice.page);
    choice.page.limit = std::min(choice.page.limit, cases_max);
    if (choice.keys.empty() && choice.filter.process.empty() && !choice.filter.definition)
        fields.fault("filter", "say which cases are meant",
                     "give processInstanceKeys, processDefinitionKey, or processDefinitionId with its version");
    return choice;
}

Result<> find_version(const Call& call, Choice& choice) {
    if (choice.version == 0) return {};
    for (const auto& row : call.desk().definitions()) {
        if (row.kind != "bpmn" || row.process != choice.filter.process || row.version != choice.version) continue;
        choice.filter.definition = row.key;
        return {};
    }
    return fail(Code::not_found, "no version " + std::to_string(choice.version) + " of process '" +
                                     choice.filter.process + "' is deployed");
}

runtime::Wish wish_for(const Call& call, const Request& part, InstanceKey instance, const Wanted& wanted) {
    runtime::Wish wish;
    wish.instance = instance;
    wish.command = wanted.command;
    wish.actor = actor_of(call);
    wish.reason = wanted.reason;
    if (!part.has("idempotency-key")) return wish;
    wish.once = runtime::OnceOnly{call.principal.name, std::string(part.header("idempotency-key")),
                                  fingerprint_of(part), [](const runtime::Done& done) {
                                      return runtime::Answer{200, done_json(done)};
                                  }};
    return wish;
}

awaitable<std::string> outcome_of(Call& call, InstanceKey instance, Wanted wanted, const std::string& body) {
    ObjectText out;
    out.key("processInstanceKey", instance);
    const Request part = part_of(call, instance, body);
    if (call.parts.forwarder != nullptr) {
        const auto told = co_await call.parts.forwarder->lead(call, part, partition_of(instance.value));
        if (told) co_return told_json(call, std::move(out), *told);
    }
    const auto row = co_await visible_case(call, instance);
    if (!row) co_return refused_json(call, std::move(out), row.error());
    auto wish = wish_for(call, part, instance, wanted);
    const auto done = co_await call.desk().submit(std::move(wish));
    if (!done) co_return refused_json(call, std::move(out), done.error());
    co_return done_json(std::move(out), *done);
}

// Which cases are meant, and where the next page begins.
struct Chosen {
    std::vector<InstanceKey> keys;
    std::string next;
};

std::string text_of(const Chosen& chosen) {
    std::string text = chosen.next + '\n';
    for (const InstanceKey key : chosen.keys) text += std::to_string(key.value) + '\n';
    return text;
}

Chosen chosen_from(const std::string& text) {
    std::istringstream in(text);
    Chosen chosen;
    std::getline(in, chosen.next);
    for (InstanceKey key; in >> key.value;) chosen.keys.push_back(key);
    return chosen;
}

// Those that the filter gives now; of a repeated request, those that it gave the first time.
awaitable<Result<Chosen>> choose(Call& call, const Choice& choice) {
    if (!choice.keys.empty()) co_return Chosen{choice.keys, {}};
    const auto rows = co_await visible_cases(call, choice.filter, choice.page);
    if (!rows) co_return rows.error();
    Chosen chosen{{}, rows->next};
    for (const auto& row : rows->items) chosen.keys.push_back(row.key);
    if (!call.request.has("idempotency-key")) co_return chosen;
    const auto key = std::string(call.request.header("idempotency-key")) + std::string(chosen_cases);
    runtime::OnceOnly once{call.principal.name, key, fingerprint_of(call.request),
                           [text = text_of(chosen)](const runtime::Done&) {
                               return runtime::Answer{200, text};
                           }};
    const auto kept = co_await call.desk().remember(std::move(once));
    if (!kept) co_return kept.error();
    co_return chosen_from(kept->body);
}

awaitable<Result<Response>> act_on_many(Call& call, Reader reader) {
    const auto allowed = identity::check(call.principal, Action::operate);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto choice = choice_of(fields);
    const auto wanted = reader(fields, {});
    if (const auto read = fields.finish(); !read) co_return read.error();
    if (const auto found = find_version(call, choice); !found) co_return found.error();
    if (const auto fits = check_once(call.request); !fits) co_return fits.error();
    call.is_only_tried = wanted.is_dry_run;
    const auto chosen = co_await choose(call, choice);
    if (!chosen) co_return chosen.error();
    const auto part = body_of_part(*body);
    ListText items;
    for (const InstanceKey key : chosen->keys) {
        const auto outcome = co_await outcome_of(call, key, wanted, part);
        items.add(outcome);
    }
    co_return json_response(200, list_json(items, chosen->next));
}

awaitable<Result<Response>> modify_many(Call& call) { return act_on_many(call, modification); }
awaitable<Result<Response>> migrate_many(Call& call) { return act_on_many(call, migration_of_many); }

}  // namespace

std::vector<Route> motion_routes() {
    constexpr std::string_view tag = "Process instances";
    return {
        Route{"POST", "/v2/process-instances/{processInstanceKey}/modification", modify, "modifyProcessInstance", tag,
              "Begin, end and move tokens of a case; all of it, or nothing."}
            .taking("ProcessInstanceModification")
            .giving("ProcessInstanceChanged")
            .once()
            .at(places::of_key),
        Route{"POST", "/v2/process-instances/{processInstanceKey}/migration", migrate, "migrateProcessInstance", tag,
              "Let a case go on by another version of its process; with dryRun=true only say what is in the way."}
            .taking("ProcessInstanceMigration")
            .giving("ProcessInstanceChanged")
            .once()
            .at(places::of_key),
        Route{"POST", "/v2/process-instances/modification", modify_many, "modifyProcessInstances", tag,
              "The same for a page of cases; the answer says what became of each."}
            .taking("ProcessInstancesModification")
            .giving("ProcessInstanceOutcomePage")
            .once()
            .at(places::of_batch)
            .refusing({404}),
        Route{"POST", "/v2/process-instances/migration", migrate_many, "migrateProcessInstances", tag,
              "The same for a page of cases; the answer says what became of each."}
            .taking("ProcessInstancesMigration")
            .giving("ProcessInstanceOutcomePage")
            .once()
            .at(places::of_batch)
            .refusing({404}),
    };
}

}  // namespace baton::api
