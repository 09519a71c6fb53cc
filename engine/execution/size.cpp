#include "engine/execution/size.hpp"

namespace baton::execution {

namespace {

constexpr std::uint64_t node_size = 64;  // of a map, beside what is in it
constexpr std::uint64_t texts = 200;     // names, forms, reasons and the like

std::uint64_t size_of_tables(const std::vector<TableRead>& tables) {
    std::uint64_t size = 0;
    for (const TableRead& table : tables) {
        size += size_of(table.inputs);
        for (const RuleHit& hit : table.hits) size += hit.output.weight();
    }
    return size;
}

constexpr auto size_of_fact = [](const auto& fact) {
    std::uint64_t size = 0;
    if constexpr (requires { feel::Context{fact.variables}; }) size += size_of(fact.variables);
    if constexpr (requires { feel::Context{fact.inputs}; }) size += size_of(fact.inputs);
    if constexpr (requires { feel::Context{fact.read}; }) size += size_of(fact.read);
    if constexpr (requires { fact.output.weight(); }) size += fact.output.weight();
    if constexpr (requires { size_of_tables(fact.tables); }) size += size_of_tables(fact.tables);
    return size;
};

template <class Map>
std::uint64_t nodes_of(const Map& map, std::uint64_t besides = 0) {
    return map.size() * (node_size + sizeof(typename Map::value_type) + besides);
}

std::uint64_t size_of_scope(const Scope& scope) {
    std::uint64_t size = sizeof(Scope) + size_of(scope.variables) + nodes_of(scope.tokens) + nodes_of(scope.children) +
                         scope.completed.size() * sizeof(Completion) + scope.performed.size() * sizeof(Performed);
    if (!scope.loop) return size;
    for (const feel::Value& item : scope.loop->items) size += item.weight();
    for (const feel::Value& output : scope.loop->outputs) size += output.weight();
    return size;
}

}  // namespace

std::uint64_t size_of(const feel::Context& variables) {
    std::uint64_t size = 0;
    for (const auto& [name, value] : variables.entries()) size += name.size() + value.weight();
    return size;
}

std::uint64_t size_of(const Event& event) { return std::visit(size_of_fact, event); }

std::uint64_t size_of(const Instance& instance) {
    std::uint64_t size = sizeof(Instance) + nodes_of(instance.tokens) + nodes_of(instance.tasks, texts) +
                         nodes_of(instance.jobs, texts) + nodes_of(instance.timers) + nodes_of(instance.paused_timers) +
                         nodes_of(instance.subscriptions, texts) + nodes_of(instance.incidents, texts) +
                         nodes_of(instance.clocks, texts) + nodes_of(instance.files, texts);
    for (const auto& [id, scope] : instance.scopes) size += node_size + size_of_scope(scope);
    for (const auto& one : instance.happened) size += size_of(one.variables);
    return size;
}

Result<> fits(std::uint64_t size, const Limits& limits) {
    if (size <= limits.variables_size_max) return {};
    return fail(Code::too_large, "The variables are " + std::to_string(size) + " bytes long and " +
                                     std::to_string(limits.variables_size_max) +
                                     " are allowed in one command. Keep large documents elsewhere and refer to them.");
}

}  // namespace baton::execution
