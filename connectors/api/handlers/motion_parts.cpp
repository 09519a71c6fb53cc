#include "connectors/api/handlers/motion_parts.hpp"

#include "connectors/api/acting.hpp"
#include "connectors/api/http/fields.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {

std::string body_of_part(const feel::Context& batch) {
    feel::Context part;
    for (const auto& [name, value] : batch.entries()) {
        if (name == "filter" || name == "page" || name == "sort") continue;
        const auto* plan = name == "migrationPlan" ? value.context() : nullptr;
        if (plan == nullptr) {
            part.set(name, value);
            continue;
        }
        for (const auto& [inner, what] : plan->entries()) part.set(inner, what);
    }
    return feel::to_json(feel::Value(std::move(part)));
}

Request part_of(const Call& call, InstanceKey instance, const std::string& body) {
    Request part{"POST", {}, {}, body, call.request.peer};
    const auto& word = call.target.path.back();
    part.target = "/v2/process-instances/" + std::to_string(instance.value) + '/' + word;
    for (const auto& [name, value] : call.request.headers) {
        if (name == "content-type" || name == "host") continue;
        part.headers.emplace_back(name, name == "idempotency-key" ? once_key_of(value, instance) : value);
    }
    part.headers.emplace_back("content-type", "application/json");
    part.headers.emplace_back("host", authority_of(call.request.target, call.request.header("host")));
    return part;
}

std::string done_json(ObjectText out, const runtime::Done& done) {
    out.text("outcome", "done");
    if (!done.was_done_before) out.long_number("position", done.position);
    return out.done();
}

std::string refused_json(const Call& call, ObjectText out, const Problem& problem) {
    out.text("outcome", "refused").raw("problem", problem_json(kind_of(problem.code), problem, call.said()));
    return out.done();
}

std::string told_json(const Call& call, ObjectText out, const Response& response) {
    const auto body = parse_object(response.body);
    if (!body) {
        return refused_json(call, std::move(out), fail(Code::internal, "another node's answer cannot be read"));
    }
    if (response.status != 200) {
        out.text("outcome", "refused").raw("problem", response.body);
        return out.done();
    }
    out.text("outcome", "done");
    const auto* position = body->find("position");
    const bool is_new = response.header("idempotency-replayed").empty();
    if (is_new && position != nullptr && position->string() != nullptr) out.text("position", *position->string());
    return out.done();
}

}  // namespace baton::api
