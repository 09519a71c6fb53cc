// What is answered of a case that was archived and dropped: 410, with where it is. Its stone knows who may be told.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <optional>

#include "connectors/api/call.hpp"
#include "engine/ports/retention.hpp"

namespace baton::api {

class Stones {
public:
    Stones(ports::Retention& retention, boost::asio::any_io_executor threads)
        : retention_(&retention), threads_(std::move(threads)) {}

    // Instead of 'not found', where the path names such a case and the caller might have seen it; else nothing.
    [[nodiscard]] boost::asio::awaitable<std::optional<Response>> instead_of_not_found(const Call& call) const;

private:
    ports::Retention* retention_;
    boost::asio::any_io_executor threads_;
};

}  // namespace baton::api
