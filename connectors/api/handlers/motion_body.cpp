#include "connectors/api/handlers/motion_body.hpp"

#include <array>
#include <charconv>

namespace baton::api {
namespace {

constexpr std::array<std::string_view, 2> places{"before", "after"};
constexpr std::size_t instructions_max = 1000;

// "<case>-<scope>", as the state of the case gives it.
execution::ScopeId scope_of(Fields& fields, std::string_view name, InstanceKey instance) {
    const std::string text = fields.text(name);
    if (text.empty()) return 0;
    const std::string begin = std::to_string(instance.value) + "-";
    execution::ScopeId scope = 0;
    const auto read =
        std::from_chars(text.data() + std::min(begin.size(), text.size()), text.data() + text.size(), scope);
    const bool is_whole = read.ec == std::errc{} && read.ptr == text.data() + text.size() && scope != 0;
    if (instance && text.starts_with(begin) && is_whole) return scope;
    fields.fault(name, "'" + std::string(name) + "' is no element instance of the case",
                 instance ? "the state of the case names them: " + begin + "2" : "for many cases, name the element");
    return 0;
}

std::vector<Fields*> instructions_in(Fields& fields, std::string_view name) {
    auto all = fields.objects(name);
    if (all.size() <= instructions_max) return all;
    fields.fault(name, "there are more than " + std::to_string(instructions_max) + " of them", "send several requests");
    return {};
}

execution::ActivateInstruction beginning_of(Fields& one, std::string_view element, InstanceKey instance) {
    execution::ActivateInstruction begins;
    begins.element_id = one.needed_text(element);
    begins.is_after = one.word("position", places) == "after";
    begins.ancestor = scope_of(one, "ancestorElementInstanceKey", instance);
    for (Fields* given : instructions_in(one, "variableInstructions"))
        begins.variables.push_back({given->object_value("variables"), given->text("scopeId")});
    return begins;
}

struct Names {
    std::string_view element;
    std::string_view instance;
    std::string_view token;
};

execution::TerminateInstruction tokens_of(Fields& one, const Names& names, InstanceKey instance) {
    execution::TerminateInstruction which;
    which.element_id = one.text(names.element);
    which.scope = scope_of(one, names.instance, instance);
    which.token = static_cast<execution::TokenId>(one.number(names.token, 0xFFFFFFFF).value_or(0));
    if (which.token != 0 && !instance)
        one.fault(names.token, "a token is one of one case", "for many cases, name the element");
    const int given = static_cast<int>(one.has(names.element)) + static_cast<int>(one.has(names.instance)) +
                      static_cast<int>(one.has(names.token));
    if (given != 1) {
        one.fault(names.element, "one thing must say which token is meant",
                  "give one of " + std::string(names.element) + ", " + std::string(names.instance) + " and " +
                      std::string(names.token));
    }
    return which;
}

}  // namespace

execution::ModifyInstance modification_of(Fields& fields, InstanceKey instance) {
    execution::ModifyInstance modify;
    for (Fields* one : instructions_in(fields, "activateInstructions"))
        modify.activate.push_back(beginning_of(*one, "elementId", instance));
    for (Fields* one : instructions_in(fields, "terminateInstructions"))
        modify.terminate.push_back(tokens_of(*one, {"elementId", "elementInstanceKey", "token"}, instance));
    for (Fields* one : instructions_in(fields, "moveInstructions")) {
        auto source = tokens_of(*one, {"sourceElementId", "sourceElementInstanceKey", "sourceToken"}, instance);
        modify.move.push_back({std::move(source), beginning_of(*one, "targetElementId", instance)});
    }
    return modify;
}

execution::MigrateInstance migration_of(Fields& fields) {
    execution::MigrateInstance migrate;
    migrate.target = fields.key<DefinitionKey>("targetProcessDefinitionKey");
    if (!fields.has("targetProcessDefinitionKey")) {
        fields.fault("targetProcessDefinitionKey", "say by which version the case is to go on",
                     "give the key of a deployed version of its process");
    }
    for (Fields* one : instructions_in(fields, "mappingInstructions")) {
        execution::MappingInstruction maps;
        maps.source_id = one->needed_text("sourceElementId");
        maps.target_id = one->needed_text("targetElementId");
        maps.renews_trigger = one->flag("updateEventTrigger").value_or(false);
        migrate.mapping.push_back(std::move(maps));
    }
    return migrate;
}

}  // namespace baton::api
