// baton.notify.webhook: a signed notification to an endpoint. See docs/connectors.md.
#pragma once

#include <memory>

#include "connectors/outbound/http_client.hpp"
#include "connectors/outbound/secrets.hpp"
#include "connectors/outbound/settings.hpp"
#include "engine/ports/connector.hpp"

namespace baton::outbound {

// Settings and secrets are lent and must outlive it.
class WebhookConnector final : public ports::Connector {
public:
    WebhookConnector(const Settings& settings, const Secrets& secrets, std::shared_ptr<HttpClient> client);

    [[nodiscard]] std::string_view type() const override { return "baton.notify.webhook"; }
    [[nodiscard]] Result<ports::JobAnswer> run(const ports::JobCall& call, std::stop_token stop) override;

private:
    const Settings& settings_;
    const Secrets& secrets_;
    std::shared_ptr<HttpClient> client_;
};

}  // namespace baton::outbound
