#include "connectors/api/render/editions.hpp"

#include "connectors/api/http/json_text.hpp"

namespace baton::api {
namespace {

ObjectText object_of(const ports::EditionRow& row) {
    ObjectText out;
    out.key("editionKey", row.key).text("kind", row.kind).some("name", row.name).text("id", row.id);
    out.number("version", row.version).text("file", row.file).text("sha256", row.digest).number("size", row.size);
    out.text("source", row.source).moment("at", row.at).some("by", row.by).some("reason", row.reason);
    return out;
}

std::string fields_json(const std::vector<calendar::FieldChange>& fields) {
    ListText list;
    for (const auto& field : fields) {
        ObjectText one;
        one.text("field", field.field).text("before", field.before).text("after", field.after);
        list.add(one.done());
    }
    return list.done();
}

}  // namespace

std::string edition_json(const ports::EditionRow& row) { return object_of(row).done(); }

std::string listed_json(const ports::EditionRow& row, bool is_in_force, bool is_other_in_folder) {
    auto out = object_of(row);
    out.flag("inForce", is_in_force);
    if (is_other_in_folder) out.flag("otherInFolder", true);
    return out.done();
}

std::string changes_json(const std::vector<calendar::Change>& changes) {
    ListText list;
    for (const auto& change : changes) {
        ObjectText one;
        one.text("change", calendar::word_of(change.kind)).text("part", change.part).some("id", change.id);
        one.some("name", change.name).raw("fields", fields_json(change.fields));
        list.add(one.done());
    }
    return list.done();
}

std::string recount_json(const Recount& recount) {
    ListText items;
    for (const auto& moved : recount.first) {
        ObjectText one;
        one.key("processInstanceKey", moved.instance).text("processDefinitionId", moved.process);
        one.text("rule", moved.rule).moment("before", moved.before).moment("after", moved.after);
        items.add(one.done());
    }
    ObjectText out;
    out.number("openCases", recount.open).number("lookedAt", recount.looked).number("cases", recount.cases);
    out.number("clocks", recount.clocks).number("tasks", recount.tasks).raw("items", items.done());
    return out.done();
}

std::string left_behind_json(const std::vector<LeftBehind>& left) {
    ListText list;
    for (const auto& one : left) {
        ObjectText out;
        out.text("part", one.part).text("id", one.id).some("name", one.name).number("openTasks", one.tasks);
        if (one.has_more_tasks) out.flag("hasMore", true);
        out.texts("accounts", one.people);
        list.add(out.done());
    }
    return list.done();
}

}  // namespace baton::api
