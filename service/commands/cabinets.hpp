// What the commands of `baton archive` share: the settings, the store that they open themselves, and who they are.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "service/archive/cabinet.hpp"
#include "service/configuration.hpp"

namespace CLI {
class App;
}

namespace baton::commands {

struct Configured {
    std::string file;
    std::vector<std::pair<std::string, std::string>> flags;
    bool as_json = false;
};

// Adds --config, --data, --processes, --set and --json.
[[nodiscard]] std::shared_ptr<Configured> add_configured(CLI::App& command);

// The parts of an opened store, and what an archive is made with; `cabinet` uses `stored`.
struct OpenCabinet {
    service::Configuration configuration;
    storage::Opened stored;
    std::unique_ptr<archive::Cabinet> cabinet;
};
[[nodiscard]] Result<std::unique_ptr<OpenCabinet>> open_cabinet(const Configured& configured);

// Why something stays, for a person.
[[nodiscard]] std::string in_words(const std::string& kept);

}  // namespace baton::commands
