// ports::Queries on a database that SOCI speaks to. Any thread.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/queries.hpp"

namespace baton::storage {

class SqlQueries final : public ports::Queries {
public:
    explicit SqlQueries(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<ports::Page<ports::TaskRow>> tasks(const ports::TaskFilter& filter, const ports::PageRequest& page) override;
    Result<std::optional<ports::TaskRow>> task(TaskKey key) override;
    Result<std::vector<ports::ActRow>> acts_of(InstanceKey root) override;
    Result<ports::Page<ports::InstanceRow>> instances(const ports::InstanceFilter& filter,
                                                      const ports::PageRequest& page) override;
    Result<std::optional<ports::InstanceRow>> instance(InstanceKey key) override;
    Result<ports::Page<ports::JobRow>> jobs(const ports::JobFilter& filter, const ports::PageRequest& page) override;
    Result<std::optional<ports::JobRow>> job(JobKey key) override;
    Result<ports::Page<ports::IncidentRow>> incidents(const ports::IncidentFilter& filter,
                                                      const ports::PageRequest& page) override;
    Result<std::optional<ports::IncidentRow>> incident(IncidentKey key) override;
    Result<ports::Page<ports::SubscriptionRow>> subscriptions_of(InstanceKey instance,
                                                                 const ports::PageRequest& page) override;
    Result<std::vector<ports::TimerRow>> timers_of(InstanceKey instance) override;
    Result<std::vector<Record>> records(InstanceKey instance, Position after, std::size_t limit) override;
    Result<std::vector<Record>> records_before(InstanceKey instance, Position before, std::size_t limit) override;
    Result<Position> last_position(std::uint32_t partition) override;
    Result<std::vector<ports::VersionCount>> count_versions(Instant now) override;
    Result<std::vector<ports::ElementCount>> count_elements(DefinitionKey definition, std::string_view process,
                                                            Instant now) override;
    Result<ports::OpenCount> count_open(Instant now) override;
    Result<std::vector<ports::InboxBacklog>> inbox_backlogs() override;
    Result<ports::InboxStream> inbox_stream(std::string_view department) override;
    Result<std::vector<ports::InboxRow>> inbox(std::string_view department, std::uint64_t after,
                                               std::size_t limit) override;
    Result<ports::InboxConsumer> inbox_consumer(std::string_view department, std::string_view consumer) override;
    Result<std::uint64_t> inbox_ack(std::string_view department, std::string_view consumer, std::uint64_t up_to,
                                    Instant at) override;

private:
    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
