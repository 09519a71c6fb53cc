#include "service/commands/given.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <iterator>

#include "engine/calendar/iso8601.hpp"
#include "engine/feel/json.hpp"
#include "engine/feel/text/text.hpp"
#include "service/story/play.hpp"
#include "service/story/text_file.hpp"

namespace baton::commands {
namespace {

using feel::Value;

constexpr std::string_view remedy = "write @\"2026-10-01\", @\"09:00:00\", @\"2026-10-01T09:00:00\" or a duration";

// Texts of the form @"…" as what they name, at any depth.
Result<Value> with_moments(const Value& value) {
    if (const std::string* text = value.string()) {
        if (!text->starts_with("@\"") || !text->ends_with('"')) return value;
        auto named = value_from(*text, {});
        if (named && !named->is_null()) return named;
        return fail(Code::invalid, "the text " + *text + " is no date, time or duration: " + std::string(remedy));
    }
    if (const feel::List* list = value.list()) {
        feel::List items;
        for (const Value& item : *list) {
            auto one = with_moments(item);
            if (!one) return one.error();
            items.push_back(std::move(*one));
        }
        return Value{std::move(items)};
    }
    if (value.context() == nullptr) return value;
    feel::Context entries;
    for (const auto& [name, entry] : value.context()->entries()) {
        auto one = with_moments(entry);
        if (!one) return one.error();
        entries.set(name, std::move(*one));
    }
    return Value{std::move(entries)};
}

Result<> add_json(feel::Context& names, const std::string& json, const std::string& from) {
    auto value = feel::from_json(json);
    if (!value) {
        Problem problem = value.error();
        for (Fault& fault : problem.faults) fault.file = from;
        return problem;
    }
    value = with_moments(*value);
    if (!value) return value.error();
    if (value->context() == nullptr) {
        return fail(Code::invalid, from + " holds a " + std::string(value->type_name()) +
                                       ": a JSON object is needed, {\"name\": value, …}");
    }
    for (const auto& [name, entry] : value->context()->entries()) names.set(name, entry);
    return {};
}

std::string standard_input() { return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()}; }

Result<> add(feel::Context& names, const std::string& given) {
    if (given == "-") return add_json(names, standard_input(), "standard input");
    if (given.starts_with("{")) return add_json(names, given, "the argument");
    const auto equals = given.find('=');
    std::error_code ignored;
    if (equals == std::string::npos || std::filesystem::exists(given, ignored)) {
        const auto text = story::text_of(given);
        if (!text) return text.error();
        return add_json(names, *text, given);
    }
    if (equals == 0) return fail(Code::invalid, "'" + given + "' has no name in front of '=': write NAME=FEEL");
    auto value = value_from(given.substr(equals + 1), names);
    if (!value) return value.error();
    names.set(given.substr(0, equals), std::move(*value));
    return {};
}

void collect(const Value& value, std::vector<std::string>& words) {
    if (const feel::List* list = value.list()) {
        for (const Value& item : *list) collect(item, words);
    }
    if (value.context() == nullptr) return;
    for (const auto& [name, entry] : value.context()->entries()) {
        words.push_back(name);
        collect(entry, words);
    }
}

}  // namespace

std::vector<std::string> words_of(const feel::Context& names) {
    std::vector<std::string> words;
    collect(Value{names}, words);
    return words;
}

Result<Value> value_from(const std::string& expression, const feel::Context& names) {
    const auto parsed = feel::parse(expression, words_of(names));
    if (!parsed) return fail(Code::invalid, "`" + expression + "` is no FEEL value: " + parsed.error().detail);
    for (const std::string& name : parsed->names_read()) {
        if (names.find(name) != nullptr) continue;
        return fail(Code::invalid, "`" + expression + "` reads the name '" + name +
                                       "', which has no value: a text wants quotes, as in NAME='\"" + name + "\"'");
    }
    feel::Surroundings around;
    auto evaluated = parsed->evaluate(feel::ContextScope(names), around);
    if (!evaluated) return evaluated.error();
    return std::move(evaluated->value);
}

Result<feel::Context> names_from(const std::vector<std::string>& given) {
    feel::Context names;
    for (const std::string& one : given) {
        if (auto added = add(names, one); !added) return added.error();
    }
    return names;
}

std::shared_ptr<Setting> add_setting(CLI::App& command) {
    auto setting = std::make_shared<Setting>();
    command.add_option("--now", setting->now, "the moment of now() and today(), ISO 8601 [the clock of the machine]");
    command.add_option("--zone", setting->zone, "zone of dates and times without one")->capture_default_str();
    command.add_option("--processes", setting->processes, "folder that holds calendars/ [processes, when it is there]");
    return setting;
}

Result<std::unique_ptr<Placed>> placed(const Setting& setting) {
    const auto zone = calendar::Zone::named(setting.zone);
    if (!zone) return fail(Code::invalid, "there is no zone '" + setting.zone + "': write one such as Asia/Shanghai");
    auto made = std::make_unique<Placed>();
    made->around.zone = setting.zone;
    made->around.now = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    if (!setting.now.empty()) {
        const auto now = calendar::moment_from(setting.now, *zone);
        if (!now) return now.error();
        made->around.now = *now;
    }
    const std::string folder = setting.processes.empty() ? "processes" : setting.processes;
    if (!setting.processes.empty() || std::filesystem::is_directory(folder + "/calendars")) {
        auto calendar = story::read_calendars(folder);
        if (!calendar) return calendar.error();
        made->calendar = std::move(*calendar);
        made->days = std::make_unique<execution::CalendarDays>(made->calendar);
        made->around.working_days = made->days.get();
    }
    return made;
}

std::string shown(const Value& value) {
    if (value.string() == nullptr) return feel::to_text(value);
    std::string text;
    feel::append_json_string(text, *value.string());
    return text;
}

}  // namespace baton::commands
