#include "engine/runtime/notices.hpp"

#include <utility>

#include "engine/feel/json.hpp"

namespace baton::runtime {
namespace {

std::string body_of(const ports::TaskRow& task) {
    const std::pair<const char*, std::string> members[] = {
        {"task", std::to_string(task.key.value)},
        {"case", std::to_string(task.instance.value)},
        {"process", task.process},
        {"element", task.element},
        {"title", task.name},
        {"businessKey", task.business_key},
        {"role", task.role},
        {"assignee", task.assignee},
        {"state", task.state},
        {"due", task.due == Instant{} ? std::string() : to_text(task.due)},
        {"revision", std::to_string(task.revision)},
    };
    std::string json = "{";
    for (const auto& [name, value] : members) {
        if (value.empty()) continue;
        if (json.size() > 1) json += ',';
        feel::append_json_string(json, name);
        json += ':';
        feel::append_json_string(json, value);
    }
    return json + '}';
}

}  // namespace

void tell(ports::Batch& batch, const ports::TaskRow& task, std::string_view what, Instant at) {
    tell_other(batch, task, task.department, what, at);
}

void tell_other(ports::Batch& batch, const ports::TaskRow& task, const std::string& department, std::string_view what,
                Instant at) {
    if (department.empty()) return;
    batch.inbox.push_back({department, "cn.baton.task." + std::string(what) + ".v1",
                           "task/" + std::to_string(task.key.value), at, body_of(task)});
}

}  // namespace baton::runtime
