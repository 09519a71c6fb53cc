#include "connectors/api/render/changes.hpp"

#include "connectors/api/http/json_text.hpp"

namespace baton::api {

std::string changes_json(const std::vector<Record>& records) {
    ListText changes;
    for (const Record& record : records) {
        ObjectText one;
        one.long_number("position", record.position).moment("at", record.at).text("command", record.command);
        one.some("actor", record.actor.name).some("department", record.actor.department);
        one.some("reason", record.reason);
        changes.add(one.done());
    }
    return changes.done();
}

}  // namespace baton::api
