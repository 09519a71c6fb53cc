#include "connectors/api/handlers/variables_changed.hpp"

#include <limits>

#include "connectors/api/render/changes.hpp"
#include "connectors/api/render/variables.hpp"
#include "engine/feel/json.hpp"
#include "engine/runtime/variables_edition.hpp"

namespace baton::api {
namespace {

// The records that have changed the variables since they were as they were read; of an edition that they never had, all
// that ever did.
Result<std::vector<Record>> changes_since(ports::Queries& rows, InstanceKey key, const runtime::ReadVariables& read) {
    auto records = records_up_to(rows, key, std::numeric_limits<Position>::max());
    if (!records) return records.error();
    execution::Instance instance;
    instance.key = key;
    std::vector<Record> changes;
    std::string edition;
    for (Record& record : *records) {
        for (const auto& event : record.events) execution::apply(instance, event, record.at);
        auto now = runtime::variables_edition(instance, read.scope);
        if (now == edition) continue;
        edition = std::move(now);
        changes.push_back(std::move(record));
        if (edition == read.edition) changes.clear();
    }
    return changes;
}

std::string who_changed(const std::vector<Record>& changes) {
    if (changes.empty()) return "someone";
    const Actor& last = changes.back().actor;
    return last.name.empty() ? "the case itself" : last.name;
}

}  // namespace

std::string etag_of(const execution::Instance& instance, execution::ScopeId scope) {
    return '"' + runtime::variables_edition(instance, scope) + '"';
}

boost::asio::awaitable<Result<Response>> variables_have_changed(Call& call, InstanceKey key,
                                                                runtime::ReadVariables read) {
    const auto instance = co_await call.desk().inspect(key);
    if (!instance) co_return instance.error();
    auto look = [key, read](ports::Queries& rows) { return changes_since(rows, key, read); };
    const auto changes = co_await call.desk().ask(std::move(look));
    if (!changes) co_return changes.error();
    const auto problem =
        fail(Code::stale, "the variables of " + call.captured.front() + " were changed by " + who_changed(*changes) +
                              " after you read them; look at them again and decide anew");
    const auto current = feel::to_json(visible_from(*instance, read.scope));
    const std::string members = ",\"variables\":" + current + ",\"changes\":" + changes_json(*changes);
    Response response = problem_response(problem, call.said(members));
    response.set("etag", etag_of(*instance, read.scope));
    co_return response;
}

}  // namespace baton::api
