#include "connectors/api/http/problem.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

#include "connectors/api/http/json_text.hpp"

namespace baton::api {
namespace {

// All of them is what a person can mend; a hostile file has more, and its answer would be larger than itself.
constexpr std::size_t faults_shown_max = 1000;

// The share of a language range, in thousandths; 1000 when none is given.
int weight_of(std::string_view parameters) {
    const auto at = parameters.find("q=");
    if (at == std::string_view::npos) return 1000;
    const std::string text(parameters.substr(at + 2, 5));
    return static_cast<int>(std::strtod(text.c_str(), nullptr) * 1000);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// A JSON pointer stays one, a query parameter has its name; what names an element of a model is an element.
void add_place(ObjectText& out, const Fault& fault) {
    if (!fault.file.empty()) out.text("file", fault.file);
    if (!fault.element.empty()) {
        const bool is_parameter = fault.rule == "query";
        out.text(is_parameter ? "parameter" : fault.element.front() == '/' ? "pointer" : "element", fault.element);
    }
    if (fault.line != 0) out.number("line", fault.line);
    if (fault.column != 0) out.number("column", fault.column);
}

}  // namespace

const ProblemKind method_not_allowed{405, "method_not_allowed", "Method not allowed", "不允许的方法"};
const ProblemKind gone{410, "gone", "Archived, and no longer here", "已归档移出"};
const ProblemKind request_timeout{408, "request_timeout", "The request came too slowly", "请求超时"};
const ProblemKind unsupported_media_type{415, "unsupported_media_type", "Unsupported content type", "不支持的内容类型"};
const ProblemKind headers_too_large{431, "headers_too_large", "Header fields too large", "请求头过大"};
const ProblemKind misdirected_request{421, "misdirected_request", "Not a name of this service", "主机名不属于本服务"};

const ProblemKind upgrade_required{426, "upgrade_required", "A WebSocket is needed here", "此处需要 WebSocket 连接"};

const ProblemKind& kind_of(Code code) {
    // In the order of Code.
    static const std::array<ProblemKind, 13> kinds{{
        {400, "invalid", "The request is wrong", "请求有误"},
        {401, "unauthenticated", "Sign in first", "尚未登录"},
        {403, "forbidden", "Not allowed", "没有权限"},
        {404, "not_found", "Not found", "未找到"},
        {409, "conflict", "Its state does not allow this", "当前状态不允许此操作"},
        {412, "stale", "Changed by someone else", "已被他人修改"},
        {413, "too_large", "Too large", "内容过大"},
        {422, "unprocessable", "It cannot be done", "无法处理"},
        {428, "precondition_required", "If-Match is needed", "需要 If-Match 请求头"},
        {429, "too_many", "Too many requests", "请求过多"},
        {503, "unavailable", "Not available now", "服务暂不可用"},
        {504, "timeout", "It took too long", "等待超时"},
        {500, "internal", "A fault of the service", "服务内部错误"},
    }};
    static_assert(static_cast<std::size_t>(Code::internal) + 1 == kinds.size());
    return kinds[static_cast<std::size_t>(code)];
}

Language language_of(std::string_view accept_language) {
    int best_en = -1;
    int best_zh = -1;
    while (!accept_language.empty()) {
        const auto end = std::min(accept_language.find(','), accept_language.size());
        const auto range = trimmed(accept_language.substr(0, end));
        accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
        const int weight = weight_of(range);
        if (range.starts_with("zh")) best_zh = std::max(best_zh, weight);
        if (range.starts_with("en")) best_en = std::max(best_en, weight);
    }
    return best_zh > 0 && best_zh > best_en ? Language::zh : Language::en;
}

std::string problem_json(const ProblemKind& kind, const Problem& problem, const Said& said) {
    ObjectText out;
    out.text("type", "urn:baton:problem:" + std::string(kind.code));
    out.text("title", said.language == Language::zh ? kind.title_zh : kind.title_en);
    out.number("status", static_cast<std::uint64_t>(kind.status));
    out.text("code", kind.code);
    out.text("detail", problem.detail);
    out.text("traceId", said.trace_id);
    if (!problem.faults.empty()) {
        ListText errors;
        const auto shown = std::min(problem.faults.size(), faults_shown_max);
        for (const Fault& fault : std::span(problem.faults).first(shown)) {
            ObjectText one;
            one.text("detail", fault.message);
            add_place(one, fault);
            if (!fault.rule.empty()) one.text("rule", fault.rule);
            if (!fault.hint.empty()) one.text("hint", fault.hint);
            if (fault.is_warning) one.flag("warning", true);
            errors.add(one.done());
        }
        out.raw("errors", errors.done());
    }
    std::string text = out.done();
    text.insert(text.size() - 1, said.members);
    return text;
}

Problem nothing_here() {
    return fail(Code::not_found, "there is nothing at this path; /openapi.json lists what there is");
}

Response problem_response(const ProblemKind& kind, const Problem& problem, const Said& said) {
    Response response = text_response(kind.status, "application/problem+json", problem_json(kind, problem, said));
    if (kind.status == 401) response.set("www-authenticate", "Bearer realm=\"baton\"");
    if (kind.status == 429 || kind.status == 503) response.set("retry-after", "1");
    response.set("content-language", said.language == Language::zh ? "zh" : "en");
    return response;
}

Response problem_response(const Problem& problem, const Said& said) {
    return problem_response(kind_of(problem.code), problem, said);
}

}  // namespace baton::api
