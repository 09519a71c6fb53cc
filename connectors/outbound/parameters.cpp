#include "connectors/outbound/parameters.hpp"

#include "engine/calendar/iso8601.hpp"

namespace baton::outbound {

Parameters::Parameters(const ports::JobCall& call, std::string_view inputs) : call_(call), inputs_name_(inputs) {
    const feel::Value* below = call.variables.find(inputs);
    inputs_ = below != nullptr ? below->context() : nullptr;
    faults_.file = call.process;
}

void Parameters::blame(std::string_view name, std::string message, std::string hint) {
    faults_.add("connector-parameter", call_.element + "/" + std::string(name), std::move(message), std::move(hint));
}

std::string Parameters::text(std::string_view name) {
    std::string found = text_or(name, "");
    if (found.empty()) {
        blame(name, "the parameter '" + std::string(name) + "' is missing",
              "write a task header '" + std::string(name) + "', or an input '" + std::string(inputs_name_) + "." +
                  std::string(name) + "'");
    }
    return found;
}

std::string Parameters::text_or(std::string_view name, std::string_view fallback) {
    const std::string_view header = call_.header(name);
    const feel::Value* value = input(name);
    if (!header.empty() && value != nullptr) {
        blame(name, "the parameter '" + std::string(name) + "' is given as a task header and as an input",
              "keep one of them");
    }
    if (!header.empty()) return std::string(header);
    if (value == nullptr) return std::string(fallback);
    if (const auto plain = plain_text(*value)) return *plain;
    blame(name, "the parameter '" + std::string(name) + "' is a " + std::string(value->type_name()), "give a text");
    return std::string(fallback);
}

std::string Parameters::fixed(std::string_view name) {
    if (input(name) != nullptr) {
        blame(name, "the parameter '" + std::string(name) + "' cannot come from the case", "write it as a task header");
    }
    const std::string_view header = call_.header(name);
    if (header.empty()) {
        blame(name, "the parameter '" + std::string(name) + "' is missing",
              "write a task header '" + std::string(name) + "'");
    }
    return std::string(header);
}

std::vector<std::pair<std::string, std::string>> Parameters::fixed_below(std::string_view prefix) const {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& [name, text] : call_.headers) {
        if (name.starts_with(prefix)) found.emplace_back(name.substr(prefix.size()), text);
    }
    return found;
}

const feel::Value* Parameters::input(std::string_view name) const {
    const feel::Value* found = inputs_ != nullptr ? inputs_->find(name) : nullptr;
    return found != nullptr && !found->is_null() ? found : nullptr;
}

std::vector<std::pair<std::string, std::string>> Parameters::texts_below(std::string_view name) {
    std::vector<std::pair<std::string, std::string>> texts;
    const feel::Value* value = input(name);
    if (value == nullptr) return texts;
    const feel::Context* context = value->context();
    if (context == nullptr) {
        blame(name, "'" + std::string(name) + "' is a " + std::string(value->type_name()), "give a context");
        return texts;
    }
    for (const auto& [key, entry] : context->entries()) {
        const auto plain = plain_text(entry);
        if (plain) {
            texts.emplace_back(key, *plain);
        } else if (!entry.is_null()) {
            blame(name, "'" + key + "' in '" + std::string(name) + "' is a " + std::string(entry.type_name()),
                  "give a text, a number or a boolean");
        }
    }
    return texts;
}

Duration Parameters::duration_or(std::string_view name, Duration most) {
    const std::string text = text_or(name, "");
    if (text.empty()) return most;
    const Result<calendar::IsoDuration> duration = calendar::duration_from(text);
    const bool is_short = duration && duration->months == 0 && duration->days == 0 && duration->time > Duration{0};
    if (is_short && duration->time <= most) return duration->time;
    blame(name, "'" + text + "' is not a time of waiting up to " + std::to_string(most.count()) + " ms",
          "write it as PT10S, or ask the operator to raise the limit");
    return most;
}

Result<> Parameters::check() const {
    if (faults_.found.empty()) return {};
    return fail(Code::invalid,
                "the connector of '" + call_.element + "' is not set up right: " + faults_.found.front().message +
                    "; " + faults_.found.front().hint,
                faults_.found);
}

std::optional<std::string> plain_text(const feel::Value& value) {
    if (const std::string* text = value.string()) return *text;
    if (const Decimal* number = value.number()) return number->text();
    if (const bool* truth = value.boolean()) return *truth ? "true" : "false";
    return std::nullopt;
}

}  // namespace baton::outbound
