#include <algorithm>

#include "engine/execution/motion/migration.hpp"
#include "engine/execution/motion/modification.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

namespace {

class Planner {
public:
    Planner(const Decider& decider, const ModifyInstance& command) : decider_(decider), command_(command) {}

    Result<ModificationPlan> plan() {
        end_all();
        for (std::size_t i = 0; i < command_.activate.size(); ++i)
            begin(command_.activate[i], command_.activate[i].ancestor, label("activateInstructions", i));
        for (std::size_t i = 0; i < command_.move.size(); ++i) move(i);
        if (faults_.empty()) return std::move(plan_);
        return fail(Code::unprocessable,
                    "Case " + std::to_string(decider_.instance().key.value) +
                        " is left as it is, because not all of the instructions can be done.",
                    std::move(faults_));
    }

private:
    static std::string label(std::string_view list, std::size_t position) {
        return std::string(list) + "[" + std::to_string(position) + "]";
    }

    void fault(std::string rule, const std::string& instruction, const std::string& element, const std::string& why) {
        Fault one;
        one.rule = std::move(rule);
        one.element = element;
        one.message = instruction + (element.empty() ? "" : ", '" + element + "'") + ": " + why;
        faults_.push_back(std::move(one));
    }

    void end_all() {
        for (std::size_t i = 0; i < command_.terminate.size(); ++i)
            (void)end(command_.terminate[i], label("terminateInstructions", i));
        for (std::size_t i = 0; i < command_.move.size(); ++i)
            sources_.push_back(end(command_.move[i].source, label("moveInstructions", i)));
    }

    std::vector<TokenId> end(const TerminateInstruction& which, const std::string& instruction) {
        const auto tokens = tokens_named(decider_, which);
        if (!tokens) {
            fault("token-not-found", instruction, which.element_id, tokens.error().detail);
            return {};
        }
        for (const TokenId token : *tokens) {
            plan_.endings.push_back(token);
            doom(decider_.token(token).inner);
        }
        return *tokens;
    }

    // What is open within a token that ends is not there to begin in.
    void doom(ScopeId scope) {
        if (scope == 0 || !doomed_.insert(scope).second) return;
        for (const ScopeId child : decider_.scope(scope).children) doom(child);
    }

    void move(std::size_t position) {
        const MoveInstruction& instruction = command_.move[position];
        const std::string name = label("moveInstructions", position);
        if (sources_[position].empty()) {
            (void)element_for(instruction.target, name);  // that is said too
            return;
        }
        for (const TokenId source : sources_[position]) {
            const ScopeId ancestor = instruction.target.ancestor;
            if (!begin(instruction.target, ancestor != 0 ? ancestor : around(source, instruction.target), name)) return;
        }
    }

    // The innermost scope around the token that is around the target too.
    [[nodiscard]] ScopeId around(TokenId source, const ActivateInstruction& target) const {
        const ElementIndex element = decider_.definition().find(target.element_id);
        if (element == nowhere) return 0;
        for (ScopeId at = decider_.token(source).scope; at != 0; at = decider_.scope(at).parent) {
            const Scope& scope = decider_.scope(at);
            const bool holds_flow = scope.kind != ScopeKind::loop_body && scope.kind != ScopeKind::activity &&
                                    scope.kind != ScopeKind::compensation;
            if (holds_flow && !doomed_.contains(at) && is_within(element, scope.element)) return at;
        }
        return root_scope;
    }

    [[nodiscard]] bool is_within(ElementIndex element, ElementIndex container) const {
        for (ElementIndex at = decider_.element(element).parent; at != nowhere; at = decider_.element(at).parent) {
            if (at == container) return true;
        }
        return false;
    }

    ElementIndex element_for(const ActivateInstruction& instruction, const std::string& name) {
        const ElementIndex element = decider_.definition().find(instruction.element_id);
        if (element == nowhere) {
            fault("element-not-found", name, instruction.element_id, "The process has no such element.");
            return nowhere;
        }
        const std::string why = why_not_at(decider_.element(element), instruction.is_after);
        if (why.empty()) return element;
        fault("element-cannot-begin", name, instruction.element_id, why);
        return nowhere;
    }

