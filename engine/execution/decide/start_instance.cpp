#include <algorithm>

#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/starts.hpp"

namespace baton::execution {

namespace {

bool begins_cases(const model::ProcessDefinition& process, ElementIndex start) {
    if (start == process.none_start()) return true;
    return std::ranges::find(process.triggered_starts, start) != process.triggered_starts.end();
}

Result<> can_start(const model::ProcessDefinition& process, ElementIndex start) {
    if (start != nowhere) {
        if (begins_cases(process, start)) return {};
        return fail(Code::invalid, "The process '" + process.id + "' has no start event of that number.");
    }
    if (process.none_start() != nowhere || process.triggered_starts.empty()) return {};
    return fail(Code::unprocessable, "The process '" + process.id +
                                         "' has no plain start event: it begins by a message, signal or timer. Publish "
                                         "the message, or give the process a plain start event.");
}

}  // namespace

Result<> obey(Decider& decider, const StartInstance& command) {
    const model::ProcessDefinition& process = decider.definition();
    const auto startable = can_start(process, command.start_event);
    if (!startable) return startable.error();
    const DeployedProcess* deployed = decider.world().library.process(command.definition);
    InstanceStarted started;
    started.definition = command.definition;
    started.process = process.id;
    started.version = deployed->version;
    started.start_event = command.start_event != nowhere ? command.start_event : process.none_start();
    started.business_key = command.business_key;
    started.parent = command.parent;
    started.parent_token = command.parent_token;
    started.root = command.root ? command.root : command.instance;
    started.variables = command.variables;
    started.message = command.message;
    started.by = command.by;
    decider.emit(std::move(started));
    begin_case(decider, command.trigger);
    return {};
}

}  // namespace baton::execution
