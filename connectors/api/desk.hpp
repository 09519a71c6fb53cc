// What the handlers need from the engine and from what it has stored. In the service it is EngineDesk.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/inbox/stored_rows.hpp"
#include "engine/ports/queries.hpp"
#include "engine/runtime/engine.hpp"

namespace baton::api {

// The awaitables may be awaited from any executor. See runtime::Engine for what each promises.
class Desk {
public:
    virtual ~Desk() = default;

    virtual boost::asio::awaitable<Result<runtime::Done>> submit(runtime::Wish wish) = 0;
    virtual boost::asio::awaitable<Result<runtime::Answer>> remember(runtime::OnceOnly once) = 0;
    virtual boost::asio::awaitable<Result<runtime::Deployed>> deploy(std::vector<runtime::Resource> resources,
                                                                     Actor actor, bool is_dry_run) = 0;
    virtual boost::asio::awaitable<Result<std::vector<runtime::ActivatedJob>>> activate(
        runtime::JobRequest request) = 0;
    virtual boost::asio::awaitable<Result<execution::Instance>> inspect(InstanceKey instance) = 0;
    virtual boost::asio::awaitable<Result<execution::Explanation>> explain(execution::PublishMessage message) = 0;
    virtual boost::asio::awaitable<Result<>> reach(Position position, Duration at_most) = 0;
    virtual boost::asio::awaitable<void> replace(runtime::Almanac almanac) = 0;

    [[nodiscard]] virtual std::shared_ptr<const model::ProcessDefinition> definition(DefinitionKey key) const = 0;
    [[nodiscard]] virtual std::optional<ports::DefinitionRow> definition_row(DefinitionKey key) const = 0;
    [[nodiscard]] virtual std::vector<ports::DefinitionRow> definitions() const = 0;
    [[nodiscard]] virtual std::optional<ports::DefinitionRow> latest(std::string_view id) const = 0;
    [[nodiscard]] virtual Result<std::string> resource(DefinitionKey key) const = 0;
    [[nodiscard]] virtual std::vector<ports::SealedStep> sealed_steps() const = 0;  // of all versions of all processes
    [[nodiscard]] virtual runtime::Health health() const = 0;
    [[nodiscard]] virtual Position newest(std::uint32_t partition) const = 0;
    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual std::shared_ptr<const runtime::Almanac> almanac() const = 0;  // never nullptr
    [[nodiscard]] virtual std::string zone() const = 0;

    // Asks the stored rows, on a thread that may block: ask([=](ports::Queries& rows) { return rows.task(key); })
    template <class Question>
    boost::asio::awaitable<std::invoke_result_t<Question, ports::Queries&>> ask(Question question) const {
        return rows_.ask(std::move(question));
    }
    [[nodiscard]] const inbox::StoredRows& rows() const { return rows_; }

protected:
    explicit Desk(inbox::StoredRows rows) : rows_(std::move(rows)) {}
    void veil_inbox(inbox::Veil veil) { rows_.veil(std::move(veil)); }

private:
    inbox::StoredRows rows_;
};

}  // namespace baton::api
