#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

void change(Instance& instance, const FileAttached& fact, Instant at) {
    AttachedFile file;
    file.fact = fact;
    file.element = token_of(instance, task_of(instance, fact.task).opened.token).at;
    file.at = at;
    instance.files.emplace(fact.attachment, std::move(file));
}

void change(Instance& instance, const FileWithdrawn& fact, Instant at) {
    const auto file = instance.files.find(fact.attachment);
    BATON_ENSURE(file != instance.files.end(), "only a file that was attached is withdrawn");
    file->second.withdrawn_by = fact.by;
    file->second.withdrawn_because = fact.reason;
    file->second.withdrawn_at = at;
}

}  // namespace baton::execution
