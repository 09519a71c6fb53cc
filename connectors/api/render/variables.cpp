#include "connectors/api/render/variables.hpp"

#include <algorithm>
#include <limits>

#include "connectors/api/http/json_text.hpp"
#include "engine/feel/json.hpp"
#include "engine/history/replay.hpp"

namespace baton::api {
namespace {

constexpr std::size_t records_at_once = 500;

}  // namespace

feel::Context visible_from(const execution::Instance& instance, execution::ScopeId scope, bool is_case_closed) {
    feel::Context seen;
    for (auto found = instance.scopes.find(scope); found != instance.scopes.end();
         found = instance.scopes.find(found->second.parent)) {
        if (is_case_closed && found->first == execution::root_scope) break;
        for (const auto& [name, value] : found->second.variables.entries()) {
            if (seen.find(name) == nullptr) seen.set(name, value);
        }
        if (found->first == execution::root_scope) break;
    }
    return seen;
}

std::string variables_json(const feel::Context& variables) {
    ObjectText out;
    out.raw("variables", feel::to_json(variables));
    return out.done();
}

feel::Context visible_from_task(const execution::Instance& instance, TaskKey task, bool is_case_closed) {
    auto scope = execution::root_scope;
    const auto found = instance.tasks.find(task);
    if (found != instance.tasks.end()) {
        const auto token = instance.tokens.find(found->second.opened.token);
        if (token != instance.tokens.end())
            scope = token->second.inner != 0 ? token->second.inner : token->second.scope;
    }
    return visible_from(instance, scope, is_case_closed);
}

Result<std::vector<Record>> records_up_to(ports::Queries& rows, InstanceKey key, Position last) {
    std::vector<Record> all;
    for (Position after = 0;;) {
        auto page = rows.records(key, after, records_at_once);
        if (!page) return page.error();
        for (auto& record : *page) {
            if (record.position > last) return all;
            all.push_back(std::move(record));
        }
        if (page->size() < records_at_once) return all;
        after = all.back().position;
    }
}

Result<execution::Instance> state_before(ports::Queries& rows, InstanceKey key, Position position) {
    const auto records = records_up_to(rows, key, position == 0 ? 0 : position - 1);
    if (!records) return records.error();
    return history::state_at(*records, position - 1);
}

}  // namespace baton::api
