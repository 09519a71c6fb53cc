#include "connectors/api/forward/places.hpp"

#include "connectors/api/acting.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/whereabouts.hpp"
#include "engine/execution/branch.hpp"

namespace baton::api::places {
namespace {

using execution::office_of;

Found office_named(const Call& call, std::string_view member) {
    const auto body = parse_object(call.request.body);
    if (!body) return std::nullopt;
    const auto* name = body->find(member);
    const auto* text = name == nullptr ? nullptr : name->string();
    if (text == nullptr) return std::nullopt;
    return office_of(*text, call.parts.whereabouts->partitions());
}

std::string once_key(const Call& call) {
    return call.principal.name + std::string(call.request.header("idempotency-key"));
}

}  // namespace

Found of_key(const Call& call) {
    const std::string& text = call.captured.front();
    std::uint64_t key = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), key);
    // An element instance is <case>-<scope>.
    const bool is_key = read.ec == std::errc{} && (read.ptr == text.data() + text.size() || *read.ptr == '-');
    if (!is_key || key == 0) return std::nullopt;
    return partition_of(key);
}

Found of_message(const Call& call) { return office_named(call, "name"); }
Found of_signal(const Call& call) { return office_named(call, "signalName"); }

Found of_once(const Call& call) {
    if (!call.request.has("idempotency-key")) return anywhere(call);
    return office_of(once_key(call), call.parts.whereabouts->partitions());
}

Found of_batch(const Call& call) {
    if (!call.request.has("idempotency-key")) return std::nullopt;
    return office_of(once_key(call) + std::string(chosen_cases), call.parts.whereabouts->partitions());
}

Found of_first(const Call&) { return 0; }

Found anywhere(const Call& call) {
    const auto& whereabouts = *call.parts.whereabouts;
    const auto count = whereabouts.partitions();
    const auto first = office_of(call.trace.id, count);  // drawn by lot
    Found known;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto one = (first + i) % count;
        if (whereabouts.is_here(one)) return one;
        if (!known && !whereabouts.address_of(one).empty()) known = one;
    }
    return known.value_or(first);
}

}  // namespace baton::api::places
