// baton.sql: one statement on a configured database, with bound values. See docs/connectors.md.
#pragma once

#include <map>
#include <memory>

#include "connectors/outbound/secrets.hpp"
#include "connectors/outbound/settings.hpp"
#include "connectors/outbound/sql_database.hpp"
#include "engine/ports/connector.hpp"

namespace baton::outbound {

// Thread-safe. Settings are lent and must outlive it.
class SqlConnector final : public ports::Connector {
public:
    // Code::invalid with all faults of the configured databases: unknown drivers, secrets without a value.
    [[nodiscard]] static Result<std::unique_ptr<SqlConnector>> with(const Settings& settings, const Secrets& secrets);

    [[nodiscard]] std::string_view type() const override { return "baton.sql"; }
    [[nodiscard]] Result<ports::JobAnswer> run(const ports::JobCall& call, std::stop_token stop) override;

private:
    using Databases = std::map<std::string, std::unique_ptr<SqlDatabase>, std::less<>>;
    SqlConnector(const Settings& settings, Databases databases);

    [[nodiscard]] Result<std::vector<SqlValue>> values_of(const ports::JobCall& call,
                                                          const SqlStatement& statement) const;

    const Settings& settings_;
    Databases databases_;
};

}  // namespace baton::outbound
