#include "connectors/storage/dialect/dialect.hpp"

namespace baton::storage {

Result<const Dialect*> dialect_of(const Settings& settings) {
    const std::string_view url = settings.url;
    if (url.empty()) return fail(Code::invalid, "the database has no URL; give a path or postgresql://user@host/name");
    const auto scheme_end = url.find("://");
    if (scheme_end == std::string_view::npos) return &sqlite();
    const auto scheme = url.substr(0, scheme_end);
    if (scheme == "sqlite") return &sqlite();
    if (scheme == "postgresql" || scheme == "postgres") return &postgresql();
    return fail(Code::invalid, "no database is known by '" + std::string{scheme} +
                                   "://'; use sqlite:///path/baton.sqlite or postgresql://user@host/name");
}

}  // namespace baton::storage
