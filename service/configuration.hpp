// How the service is set up: defaults, then a TOML file, then the environment, then flags; the later wins. Unknown
// names are refused with the nearest known one. Each room's own settings stand here as they are, so every limit can be
// set and there is one place that says its default.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/api/server.hpp"
#include "connectors/outbound/settings.hpp"
#include "connectors/storage/storage.hpp"
#include "engine/base/result.hpp"
#include "engine/runtime/job_runner.hpp"
#include "engine/runtime/settings.hpp"
#include "service/archive/policy.hpp"
#include "service/leftovers.hpp"

namespace baton::service {

struct Configuration {
    std::string data = "./data";          // folder of the database and its files
    std::string processes = "processes";  // calendars, clock rules and organisation are read from here
    std::vector<std::string> deploy;      // files or folders to deploy at start
    std::string log_level = "info";
    std::string log_format = "text";             // "text" or "json"
    std::size_t threads = 2;                     // that serve HTTP
    std::string secrets_file;                    // a JSON object of names and texts, readable by its owner only
    std::map<std::string, std::string> secrets;  // name -> where its value is: "file:…", "env:…", "credential:…"
    std::string district_sql;                    // statements that create the tables of the database "district"

    api::ServerSettings server;
    storage::Settings store;  // an empty URL: SQLite in the data folder
    runtime::Settings engine;
    runtime::JobRunner::Settings jobs;
    outbound::Settings outbound;
    identity::SessionSettings sessions;
    identity::GuessingLimits guessing;
    archive::Settings archive;
    LeftoverSettings leftovers;

    Configuration() {
        server.body_size_max = 64U << 20U;  // a deployment may be large
        store.url.clear();
    }
};

// One thing that can be set.
struct Setting {
    std::string name;  // "server.port"; its variable in the environment is BATON_SERVER_PORT
    std::string about;
    std::function<Result<>(Configuration&, const std::string&)> set;
    std::function<std::string(const Configuration&)> get;
};
[[nodiscard]] const std::vector<Setting>& settings();
[[nodiscard]] Setting connector_hosts();
[[nodiscard]] Setting file_kinds();
[[nodiscard]] std::vector<Setting> archive_settings();
[[nodiscard]] std::vector<Setting> designer_settings();
[[nodiscard]] std::vector<Setting> leftover_settings();

// Settings whose names the operator chooses: databases.NAME, hosts.HOST.ports, secrets.NAME, retention.PROCESS, by file
// or flag. Nothing when `name` is none of them.
[[nodiscard]] std::optional<Result<>> set_named(Configuration& configuration, const std::string& name,
                                                const std::string& value);
// Their names and values as they are set.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> named(const Configuration& configuration);

// "a,b" -> a, b.
[[nodiscard]] std::vector<std::string> split(const std::string& list);
[[nodiscard]] std::string joined(const std::vector<std::string>& items);

// `flags` are name and value. All faults at once.
[[nodiscard]] Result<Configuration> configure(const std::string& file,
                                              const std::vector<std::pair<std::string, std::string>>& flags);

}  // namespace baton::service
