#include "service/story/arguments.hpp"

#include <charconv>

#include "engine/calendar/iso8601.hpp"
#include "engine/feel/json.hpp"

namespace baton::story {

Result<feel::Context> context_of(const Words& command) {
    if (command.json.empty() || command.json.front() == '"') return feel::Context{};
    const auto value = feel::from_json(command.json);
    if (!value) return value.error();
    if (!value->context()) return fail(Code::invalid, "variables are a JSON object");
    return *value->context();
}

std::string option(const Words& command, std::string_view name) {
    for (const auto& word : command.words) {
        if (word.size() > name.size() && word.starts_with(name) && word[name.size()] == '=') {
            return word.substr(name.size() + 1);
        }
    }
    return {};
}

std::string rest_of(const Words& command, std::size_t from) {
    std::string rest;
    for (std::size_t i = from; i < command.words.size(); ++i) rest += (rest.empty() ? "" : " ") + command.words[i];
    if (!command.json.empty() && command.json.front() == '"') rest += command.json.substr(1, command.json.size() - 2);
    return rest;
}

std::optional<std::size_t> number_from(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

const char* code_text(Code code) {
    switch (code) {
        case Code::invalid:
            return "invalid";
        case Code::unauthenticated:
            return "unauthenticated";
        case Code::forbidden:
            return "forbidden";
        case Code::not_found:
            return "not_found";
        case Code::conflict:
            return "conflict";
        case Code::stale:
            return "stale";
        case Code::too_large:
            return "too_large";
        case Code::unprocessable:
            return "unprocessable";
        case Code::precondition_required:
            return "precondition_required";
        case Code::too_many:
            return "too_many";
        case Code::unavailable:
            return "unavailable";
        case Code::timeout:
            return "timeout";
        case Code::internal:
            return "internal";
    }
    return "";
}

Result<Instant> moment_after(const Words& command, Instant now, const std::string& zone) {
    const auto here = calendar::Zone::named(zone);
    if (!here) return here.error();
    const auto& words = command.words;
    if (words.size() == 3 && words[1] == "until") return calendar::moment_from(words[2], *here);
    if (words.size() == 2) {
        const auto duration = calendar::duration_from(words[1]);
        if (!duration) return duration.error();
        return calendar::after(now, *duration, *here);
    }
    const auto count = words.size() == 3 ? number_from(words[1]) : std::nullopt;
    const std::string unit = words.size() == 3 ? words[2].substr(0, words[2].find_last_not_of('s') + 1) : "";
    if (count) {
        const auto number = static_cast<std::int64_t>(*count);
        if (unit == "second") return now + std::chrono::seconds(number);
        if (unit == "minute") return now + std::chrono::minutes(number);
        if (unit == "hour") return now + std::chrono::hours(number);
        if (unit == "day") return now + std::chrono::hours(24 * number);
        if (unit == "week") return now + std::chrono::hours(24 * 7 * number);
        if (unit == "month") return calendar::after(now, {static_cast<std::int32_t>(number), 0, {}}, *here);
    }
    return fail(Code::invalid, "wait as in 'wait 3 days', 'wait PT20M' or 'wait until 2026-10-08T09:00:00+08:00'");
}

Place place_of(std::string_view text) {
    const auto bracket = text.find('[');
    if (bracket == std::string_view::npos || !text.ends_with(']')) return {std::string(text), 1};
    const auto nth = number_from(text.substr(bracket + 1, text.size() - bracket - 2));
    return {std::string(text.substr(0, bracket)), nth.value_or(1)};
}

namespace {

using Lines = std::vector<std::string>;

Lines task_lines(const execution::Instance& state, const model::ProcessDefinition& definition, const Teller& teller) {
    Lines lines;
    for (const auto& [key, task] : state.tasks) {
        const auto& element = definition.element(state.tokens.at(task.opened.token).at);
        const std::string due = task.opened.due == Instant{} ? "" : " due " + teller.local(task.opened.due);
        lines.push_back("| " + element.id + due);
    }
    return lines;
}

// The open tasks of a department, of all cases of the story.
Lines inbox_lines(std::string_view department, const runtime::Shelf& shelf, const Teller& teller) {
    Lines lines;
    std::size_t number = 0;
    for (const InstanceKey key : teller.cases()) {
        const execution::Instance& state = teller.state(key);
        ++number;
        for (const auto& [task_key, task] : state.tasks) {
            if (task.opened.department != department) continue;
            const auto& process = *shelf.process(state.started.definition)->definition;
            const std::string due = task.opened.due == Instant{} ? "" : " due " + teller.local(task.opened.due);
            lines.push_back("| case " + std::to_string(number) + " " +
                            process.element(state.tokens.at(task.opened.token).at).id + due);
        }
    }
    if (lines.empty()) lines.push_back("| " + std::string(department) + " has no open task");
    return lines;
}

Lines clock_lines(const execution::Instance& state, const Teller& teller) {
    Lines lines;
    for (const auto& [name, clock] : state.clocks) {
        const std::string how = clock.is_suspended ? " stands: " + clock.suspended_because : "";
        lines.push_back("| clock " + clock.now.rule + " due " + teller.local(clock.now.due) + how);
    }
    return lines;
}

Lines decision_lines(const execution::Instance& state, const Teller& teller) {
    Lines lines;
    for (const auto& made : teller.decisions(state.key)) lines.push_back("| " + made);
    if (lines.empty()) lines.emplace_back("| no decision was made");
    return lines;
}

Lines variable_lines(const execution::Instance& state, const std::string& what) {
    Lines lines;
    const auto& variables = state.scopes.empty() ? feel::Context{} : state.scopes.begin()->second.variables;
    for (const auto& [name, value] : variables.entries()) {
        if (what == "variables" || what == name) lines.push_back("| " + name + " = " + feel::to_json(value));
    }
    if (lines.empty()) lines.push_back("| " + what + " is not there");
    return lines;
}

}  // namespace

std::vector<std::string> lines_about(const execution::Instance& state, const runtime::Shelf& shelf,
                                     const std::string& what, const Teller& teller) {
    if (what == "tasks") return task_lines(state, *shelf.process(state.started.definition)->definition, teller);
    if (what.starts_with("inbox=")) return inbox_lines(std::string_view(what).substr(6), shelf, teller);
    if (what == "decisions") return decision_lines(state, teller);
    if (what == "clocks") return clock_lines(state, teller);
    return variable_lines(state, what);
}

}  // namespace baton::story
