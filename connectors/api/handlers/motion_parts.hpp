// A batch is requests for one case each, and no more: wherever a case lives, and if its partition changes hands between
// two sendings of the batch, what was done under its key is found.
#pragma once

#include <string>

#include "connectors/api/call.hpp"
#include "connectors/api/http/json_text.hpp"

namespace baton::api {

// The body of each of them: the batch's without what chooses the cases.
[[nodiscard]] std::string body_of_part(const feel::Context& batch);

// POST /v2/process-instances/{key}/modification or /migration, in the caller's name. With an Idempotency-Key it has
// one of its own (once_key_of).
[[nodiscard]] Request part_of(const Call& call, InstanceKey instance, const std::string& body);

// One case in the answer to the batch; `out` has its key.
[[nodiscard]] std::string done_json(ObjectText out, const runtime::Done& done);
[[nodiscard]] std::string refused_json(const Call& call, ObjectText out, const Problem& problem);
// As another node has answered.
[[nodiscard]] std::string told_json(const Call& call, ObjectText out, const Response& response);

}  // namespace baton::api
