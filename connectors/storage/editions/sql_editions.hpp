// ports::EditionStore on a database that SOCI speaks to. Any thread.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/edition_store.hpp"

namespace baton::storage {

class SqlEditionStore final : public ports::EditionStore {
public:
    explicit SqlEditionStore(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<ports::EditionAdded> add(const ports::NewEdition& next,
                                    const std::optional<ports::NewEdition>& before) override;
    Result<std::optional<ports::EditionRow>> added(const std::string& by, const std::string& once,
                                                   const std::string& asked) override;
    Result<std::vector<ports::EditionRow>> editions() override;
    Result<ports::EditionKey> newest() override;
    Result<std::optional<ports::EditionRow>> edition(ports::EditionKey key) override;
    Result<std::string> content(ports::EditionKey key) override;

private:
    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
