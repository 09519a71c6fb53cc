#include "service/configuration.hpp"
#include "service/number_setting.hpp"

namespace baton::service {

std::vector<Setting> designer_settings() {
    using Server = api::ServerSettings;
    using Drafts = ports::DraftLimits;
    using Runs = api::DryRunLimits;
    constexpr auto in = &Configuration::server;
    return {
        number("drafts.size_max", "bytes of one draft", {1, 64U << 20U}, in, &Server::drafts, &Drafts::size_max),
        number("drafts.count_max", "drafts of one designer", {1}, in, &Server::drafts, &Drafts::drafts_max),
        number("drafts.versions_max", "versions kept of a draft", {1}, in, &Server::drafts, &Drafts::versions_max),
        number("drafts.owner_size_max", "bytes of all drafts of one designer", {1}, in, &Server::drafts,
               &Drafts::owner_size_max),
        number("dry_runs.steps_max", "steps of one dry run", {1}, in, &Server::dry_runs, &Runs::steps_max),
        number("dry_runs.facts_max", "events of one dry run", {1}, in, &Server::dry_runs, &Runs::facts_max),
        number("dry_runs.command_steps_max", "element steps in one command of a dry run", {1, 1U << 31U}, in,
               &Server::dry_runs, &Runs::command_steps_max),
        number("dry_runs.size_max", "bytes of its models", {1}, in, &Server::dry_runs, &Runs::size_max),
        number("dry_runs.answer_size_max", "bytes of its answer", {1}, in, &Server::dry_runs, &Runs::answer_size_max),
        number("dry_runs.within_ms", "time of one dry run", {1}, in, &Server::dry_runs, &Runs::within),
        number("dry_runs.under_way_max", "dry runs at a time", {1}, in, &Server::dry_runs, &Runs::under_way_max),
    };
}

}  // namespace baton::service
