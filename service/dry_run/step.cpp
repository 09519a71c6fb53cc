#include "service/dry_run/step.hpp"

#include "engine/feel/json.hpp"
#include "service/story/script.hpp"

namespace baton::service {
namespace {

Result<std::string> json_of(const std::string& text, const feel::Surroundings& around) {
    const auto expression = feel::parse(text);
    if (!expression) {
        const auto& why = expression.error();
        return fail(Code::invalid,
                    "the variables are not FEEL: " + (why.faults.empty() ? why.detail : why.faults.front().message));
    }
    const feel::Context nothing;
    const auto value = expression->evaluate(feel::ContextScope(nothing), around);
    if (!value) return value.error();
    if (!value->warnings.empty()) return fail(Code::invalid, "in the variables: " + value->warnings.front().message);
    if (value->value.context() == nullptr) {
        return fail(Code::invalid, "the variables are a FEEL context, such as {\"place\": \"姚家\", days: 3}");
    }
    return feel::to_json(value->value);
}

}  // namespace

Result<std::string> line_of(const api::DryRunStep& step, const feel::Surroundings& around,
                            std::optional<Instant> next_due) {
    if (step.command.find_first_of("\r\n") != std::string::npos) return fail(Code::invalid, "a command is one line");
    const auto words = story::split(step.command);
    const std::string verb = words.words.empty() ? "" : words.words.front();
    if (verb == "process" || verb == "deploy" || verb == "at") {
        return fail(Code::invalid, "'" + verb + "' is not for steps: 'resources' are the models and 'at' is the time");
    }
    if (verb == "wait" && words.words.size() == 1) {
        if (next_due) return "wait until " + to_text(*next_due);
        return fail(Code::invalid, "nothing will happen by itself: no timer is set");
    }
    // As a line of a story would begin that is none of its commands.
    if (verb.empty() || verb.front() == '#') return fail(Code::invalid, "a step needs a command");
    if (step.variables.empty()) return step.command;
    if (!words.json.empty()) return fail(Code::invalid, "'command' has variables already; leave out 'variables'");
    const auto json = json_of(step.variables, around);
    if (!json) return json.error();
    return step.command + " " + *json;
}

}  // namespace baton::service
