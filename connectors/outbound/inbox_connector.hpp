// baton.notify.inbox: a notice in the inbox of one or more departments, written in the transaction that completes the
// job, so that it is neither lost nor doubled. See docs/connectors.md.
#pragma once

#include <functional>
#include <string_view>

#include "engine/ports/connector.hpp"

namespace baton::outbound {

class InboxConnector final : public ports::Connector {
public:
    // Says whether a department exists and is active; called from any thread.
    using KnowsDepartment = std::function<bool(std::string_view department, Instant now)>;

    explicit InboxConnector(KnowsDepartment knows_department);

    [[nodiscard]] std::string_view type() const override { return "baton.notify.inbox"; }
    [[nodiscard]] Result<ports::JobAnswer> run(const ports::JobCall& call, std::stop_token stop) override;

private:
    KnowsDepartment knows_department_;
};

}  // namespace baton::outbound
