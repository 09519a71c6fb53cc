// ports::Leftovers on a database that SOCI speaks to.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/leftovers.hpp"

namespace baton::storage {

class SqlLeftovers final : public ports::Leftovers {
public:
    explicit SqlLeftovers(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<std::size_t> drop_notices(Instant before, std::size_t limit) override;
    Result<std::size_t> drop_requests(Instant before, std::size_t limit) override;

private:
    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
