#include "connectors/api/past.hpp"

#include <limits>

#include "connectors/api/render/variables.hpp"
#include "engine/runtime/projection.hpp"

namespace baton::api {
namespace {

// What the engine did when the records were written, once more; nothing is told to anyone.
class Replay {
public:
    Replay(const Desk& desk, InstanceKey instance) : desk_(desk), almanac_(desk.almanac()), zone_(desk.zone()) {
        subject_.state.key = instance;
    }

    Result<> take(const Record& record) {
        for (const auto& event : record.events) execution::apply(subject_.state, event, record.at);
        subject_.process = process(subject_.state.started.definition);
        if (subject_.process == nullptr) {
            return fail(Code::internal,
                        "the definition of process instance " + std::to_string(record.instance.value) + " is gone");
        }
        ports::Batch rows;
        runtime::project(record, subject_, {*almanac_, zone_}, rows);
        for (auto& row : rows.tasks) past_.tasks.insert_or_assign(row.key, std::move(row));
        for (auto& row : rows.incidents) past_.incidents.insert_or_assign(row.key, std::move(row));
        for (auto& row : rows.attachments) past_.files.insert_or_assign(row.key, std::move(row));
        past_.position = record.position;
        past_.at = record.at;
        return {};
    }

    Past done() {
        past_.instance = std::move(subject_.state);
        past_.row = std::move(subject_.row);
        return std::move(past_);
    }

private:
    // The version by which it went on then: it may have been migrated since.
    const execution::DeployedProcess* process(DefinitionKey key) {
        const auto known = processes_.find(key);
        if (known != processes_.end()) return &known->second;
        auto definition = desk_.definition(key);
        if (definition == nullptr) return nullptr;
        return &processes_.emplace(key, execution::DeployedProcess{key, 0, std::move(definition)}).first->second;
    }

    const Desk& desk_;
    std::shared_ptr<const runtime::Almanac> almanac_;
    std::string zone_;
    std::map<DefinitionKey, execution::DeployedProcess> processes_;
    runtime::Case subject_;
    Past past_;
};

Result<Past> replayed(ports::Queries& rows, const Desk& desk, InstanceKey key, const Moment& moment) {
    const auto* position = std::get_if<Position>(&moment);
    const auto records =
        records_up_to(rows, key, position != nullptr ? *position : std::numeric_limits<Position>::max());
    if (!records) return records.error();
    if (records->empty() || is_later(records->front(), moment)) {
        return fail(Code::not_found, "process instance " + std::to_string(key.value) + " had not begun by then");
    }
    Replay replay(desk, key);
    for (const Record& record : *records) {
        if (is_later(record, moment)) break;
        if (auto taken = replay.take(record); !taken) return taken.error();
    }
    Past past = replay.done();
    const auto* at = std::get_if<Instant>(&moment);
    past.asked = at != nullptr ? *at : past.at;
    return past;
}

}  // namespace

namespace {

// What is known of a log that another node writes may be a moment old.
boost::asio::awaitable<Result<std::optional<Moment>>> place_in_log(const Call& call, Position position) {
    const auto log = log_of(position);
    if (position <= call.desk().newest(log)) co_return std::optional<Moment>{position};
    const auto reached = co_await call.desk().reach(position, Duration{0});
    if (reached) co_return std::optional<Moment>{position};
    if (reached.error().code == Code::unavailable) co_return reached.error();
    co_return fail(Code::unprocessable, "asOf=" + std::to_string(position) +
                                            " is still to come: the log's newest position is " +
                                            std::to_string(call.desk().newest(log)));
}

}  // namespace

boost::asio::awaitable<Result<std::optional<Moment>>> moment_of(const Call& call) {
    const auto* text = call.target.find("asOf");
    if (text == nullptr) co_return std::optional<Moment>{};
    Position position = 0;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), position);
    if (read.ec == std::errc{} && read.ptr == text->data() + text->size())
        co_return co_await place_in_log(call, position);
    const auto at = instant_from(*text);
    if (!at) {
        co_return fail(Code::invalid,
                       "asOf must be a position in the log or a moment after RFC 3339, such as "
                       "2026-11-23T09:30:00Z, not '" +
                           clipped(*text) + "'");
    }
    if (*at <= call.desk().now()) co_return std::optional<Moment>{*at};
    co_return fail(Code::unprocessable, "asOf=" + *text + " is still to come: it is " + to_text(call.desk().now()) +
                                            " here; leave asOf out for what holds now");
}

bool is_later(const Record& record, const Moment& moment) {
    if (const auto* position = std::get_if<Position>(&moment)) return record.position > *position;
    return record.at > std::get<Instant>(moment);
}

boost::asio::awaitable<Result<Past>> past_of(Call& call, InstanceKey instance, Moment moment) {
    auto look = [desk = &call.desk(), instance, moment](ports::Queries& rows) {
        return replayed(rows, *desk, instance, moment);
    };
    co_return co_await call.desk().ask(std::move(look));
}

boost::asio::awaitable<Result<execution::Instance>> instance_asked_for(Call& call, InstanceKey instance) {
    const auto moment = co_await moment_of(call);
    if (!moment) co_return moment.error();
    if (!*moment) co_return co_await call.desk().inspect(instance);
    auto past = co_await past_of(call, instance, **moment);
    if (!past) co_return past.error();
    co_return std::move(past->instance);
}

}  // namespace baton::api
