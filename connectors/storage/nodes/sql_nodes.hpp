// ports::Nodes on a database that SOCI speaks to. Any thread.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/nodes.hpp"

namespace baton::storage {

class SqlNodes final : public ports::Nodes {
public:
    explicit SqlNodes(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<ports::Look> look() override;
    Result<> greet(const std::string& name, const std::string& address, std::uint64_t knows) override;
    Result<> leave(const std::string& name) override;
    Result<> forget(const std::string& name, std::uint64_t beat) override;
    Result<std::string> secret(std::string_view wished) override;

private:
    Result<> remove(const std::string& name, std::optional<std::uint64_t> beat);

    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
