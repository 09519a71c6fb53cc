#include "engine/execution/acts/takeback.hpp"

namespace baton::execution {

namespace {

std::string what_has_happened(const Takeback& now) {
    const std::string who = now.who.empty() ? std::string("somebody") : "'" + now.who + "'";
    switch (now.since) {
        case Since::taken:
            return who + " has taken or been given the next task";
        case Since::changed:
            return "the next task has been changed, remarked upon or given to be signed";
        case Since::ended:
            return "the next task has ended";
        case Since::job:
            return "a job that came of it has been taken up";
        case Since::message:
            return "a message has been sent or received";
        case Since::timer:
            return "a timer has fired";
        case Since::call:
            return "another case has been called";
        case Since::clock:
            return "a statutory clock has been started, moved or stopped";
        case Since::joined:
            return "its branch has ended or been joined with others";
        case Since::data:
            return "somebody has changed the data of the case";
        case Since::trouble:
            return "an error, an escalation or what can be undone has come of it";
        case Since::motion:
            return "the case goes on by another version of its process";
        case Since::nothing:
            break;
    }
    return "nothing";
}

}  // namespace

Result<> may_take_back(const Instance& instance, TaskKey task, const std::string& by) {
    const std::string name = "The task " + std::to_string(task.value);
    if (instance.tasks.contains(task))
        return fail(Code::conflict, name + " is open, so there is nothing to take back. Release or return it.");
    const bool is_last = instance.takeback && instance.takeback->opened.task == task;
    if (!is_last)
        return fail(Code::conflict, name +
                                        " is not what was completed last in the case: since then other work has "
                                        "been done. Ask whoever has the case now to return it.");
    const Takeback& now = *instance.takeback;
    if (!by.empty() && now.by != by)
        return fail(Code::conflict, name + " was completed by '" + now.by + "', who alone may take that back.");
    if (now.since == Since::nothing) return {};
    return fail(Code::conflict, name + " can no longer be taken back: since it was completed, " +
                                    what_has_happened(now) + ". Ask whoever has the case now to return it.");
}

}  // namespace baton::execution
