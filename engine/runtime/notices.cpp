#include "engine/runtime/notices.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "engine/feel/json.hpp"
#include "engine/model/marks.hpp"

namespace baton::runtime {
namespace {

using Members = std::initializer_list<std::pair<const char*, std::string>>;

std::string object_of(Members members) {
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

std::string body_of(const ports::TaskRow& task) {
    return object_of({
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
    });
}

std::string body_of(const ports::InstanceRow& row, const std::string& title) {
    return object_of({
        {"case", std::to_string(row.key.value)},
        {"root", row.root == row.key || !row.root ? std::string() : std::to_string(row.root.value)},
        {"process", row.process},
        {"title", title},
        {"businessKey", row.business_key},
        {"state", row.state},
    });
}

}  // namespace

void tell(ports::Batch& batch, const ports::TaskRow& task, std::string_view what, Instant at) {
    tell_other(batch, task, task.department, what, at);
}

void tell_all(ports::Batch& batch, const model::ProcessDefinition& definition, const ports::TaskRow& task,
              std::string_view what, Instant at) {
    namespace marks = model::marks;
    tell(batch, task, what, at);
    const auto index = definition.find(task.element);
    if (index == model::nowhere) return;
    const auto& element = definition.element(index);
    const auto others = marks::words_in(marks::of(element, marks::notify));
    if (others.empty()) return;
    const auto news = marks::words_in(marks::of(element, marks::notify_of));
    if (!news.empty() && std::ranges::find(news, what) == news.end()) return;
    for (const std::string_view department : others) {
        if (department != task.department) tell_other(batch, task, std::string(department), what, at);
    }
}

void tell_other(ports::Batch& batch, const ports::TaskRow& task, const std::string& department, std::string_view what,
                Instant at) {
    if (department.empty()) return;
    batch.inbox.push_back({department, "cn.baton.task." + std::string(what) + ".v1",
                           "task/" + std::to_string(task.key.value), at, body_of(task)});
}

void tell_of_case(ports::Batch& batch, const ports::InstanceRow& row, const std::string& title,
                  const std::string& department, std::string_view what, Instant at) {
    if (department.empty()) return;
    batch.inbox.push_back({department, "cn.baton.case." + std::string(what) + ".v1",
                           "case/" + std::to_string(row.key.value), at, body_of(row, title)});
}

}  // namespace baton::runtime
