// ports::DraftStore on a database that SOCI speaks to. Any thread.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/draft_store.hpp"

namespace baton::storage {

class SqlDraftStore final : public ports::DraftStore {
public:
    explicit SqlDraftStore(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<ports::DraftSaved> add(const std::string& kind, const ports::DraftSave& first,
                                  const ports::DraftLimits& limits) override;
    Result<ports::DraftSaved> save(ports::DraftKey key, std::optional<std::uint32_t> expected,
                                   const ports::DraftSave& next, const ports::DraftLimits& limits) override;
    Result<> remove(ports::DraftKey key, std::optional<std::uint32_t> expected) override;
    Result<std::optional<ports::DraftRow>> draft(ports::DraftKey key) override;
    Result<std::vector<ports::DraftRow>> drafts(const std::string& owner, const std::vector<std::string>& departments,
                                                ports::DraftKey below, std::size_t limit) override;
    Result<std::vector<ports::DraftVersionRow>> versions(ports::DraftKey key) override;
    Result<std::optional<ports::DraftVersionRow>> version(ports::DraftKey key, std::uint32_t number) override;
    Result<std::string> content(ports::DraftKey key, std::uint32_t version) override;

private:
    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
