#include "engine/execution/decide.hpp"

#include <concepts>

#include "engine/base/ensure.hpp"
#include "engine/execution/decide/obey.hpp"
#include "engine/execution/size.hpp"

namespace baton::execution {

namespace {

template <class T>
concept MaySpeakToEnded =
    std::same_as<T, ReturnFromCall> || std::same_as<T, EscalateFromCall> || std::same_as<T, RecomputeClocks>;
template <class T>
concept ForPostOffice = std::same_as<T, PublishMessage> || std::same_as<T, ExpireMessage> ||
    std::same_as<T, EvaluateConditions> || std::same_as<T, HearOfCase> || std::same_as<T, RefuseDelivery>;

std::string named(const Instance& instance) { return "case " + std::to_string(instance.key.value); }

std::uint64_t size_of_all(const ModifyInstance& command) {
    std::uint64_t size = 0;
    const auto add = [&size](const ActivateInstruction& begins) {
        for (const auto& given : begins.variables) size += size_of(given.variables);
    };
    for (const auto& begins : command.activate) add(begins);
    for (const auto& moves : command.move) add(moves.target);
    return size;
}

// What comes from another case was judged when it came in there; refused here it would be lost.
bool is_from_a_case(const auto&) { return false; }
bool is_from_a_case(const ReturnFromCall&) { return true; }
bool is_from_a_case(const DeliverMessage&) { return true; }
bool is_from_a_case(const StartInstance& start) { return start.parent || start.message; }

Result<Decision> run(Instance& instance, const model::ProcessDefinition& definition, const auto& command,
                     World& world) {
    std::uint64_t size = 0;
    if constexpr (requires { command.variables; }) size = size_of(command.variables);
    if constexpr (requires { size_of_all(command); }) size = size_of_all(command);
    const auto fitting = is_from_a_case(command) ? Result<>{} : fits(size, world.limits);
    if (!fitting) return fitting.error();
    Decider decider{instance, definition, world};
    const auto obeyed = obey(decider, command);
    if (!obeyed) return obeyed.error();
    decider.run();
    return decider.finish();
}

Result<const DeployedProcess*> process_of(const World& world, DefinitionKey key, const std::string& who) {
    const DeployedProcess* process = world.library.process(key);
    if (process != nullptr && process->definition != nullptr) return process;
    return fail(Code::not_found, "The process definition " + std::to_string(key.value) + " of the " + who +
                                     " is not deployed. Deploy it, or name one that is.");
}

Result<Decision> decide_one(Instance& instance, const StartInstance& command, World& world) {
    if (!instance.scopes.empty()) return fail(Code::conflict, "The " + named(instance) + " has begun already.");
    const auto process = process_of(world, command.definition, "case to be started");
    if (!process) return process.error();
    const InstanceKey before = instance.key;
    instance.key = command.instance;
    auto decided = run(instance, *(*process)->definition, command, world);
    if (!decided) instance.key = before;
    return decided;
}

template <class Command>
Result<Decision> decide_one(Instance& instance, const Command& command, World& world) {
    if constexpr (ForPostOffice<Command>) {
        return fail(Code::internal, "This command is for the post office of the partition and not for a case.");
    } else {
        if (instance.scopes.empty()) return fail(Code::not_found, "There is no " + named(instance) + ".");
        if (instance.has_ended) {
            if constexpr (MaySpeakToEnded<Command>) return Decision{};
            return fail(Code::conflict, "The " + named(instance) + " has ended; nothing in it can be changed.");
        }
        const auto process = process_of(world, instance.started.definition, named(instance));
        if (!process) return process.error();
        if constexpr (std::same_as<Command, MigrateInstance>) {
            const auto target = process_of(world, command.target, "version to go on by");
            if (!target) return target.error();
            return migrate(instance, **process, **target, command, world);
        } else if constexpr (std::same_as<Command, ModifyInstance>) {
            // What it opens may turn out not to open when half of it is done: then the half is thrown away.
            Instance tried = instance;
            auto decided = run(tried, *(*process)->definition, command, world);
            if (decided && command.is_dry_run) return Decision{};
            if (decided) instance = std::move(tried);
            return decided;
        } else {
            return run(instance, *(*process)->definition, command, world);
        }
    }
}

}  // namespace

Result<Decision> decide(Instance& instance, const Command& command, World& world) {
    return std::visit([&](const auto& wish) { return decide_one(instance, wish, world); }, command);
}

}  // namespace baton::execution
