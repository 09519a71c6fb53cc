#include "connectors/api/handlers/offered.hpp"

#include <algorithm>

#include "connectors/api/handlers/offer_forms.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/whereabouts.hpp"
#include "engine/model/marks.hpp"

namespace baton::api {

bool is_offered_to(const Principal& principal, const model::Element& element) {
    const auto roles = model::marks::words_in(model::marks::of(element, model::marks::offered_to));
    return std::ranges::any_of(roles, [&](std::string_view role) { return principal.has(role); });
}

void put_element(ObjectText& out, const model::Element& element) {
    out.text("elementId", element.id).text("name", element.name.empty() ? element.id : element.name);
    out.some("formId", std::string(model::marks::of(element, model::marks::offer_form)));
}

Result<Sent> read_sent(const Request& request, bool begins_case) {
    const auto body = parse_object(request.body);
    if (!body) return body.error();
    Fields fields(*body);
    Sent sent;
    sent.variables = fields.object_value("variables");
    sent.reason = fields.text("reason");
    if (begins_case) sent.business_key = fields.needed_text("businessKey");
    if (const auto read = fields.finish(); !read) return read.error();
    return sent;
}

runtime::Answer taken(const runtime::Done& done) {
    ObjectText out;
    out.key("processInstanceKey", done.instance).long_number("position", done.position);
    return {200, out.done()};
}

boost::asio::awaitable<Result<Response>> done_before(Call& call, InstanceKey one_case, Problem otherwise) {
    if (!call.request.has("idempotency-key")) co_return otherwise;
    // What this request did before is kept where it is done now; a case that is elsewhere is another's.
    const auto* const whereabouts = call.parts.whereabouts;
    if (whereabouts != nullptr && !whereabouts->is_here(partition_of(one_case.value))) co_return otherwise;
    Act nothing;
    nothing.instance = one_case;
    nothing.command = execution::DeliverMessage{};
    nothing.render = taken;
    auto answered = co_await act(call, std::move(nothing));
    const bool is_undone =
        !answered && (answered.error().code == Code::not_found || answered.error().code == Code::conflict);
    if (is_undone) co_return otherwise;
    co_return answered;
}

Result<> check_asked(const Call& call, const model::Element& element, const feel::Context& variables,
                     const feel::Context& known) {
    return check_asked_for(call.desk(), model::marks::of(element, model::marks::offer_form), variables, known);
}

}  // namespace baton::api
