// Refusals as RFC 9457 problem details. The one file where a Code becomes an HTTP status is problem.cpp.
#pragma once

#include <string>
#include <string_view>

#include "connectors/api/http/request.hpp"
#include "engine/base/problem.hpp"

namespace baton::api {

enum class Language : std::uint8_t { en, zh };

// The language of titles: the better of zh and en in Accept-Language (RFC 9110 §12.5.4); en when neither is named.
[[nodiscard]] Language language_of(std::string_view accept_language);

// A kind of refusal, which clients know by its code: the type is urn:baton:problem:<code>.
struct ProblemKind {
    int status = 500;
    std::string_view code;
    std::string_view title_en;
    std::string_view title_zh;
};

[[nodiscard]] const ProblemKind& kind_of(Code code);

// Refusals that only HTTP knows.
extern const ProblemKind method_not_allowed;      // 405
extern const ProblemKind gone;                    // 410
extern const ProblemKind request_timeout;         // 408
extern const ProblemKind unsupported_media_type;  // 415
extern const ProblemKind headers_too_large;       // 431
extern const ProblemKind misdirected_request;     // 421
extern const ProblemKind upgrade_required;        // 426

struct Said {
    Language language = Language::en;
    std::string_view trace_id;
    std::string_view members;  // further members as JSON text that begins with ',', or empty
};

// The JSON object alone, and as an answer with the headers that its status needs.
[[nodiscard]] std::string problem_json(const ProblemKind& kind, const Problem& problem, const Said& said);
// Of a path at which nothing is.
[[nodiscard]] Problem nothing_here();

[[nodiscard]] Response problem_response(const ProblemKind& kind, const Problem& problem, const Said& said);
[[nodiscard]] Response problem_response(const Problem& problem, const Said& said);

}  // namespace baton::api
