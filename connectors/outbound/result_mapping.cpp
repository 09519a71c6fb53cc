#include "connectors/outbound/result_mapping.hpp"

#include "engine/feel/expression.hpp"

namespace baton::outbound {
namespace {

Problem wrong_expression(const ports::JobCall& call, std::string_view header, std::string_view why) {
    return fail(Code::invalid, "the " + std::string(header) + " of '" + call.element + "' " + std::string(why));
}

Result<feel::Value> evaluate(const ports::JobCall& call, std::string_view header, const feel::Value& response) {
    std::string_view text = call.header(header);
    if (text.starts_with('=')) text.remove_prefix(1);
    const Result<feel::Expression> expression = feel::parse(text);
    if (!expression) return wrong_expression(call, header, "does not read: " + expression.error().detail);
    feel::Context names = call.variables;
    names.set("response", response);
    feel::Surroundings around;
    around.now = call.now;
    const Result<feel::Evaluation> found = expression->evaluate(feel::ContextScope{names}, around);
    if (!found) return wrong_expression(call, header, "does not come to an end: " + found.error().detail);
    return found->value;
}

}  // namespace

Result<std::optional<ports::BpmnError>> map_error(const ports::JobCall& call, const feel::Value& response) {
    constexpr std::string_view header = "errorExpression";
    if (call.header(header).empty()) return std::optional<ports::BpmnError>{};
    const Result<feel::Value> found = evaluate(call, header, response);
    if (!found) return found.error();
    if (found->is_null()) return std::optional<ports::BpmnError>{};
    const feel::Context* context = found->context();
    const feel::Value* code = context != nullptr ? context->find("code") : nullptr;
    if (code == nullptr || code->string() == nullptr || code->string()->empty()) {
        return wrong_expression(call, header, "must give null, or a context with a text 'code'");
    }
    const feel::Value* message = context->find("message");
    const bool has_message = message != nullptr && message->string() != nullptr;
    return std::optional{ports::BpmnError{*code->string(), has_message ? *message->string() : ""}};
}

Result<ports::JobAnswer> map_result(const ports::JobCall& call, const feel::Value& response) {
    ports::JobAnswer answer;
    Result<std::optional<ports::BpmnError>> error = map_error(call, response);
    if (!error) return error.error();
    if (*error) {
        answer.error = std::move(**error);
        return answer;
    }
    if (const std::string_view name = call.header("resultVariable"); !name.empty()) {
        answer.variables.set(std::string(name), response);
    }
    if (call.header("resultExpression").empty()) return answer;
    const Result<feel::Value> found = evaluate(call, "resultExpression", response);
    if (!found) return found.error();
    const feel::Context* context = found->context();
    if (context == nullptr) {
        return wrong_expression(call, "resultExpression",
                                "gives a " + std::string(found->type_name()) +
                                    "; it must give a context, such as {answer: response.body.answer}");
    }
    for (const auto& [name, value] : context->entries()) answer.variables.set(name, value);
    return answer;
}

}  // namespace baton::outbound
