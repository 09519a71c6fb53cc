#include "tests/e2e/frame_check.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "engine/feel/json.hpp"
#include "tests/e2e/wire.hpp"
#include "tests/unit/api/schema_check.hpp"

namespace baton::e2e {
namespace {

feel::Value document() {
    std::ifstream file(BATON_SOURCE_DIR "/connectors/api/openapi/asyncapi.json");
    const auto read = feel::from_json(std::string{std::istreambuf_iterator<char>(file), {}});
    return read ? *read : feel::Value();
}

// Clients may meet types that they do not know; the document may not.
bool is_named(const feel::Value& payload, const feel::Value& frame) {
    const auto named = in(payload, {"properties", "event", "properties", "type", "examples"});
    if (named.list() == nullptr) return true;  // a frame that is no notice
    return std::ranges::find(*named.list(), in(frame, {"event", "type"})) != named.list()->end();
}

}  // namespace

std::vector<std::string> faults_of_frame(const feel::Value& frame) {
    static const api::SchemaCheck check(document());
    const auto* sent = check.at({"operations", "toClient", "messages"});
    if (sent == nullptr || sent->list() == nullptr) return {"the document does not say what is sent"};
    for (const auto& reference : *sent->list()) {
        const auto* message = check.resolved(*check.resolved(reference));
        const auto payload = in(*message, {"payload"});
        if (in(payload, {"properties", "op", "const"}) != in(frame, {"op"})) continue;
        auto faults = check.faults(frame, payload);
        if (!is_named(payload, frame)) faults.push_back("no type " + text(frame, {"event", "type"}) + " is named");
        return faults;
    }
    return {"no frame has the op " + text(frame, {"op"})};
}

}  // namespace baton::e2e