    bool begin(const ActivateInstruction& instruction, ScopeId ancestor, const std::string& name) {
        const ElementIndex element = element_for(instruction, name);
        if (element == nowhere) return false;
        auto place = place_for(decider_, element, ancestor, doomed_);
        if (!place) fault("no-place-to-begin", name, instruction.element_id, place.error().detail);
        const bool has_scopes = check_variables(instruction, element, name);
        if (!place || !has_scopes) return false;
        plan_.beginnings.push_back(
            {element, instruction.is_after, place->base, std::move(place->openings), instruction.variables});
        return true;
    }

    bool check_variables(const ActivateInstruction& instruction, ElementIndex element, const std::string& name) {
        const std::size_t before = faults_.size();
        for (const auto& given : instruction.variables) {
            if (given.scope_id.empty()) continue;
            const ElementIndex scope = decider_.definition().find(given.scope_id);
            const bool is_own = scope == element && !instruction.is_after && may_have_own(element);
            if (scope != nowhere && (is_own || is_within(element, scope))) continue;
            fault("no-such-scope", name, instruction.element_id,
                  "There is no scope '" + given.scope_id +
                      "' for its variables. Name the element itself, if it can have variables of its own, or a "
                      "(sub-)process around it, or nothing for the whole case.");
        }
        return faults_.size() == before;
    }

    // A loop gives variables to its items itself, and a gateway has none.
    [[nodiscard]] bool may_have_own(ElementIndex index) const {
        const Element& element = decider_.element(index);
        const bool is_event = std::holds_alternative<model::IntermediateCatchEvent>(element.symbol) ||
                              std::holds_alternative<model::IntermediateThrowEvent>(element.symbol) ||
                              std::holds_alternative<model::EndEvent>(element.symbol);
        return (is_event || is_activity(element)) && !element.is_looped() && element.start_quantity == 1;
    }

    const Decider& decider_;
    const ModifyInstance& command_;
    ModificationPlan plan_;
    std::vector<std::vector<TokenId>> sources_;  // of each move instruction
    std::set<ScopeId> doomed_;
    std::vector<Fault> faults_;
};

}  // namespace

Result<std::vector<TokenId>> tokens_named(const Decider& decider, const TerminateInstruction& which) {
    const Instance& instance = decider.instance();
    if (which.token != 0) {
        if (decider.is_alive(which.token)) return std::vector<TokenId>{which.token};
        return fail(Code::not_found, "The case has no token " + std::to_string(which.token) + ".");
    }
    if (which.scope != 0) {
        const auto scope = instance.scopes.find(which.scope);
        if (scope != instance.scopes.end() && scope->second.holder != 0)
            return std::vector<TokenId>{scope->second.holder};
        return fail(Code::not_found, "No token of the case holds a scope " + std::to_string(which.scope) +
                                         " open. The case as a whole is cancelled by cancelling it.");
    }
    const ElementIndex element = decider.definition().find(which.element_id);
    if (element == nowhere) return fail(Code::not_found, "The process has no such element.");
    std::vector<TokenId> found;
    for (const auto& [id, token] : instance.tokens) {
        if (token.at == element && token.item == 0) found.push_back(id);  // items end with their loop
    }
    if (found.empty()) return fail(Code::not_found, "No token is there.");
    return found;
}

Result<ModificationPlan> plan_modification(const Decider& decider, const ModifyInstance& command) {
    if (command.activate.empty() && command.terminate.empty() && command.move.empty())
        return fail(Code::invalid, "A modification needs an instruction: activate, terminate or move.");
    if (const auto begun = has_begun(decider); !begun) return begun.error();
    return Planner{decider, command}.plan();
}

}  // namespace baton::execution
