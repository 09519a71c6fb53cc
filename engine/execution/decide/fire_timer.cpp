#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/occurrences.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const FireTimer& command) {
    const auto found = decider.instance().timers.find(command.timer);
    const std::string name = "The timer " + std::to_string(command.timer.value);
    if (found == decider.instance().timers.end())
        return fail(Code::not_found, name + " is not armed: it fired, was cancelled, or its clock stands still.");
    const TimerArmed timer = found->second;
    if (decider.world().now < timer.due)
        return fail(Code::conflict, name + " is not due before " + to_text(timer.due) + ".");
    end_doubt(decider, timer);
    decider.emit(TimerFired{command.timer});
    const Owner owner = timer.token != 0 ? Owner{timer.token, decider.token(timer.token).scope} : Owner{0, timer.scope};
    if (!is_interrupting(decider.element(timer.element))) {
        if (auto next = next_time(timer, decider.world())) {
            next->timer = decider.world().mint.next<TimerKey>();
            decider.emit(std::move(*next));
        }
    }
    occur(decider, {timer.element, owner, {}, {}, timer.trigger});
    return {};
}

}  // namespace baton::execution
