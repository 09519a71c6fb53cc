#include "engine/execution/acts/takeback.hpp"

namespace baton::execution {

namespace {

Obstacle what_has_happened(const Takeback& now) {
    const std::string who = now.who.empty() ? std::string("somebody") : "'" + now.who + "'";
    switch (now.since) {
        case Since::taken:
            return {"taken", who + " has taken or been given the next task"};
        case Since::changed:
            return {"changed", "the next task has been changed, remarked upon or given to be signed"};
        case Since::ended:
            return {"ended", "the next task has ended"};
        case Since::job:
            return {"job", "a job that came of it has been taken up"};
        case Since::message:
            return {"message", "a message has been sent or received"};
        case Since::timer:
            return {"timer", "a timer has fired"};
        case Since::call:
            return {"call", "another case has been called"};
        case Since::clock:
            return {"clock", "a statutory clock has been started, moved or stopped"};
        case Since::joined:
            return {"joined", "its branch has ended or been joined with others"};
        case Since::data:
            return {"data", "somebody has changed the data of the case"};
        case Since::trouble:
            return {"trouble", "an error, an escalation or what can be undone has come of it"};
        case Since::motion:
            return {"motion", "the case goes on by another version of its process"};
        case Since::nothing:
            break;
    }
    return {};
}

}  // namespace

Obstacle why_not_take_back(const Instance& instance, TaskKey task, const std::string& by) {
    const std::string name = "The task " + std::to_string(task.value);
    if (instance.tasks.contains(task))
        return {"still_open", name + " is open, so there is nothing to take back. Release or return it."};
    const bool is_last = instance.takeback && instance.takeback->opened.task == task;
    if (!is_last)
        return {"not_last", name +
                                " is not what was completed last in the case: since then other work has been done. "
                                "Ask whoever has the case now to return it."};
    const Takeback& now = *instance.takeback;
    if (!by.empty() && now.by != by)
        return {"of_another", name + " was completed by '" + now.by + "', who alone may take that back."};
    Obstacle since = what_has_happened(now);
    if (!since.empty())
        since.detail = name + " can no longer be taken back: since it was completed, " + since.detail +
                       ". Ask whoever has the case now to return it.";
    return since;
}

}  // namespace baton::execution
