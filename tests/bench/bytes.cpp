#include "tests/bench/bytes.hpp"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include "engine/history/codec.hpp"

namespace baton::bench {
namespace {

constexpr std::size_t number = 8;

std::size_t size_of(const std::string& text) { return text.size(); }
std::size_t size_of(const std::pair<std::string, std::string>& pair) { return pair.first.size() + pair.second.size(); }
template <class Item>
std::size_t size_of(const std::vector<Item>& items) {
    std::size_t size = 0;
    for (const auto& item : items) size += size_of(item);
    return size;
}
template <class Other>
std::size_t size_of(const Other&) {
    return number;
}

template <class Row>
std::size_t row_size(const Row& row) {
    std::size_t size = 0;
    boost::mp11::mp_for_each<boost::describe::describe_members<Row, boost::describe::mod_public>>(
        [&](auto member) { size += size_of(row.*member.pointer); });
    return size;
}

std::size_t row_size(const Record& record) {
    return 6 * number + record.command.size() + record.actor.name.size() + record.actor.acting_for.size() +
           record.actor.department.size() + record.actor.by.size() + record.reason.size() + record.request.size() +
           history::encode(record.events).size();
}

std::size_t row_size(const ports::Batch::Snapshot& snapshot) { return 4 * number + snapshot.body.size(); }

}  // namespace

RowSizes row_sizes(const ports::Batch& batch) {
    RowSizes sizes;
    const auto add = [&](const auto& rows) {
        for (const auto& row : rows) sizes.push_back(static_cast<std::uint32_t>(row_size(row)));
    };
    add(batch.records);
    add(batch.instances);
    add(batch.tasks);
    add(batch.jobs);
    add(batch.timers);
    add(batch.subscriptions);
    add(batch.incidents);
    add(batch.messages);
    add(batch.definitions);
    add(batch.resources);
    add(batch.inbox);
    add(batch.requests);
    add(batch.snapshots);
    return sizes;
}

}  // namespace baton::bench
