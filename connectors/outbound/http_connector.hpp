// baton.http: calls an HTTP interface with JSON and takes its answer into the case. See docs/connectors.md.
#pragma once

#include <memory>

#include "connectors/outbound/http_client.hpp"
#include "connectors/outbound/parameters.hpp"
#include "connectors/outbound/secrets.hpp"
#include "connectors/outbound/settings.hpp"
#include "engine/ports/connector.hpp"

namespace baton::outbound {

// Settings and secrets are lent and must outlive it.
class HttpConnector final : public ports::Connector {
public:
    HttpConnector(const Settings& settings, const Secrets& secrets, std::shared_ptr<HttpClient> client);

    [[nodiscard]] std::string_view type() const override { return "baton.http"; }
    [[nodiscard]] Result<ports::JobAnswer> run(const ports::JobCall& call, std::stop_token stop) override;

private:
    [[nodiscard]] Result<HttpRequest> request_of(const ports::JobCall& call, Parameters& parameters) const;
    Result<> fill_headers(Parameters& parameters, HttpRequest& request) const;

    const Settings& settings_;
    const Secrets& secrets_;
    std::shared_ptr<HttpClient> client_;
};

// What an answer means for the job: nothing for 2xx; try again for 408, 425, 429 and 5xx; refused for good otherwise.
[[nodiscard]] Result<> check_status(const HttpRequest& request, const HttpResponse& response, const Secrets& secrets);

// {status, headers, body}; the body is parsed when it is JSON, null when it is empty, else a text.
[[nodiscard]] Result<feel::Value> response_value(const HttpRequest& request, const HttpResponse& response);

// The same for every try of one job, so that the other side can tell a repeat.
[[nodiscard]] std::string idempotency_key(const ports::JobCall& call);

}  // namespace baton::outbound
