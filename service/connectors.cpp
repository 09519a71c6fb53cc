#include "service/connectors.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "connectors/outbound/http_connector.hpp"
#include "connectors/outbound/inbox_connector.hpp"
#include "connectors/outbound/sql_connector.hpp"
#include "connectors/outbound/sqlite_script.hpp"
#include "connectors/outbound/webhook_connector.hpp"
#include "engine/calendar/local_time.hpp"
#include "service/secrets.hpp"

namespace baton::service {
namespace {

std::string district_of(const Configuration& configuration) { return configuration.data + "/district.sqlite"; }

outbound::Settings settings_from(const Configuration& configuration) {
    outbound::Settings settings = configuration.outbound;
    settings.databases.try_emplace("district", outbound::Database{"sqlite", district_of(configuration), false});
    return settings;
}

// The tables that the processes' own statements use, in the SQLite file that comes with a fresh installation.
Result<> create_tables(const std::string& database, const std::string& script) {
    std::ifstream file(script, std::ios::binary);
    if (!file) return fail(Code::not_found, "'" + script + "' cannot be read");
    std::ostringstream text;
    text << file.rdbuf();
    auto done = outbound::run_sqlite_script(database, text.str());
    if (!done) return fail(done.error().code, "'" + script + "': " + done.error().detail);
    return {};
}

std::string script_of(const Configuration& configuration) {
    if (!configuration.district_sql.empty()) return configuration.district_sql;
    const auto usual = std::filesystem::path(configuration.processes) / "complaint-acceptance" / "district.sql";
    return std::filesystem::exists(usual) ? usual.string() : std::string();
}

}  // namespace

Result<std::unique_ptr<Connectors>> Connectors::open(const Configuration& configuration,
                                                     const identity::OrganisationInForce& organisation,
                                                     const boost::asio::any_io_executor& executor,
                                                     runtime::Engine& engine, const ports::Clock& clock) {
    std::unique_ptr<Connectors> made(new Connectors());
    made->settings_ = settings_from(configuration);
    if (const auto script = script_of(configuration);
        !script.empty() && !configuration.outbound.databases.contains("district")) {
        if (auto done = create_tables(district_of(configuration), script); !done) return done.error();
    }
    auto secrets = gather_secrets(configuration);
    if (!secrets) return secrets.error();
    made->secrets_ = std::move(*secrets);
    auto client = outbound::HttpClient::with(made->settings_.ca_file);
    if (!client) return client.error();
    auto sql = outbound::SqlConnector::with(made->settings_, made->secrets_);
    if (!sql) return sql.error();

    const auto knows = [&organisation, zone = configuration.engine.zone](std::string_view department, Instant now) {
        const auto here = calendar::Zone::named(zone);
        return here && organisation.now()->is_active(department, here->local(now).day);
    };
    made->connectors_.push_back(std::make_unique<outbound::HttpConnector>(made->settings_, made->secrets_, *client));
    made->connectors_.push_back(std::make_unique<outbound::WebhookConnector>(made->settings_, made->secrets_, *client));
    made->connectors_.push_back(std::move(*sql));
    made->connectors_.push_back(std::make_unique<outbound::InboxConnector>(knows));
    made->runner_ = std::make_unique<runtime::JobRunner>(executor, engine, clock, configuration.jobs);
    for (const auto& connector : made->connectors_) made->runner_->serve(*connector);
    return made;
}

void Connectors::stop() {
    if (runner_) runner_->stop();
}

}  // namespace baton::service
