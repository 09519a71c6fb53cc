#include "connectors/storage/editions/edition_rules.hpp"

namespace baton::storage {

Result<> check_newer(const ports::EditionRow& next, const std::optional<ports::EditionRow>& newest) {
    if (!newest || newest->version < next.version) return {};
    const auto known = "version " + std::to_string(newest->version) + " of '" + newest->id +
                       "' was imported already, by " + newest->by;
    if (newest->version == next.version && newest->digest == next.digest) {
        return fail(Code::conflict, known + ", and says the same: there is nothing to import");
    }
    if (newest->version == next.version) {
        return fail(Code::conflict, known + ", and says something else: raise 'version' when the file changes");
    }
    return fail(Code::conflict, known + ", and this file is version " + std::to_string(next.version) +
                                    ": give the newer file, or raise 'version'");
}

Problem no_edition(ports::EditionKey key) {
    return fail(Code::not_found, "there is no imported edition " + std::to_string(key.value));
}

Problem edition_asked_otherwise(const std::string& once) {
    return fail(Code::unprocessable, "the Idempotency-Key '" + once + "' was used for another request; take a new one");
}

}  // namespace baton::storage
