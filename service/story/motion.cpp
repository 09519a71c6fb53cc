#include "service/story/motion.hpp"

#include "service/story/arguments.hpp"

namespace baton::story {
namespace {

using execution::ActivateInstruction;
using execution::TerminateInstruction;

struct Case {
    const execution::Instance& state;
    const model::ProcessDefinition& definition;
};

std::string id_of(const Case& subject, execution::ElementIndex element) {
    return element < subject.definition.elements.size() ? subject.definition.element(element).id : std::string();
}

// "ID" is all that stands there, "ID[2]" the second token; of a loop, its second item that runs.
TerminateInstruction tokens_at(const Case& subject, const std::string& text) {
    TerminateInstruction which;
    const Place place = place_of(text);
    which.element_id = place.element;
    if (place.element == text) return which;
    std::size_t nth = 0;
    for (const auto& [id, token] : subject.state.tokens) {
        const auto inner = subject.state.scopes.find(token.inner);
        const bool holds_loop = inner != subject.state.scopes.end() && inner->second.loop.has_value();
        if (id_of(subject, token.at) == place.element && !holds_loop && ++nth == place.nth) which.token = id;
    }
    if (which.token == 0) which.token = subject.state.last_token + 1;  // refused as any other that is not there
    return which;
}

// The nth scope that is open for the element, oldest first.
execution::ScopeId scope_at(const Case& subject, const std::string& text) {
    const Place place = place_of(text);
    std::size_t nth = 0;
    for (const auto& [id, scope] : subject.state.scopes) {
        const bool is_it = id_of(subject, scope.element) == place.element;
        if (is_it && (!scope.loop || place.element == text) && ++nth == place.nth) return id;
    }
    return subject.state.last_scope + 1;
}

// The words of one instruction: up to a comma.
std::vector<Words> instructions_in(const Words& command) {
    std::vector<Words> all(1);
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        std::string word = command.words[i];
        const bool is_last = word.ends_with(',');
        if (is_last) word.pop_back();
        all.back().words.push_back(std::move(word));
        if (is_last) all.emplace_back();
    }
    return all;
}

ActivateInstruction beginning(const Case& subject, const Words& words, std::size_t from) {
    ActivateInstruction begins;
    begins.is_after = words.words[from] == "after";
    const bool has_word = begins.is_after || words.words[from] == "before";
    begins.element_id = words.words[has_word && from + 1 < words.words.size() ? from + 1 : from];
    if (const std::string ancestor = option(words, "ancestor"); !ancestor.empty())
        begins.ancestor = scope_at(subject, ancestor);
    return begins;
}

}  // namespace

Result<execution::ModifyInstance> modification_from(const Words& command, const execution::Instance& state,
                                                    const model::ProcessDefinition& definition) {
    const Case subject{state, definition};
    execution::ModifyInstance modify;
    ActivateInstruction* last = nullptr;
    std::string scope;
    for (const Words& words : instructions_in(command)) {
        const std::string verb = words.words.size() > 1 ? words.words[0] : "";
        const bool is_move = verb == "move" && words.words.size() > 3 && words.words[2] == "to";
        if (verb == "before" || verb == "after") {
            last = &modify.activate.emplace_back(beginning(subject, words, 0));
        } else if (verb == "cancel") {
            modify.terminate.push_back(tokens_at(subject, words.words[1]));
        } else if (is_move) {
            modify.move.push_back({tokens_at(subject, words.words[1]), beginning(subject, words, 3)});
            last = &modify.move.back().target;
        } else {
            return fail(Code::invalid,
                        "modify as in 'modify before b', 'after b', 'cancel a[2]' or 'move a to b', with commas "
                        "between several");
        }
        if (verb != "cancel") scope = option(words, "scope");
    }
    auto variables = context_of(command);
    if (!variables) return variables.error();
    if (last != nullptr && !variables->empty()) last->variables.push_back({std::move(*variables), scope});
    return modify;
}

Result<execution::MigrateInstance> migration_from(const Words& command, const execution::Instance& state,
                                                  const runtime::Shelf& shelf) {
    const auto version = command.words.size() > 2 && command.words[1] == "to" ? number_from(command.words[2])
                                                                              : std::optional<std::size_t>{};
    execution::MigrateInstance migrate;
    for (const auto& row : shelf.rows()) {
        if (version && row.kind == "bpmn" && row.process == state.started.process && row.version == *version)
            migrate.target = row.key;
    }
    if (!migrate.target) return fail(Code::invalid, "migrate needs a version that is deployed, as in 'migrate to 2'");
    for (std::size_t i = 3; i < command.words.size(); ++i) {
        std::string pair = command.words[i];
        if (pair.ends_with(',')) pair.pop_back();
        execution::MappingInstruction instruction;
        instruction.renews_trigger = pair.starts_with("renew=");
        if (instruction.renews_trigger) pair.erase(0, pair.find('=') + 1);
        const auto equals = pair.find('=');
        instruction.source_id = pair.substr(0, equals);
        instruction.target_id = equals == std::string::npos ? pair : pair.substr(equals + 1);
        migrate.mapping.push_back(std::move(instruction));
    }
    return migrate;
}

}  // namespace baton::story
