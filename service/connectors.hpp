// The connectors that come with Baton, opened as the configuration says and put to work.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <memory>
#include <vector>

#include "connectors/identity/organisation_in_force.hpp"
#include "connectors/outbound/secrets.hpp"
#include "connectors/outbound/settings.hpp"
#include "engine/runtime/job_runner.hpp"
#include "service/configuration.hpp"

namespace baton::service {

class Connectors {
public:
    [[nodiscard]] static Result<std::unique_ptr<Connectors>> open(const Configuration& configuration,
                                                                  const identity::OrganisationInForce& organisation,
                                                                  const boost::asio::any_io_executor& executor,
                                                                  runtime::Engine& engine, const ports::Clock& clock);
    void stop();  // takes no new jobs, and waits for running calls

private:
    Connectors() = default;

    outbound::Settings settings_;
    outbound::Secrets secrets_;
    std::vector<std::unique_ptr<ports::Connector>> connectors_;
    std::unique_ptr<runtime::JobRunner> runner_;
};

}  // namespace baton::service
