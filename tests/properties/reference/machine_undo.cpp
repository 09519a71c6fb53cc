// Compensation (BPMN 2.0.2 §13.5.5): what is done in a scope is undone in the reverse order, one after the other; of a
// sub-process, what was done in it. A transaction that is called off undoes all first and then leaves by its border.
#include <algorithm>

#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

int Machine::undone_by(int activity) const {
    for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i)
        if (node(i).undoes == activity) return i;
    return -1;
}

void Machine::remember(int id) {
    const Token& token = tokens_.at(id);
    if (undone_by(token.node) >= 0) scopes_.at(token.scope).completed.push_back({token.node, {}});
}

// Which of two that compensate the same scope at the same time undoes what is not for the standard to say.
void Machine::undo(int id) {
    for (const int other : tokens_in(tokens_.at(id).scope)) was_lost_ = was_lost_ || tokens_.at(other).undoes_for >= 0;
    std::vector<Done>& completed = scopes_.at(tokens_.at(id).scope).completed;
    tokens_.at(id).to_undo = std::move(completed);
    completed.clear();
    undo_next(id);
}

void Machine::undo_next(int id) {
    Token& token = tokens_.at(id);
    if (token.to_undo.empty()) {
        const int waiting = token.undoes_for;
        if (waiting >= 0) {
            remove(id);
            return undo_next(waiting);
        }
        if (node(token.node).trigger != Trigger::cancel) return leave(id);
        const int holder = scopes_.at(token.scope).holder;
        const auto border = std::find_if(waits_.begin(), waits_.end(), [&](const Wait& wait) {
            return wait.token == holder && wait.trigger == Trigger::cancel;
        });
        return happen(Wait(*border));
    }
    const Done last = token.to_undo.back();
    token.to_undo.pop_back();
    const int scope = token.inner >= 0 ? token.inner : token.scope;
    const bool is_whole = last.within.empty();
    const int undoing = put(is_whole ? undone_by(last.node) : last.node, scope);
    Token& made = tokens_.at(undoing);
    made.undoes_for = id;
    if (is_whole) return;
    made.is_ready = false;
    made.inner = ++last_;
    made.to_undo = last.within;
    scopes_[made.inner] = {.node = last.node, .holder = undoing};
    undo_next(undoing);
}

void Machine::cancel(int id) {
    const int scope = tokens_.at(id).scope;
    for (const int token : tokens_in(scope)) {
        was_lost_ = was_lost_ || tokens_.at(token).undoes_for >= 0;
        if (token != id) remove(token);
    }
    std::erase_if(waits_, [&](const Wait& wait) { return wait.scope == scope; });
    undo(id);
}

}  // namespace baton::properties::reference
