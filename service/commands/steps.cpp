#include "service/commands/steps.hpp"

#include "engine/feel/json.hpp"
#include "service/commands/columns.hpp"
#include "service/commands/given.hpp"

namespace baton::commands {
namespace {

constexpr std::size_t text_columns_max = 80;
constexpr std::size_t value_columns_max = 120;

bool is_literal(const Step& step) {
    if (!step.steps.empty() || !step.warnings.empty()) return false;
    const std::string value = shown(step.value);
    return step.text == value || step.text == "@\"" + value + "\"";
}

std::string json_of(const std::vector<std::string>& texts) {
    std::string json = "[";
    for (const std::string& text : texts) {
        if (json.size() > 1) json += ",";
        feel::append_json_string(json, text);
    }
    return json + "]";
}

}  // namespace

void StepKeeper::enter(std::string_view text) {
    if (kept_ == steps_max || open_left_out_ > 0) {
        ++left_out_;
        ++open_left_out_;
        return;
    }
    ++kept_;
    Step& around = open_.empty() ? root_ : *open_.back();
    open_.push_back(&around.steps.emplace_back());
    open_.back()->text = text;
}

void StepKeeper::leave(const feel::Value& value) {
    if (open_left_out_ > 0) {
        --open_left_out_;
        return;
    }
    open_.back()->value = value;
    open_.pop_back();
}

void StepKeeper::warned(const std::string& message) {
    (open_.empty() ? root_ : *open_.back()).warnings.push_back(message);
}

std::string told(const std::vector<Step>& steps, std::size_t depth) {
    std::string text;
    const std::string indent(2 * depth, ' ');
    for (const Step& step : steps) {
        if (depth > 0 && is_literal(step)) continue;
        text += indent + in_one_line(step.text, text_columns_max) + " = " +
                in_one_line(shown(step.value), value_columns_max) + "\n";
        for (const std::string& warning : step.warnings) text += indent + "  ! " + warning + "\n";
        text += told(step.steps, depth + 1);
    }
    return text;
}

std::string to_json(const std::vector<Step>& steps) {
    std::string json = "[";
    for (const Step& step : steps) {
        json += json.size() > 1 ? ",{\"text\":" : "{\"text\":";
        feel::append_json_string(json, step.text);
        json += ",\"value\":" + feel::to_json(step.value) + ",\"warnings\":" + json_of(step.warnings) +
                ",\"steps\":" + to_json(step.steps) + "}";
    }
    return json + "]";
}

}  // namespace baton::commands
