// What events that are offered to people (engine/model/marks.hpp) have in common: those that begin a case, and those
// for which a case waits.
#pragma once

#include <string>

#include "connectors/api/acting.hpp"
#include "connectors/api/http/json_text.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::api {

[[nodiscard]] bool is_offered_to(const Principal& principal, const model::Element& element);
// Its id, name and form.
void put_element(ObjectText& out, const model::Element& element);

struct Sent {
    feel::Context variables;
    std::string business_key;
    std::string reason;
};

[[nodiscard]] Result<Sent> read_sent(const Request& request, bool begins_case);
[[nodiscard]] runtime::Answer taken(const runtime::Done& done);

// Whoever repeats what has been done since their answer was lost gets that answer, by a wish that does nothing itself;
// else `otherwise`.
[[nodiscard]] boost::asio::awaitable<Result<Response>> done_before(Call& call, InstanceKey one_case, Problem otherwise);

// What is sent against the form that the event names (offer_forms.hpp).
[[nodiscard]] Result<> check_asked(const Call& call, const model::Element& element, const feel::Context& variables,
                                   const feel::Context& known);

}  // namespace baton::api
