// A draft that the caller may see, for what reads and what saves drafts.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <string>

#include "connectors/api/acting.hpp"
#include "connectors/api/drafts/draft_room.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/render/drafts.hpp"

namespace baton::api {

// Code::not_found when none are kept here, Code::forbidden for who is no designer.
[[nodiscard]] Result<> check_designer(const Call& call);

// The draft in the path when the caller may see it; else as if there were none.
[[nodiscard]] boost::asio::awaitable<Result<ports::DraftRow>> draft_of(Call& call);

struct ReadVersion {
    ports::DraftVersionRow row;
    std::string content;
};
// The version in the path.
[[nodiscard]] boost::asio::awaitable<Result<ReadVersion>> version_of(Call& call, ports::DraftKey key);

// With its ETag.
[[nodiscard]] Response answer_of(const ports::DraftRow& row, std::string body);

[[nodiscard]] std::vector<Route> draft_saving_routes();

}  // namespace baton::api
