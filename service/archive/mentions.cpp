#include "service/archive/mentions.hpp"

#include "engine/feel/json.hpp"

namespace baton::archive {
namespace {

using namespace execution;

struct TakeMentions {
    Mentions& into;

    void operator()(const InstanceStarted& fact) const { into.definitions.insert(fact.definition); }
    void operator()(const InstanceMigrated& fact) const { into.definitions.insert(fact.definition); }
    void operator()(const DecisionMade& fact) const {
        if (fact.definition) into.definitions.insert(fact.definition);
    }
    void operator()(const TaskOpened& fact) const {
        if (!fact.form.empty()) into.forms.insert(fact.form);
    }
    void operator()(const FileAttached& fact) const { into.files.insert(fact.sha256); }
    template <class Other>
    void operator()(const Other&) const {}
};

struct TakeValue {
    std::string_view variable;
    std::optional<std::string>& into;

    void operator()(const InstanceStarted& fact) const { take(fact.variables); }
    void operator()(const VariablesSet& fact) const {
        if (fact.scope == root_scope) take(fact.variables);
    }
    template <class Other>
    void operator()(const Other&) const {}

    void take(const feel::Context& variables) const {
        const auto* const value = variables.find(variable);
        if (value == nullptr) return;
        const auto* const text = value->string();
        if (text != nullptr) {
            into = *text;
        } else if (value->is_null()) {
            into.reset();
        } else {
            into = feel::to_json(*value);
        }
    }
};

}  // namespace

void add_mentions(const Record& record, Mentions& mentions) {
    for (const auto& event : record.events) std::visit(TakeMentions{mentions}, event);
}

std::optional<std::string> last_value(const std::vector<Record>& records, std::string_view variable) {
    std::optional<std::string> value;
    for (const auto& record : records) {
        for (const auto& event : record.events) std::visit(TakeValue{variable, value}, event);
    }
    return value;
}

}  // namespace baton::archive
