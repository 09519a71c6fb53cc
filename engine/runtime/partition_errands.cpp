// What follows from one wish for other cases can be without end: ten thousand receivers of a signal, cases that start
// each other in a ring. Beyond what runs at once it is put off, durably, and runs in turn between other work. What is
// for another partition is sent to it as a parcel, and what comes from one runs as if it had been put off here.
#include <iterator>

#include "engine/execution/follow_ups.hpp"
#include "engine/history/codec.hpp"
#include "engine/runtime/partition.hpp"

namespace baton::runtime {
namespace {

struct Destination {
    std::uint32_t here;
    std::uint32_t partitions;

    std::uint32_t operator()(const execution::PublishMessage& message) const {
        return execution::office_of(message.name, partitions);
    }
    std::uint32_t operator()(const execution::RefuseDelivery& late) const {
        return execution::office_of(late.name, partitions);
    }
    std::uint32_t operator()(const execution::HearOfCase& letter) const { return letter.office; }
    std::uint32_t operator()(const auto&) const { return here; }
};

// A message that is on its way to a case here is given to each who still waits for it.
Result<> restore_under_way(ports::Waits& store, std::uint32_t partition, const execution::DeliverMessage& delivery,
                           execution::PostOffice& office) {
    if (office.kept(delivery.message) == nullptr) return {};
    for (const SubscriptionKey key : delivery.subscriptions) {
        const auto rows = store.subscriptions(partition, SubscriptionKey{key.value - 1}, 1);
        if (!rows) return rows.error();
        if (!rows->empty() && rows->front().key == key) office.restore(delivery.message, rows->front().process, key);
    }
    return {};
}

bool is_for_another(const Errand& errand, const execution::Branch& here) {
    return destination(errand, here.number, here.of) != here.number;
}

}  // namespace

std::uint32_t destination(const Errand& errand, std::uint32_t here, std::uint32_t partitions) {
    if (partitions == 1) return here;
    if (errand.to) return partition_of(errand.to.value);
    return std::visit(Destination{here, partitions}, errand.command);
}

bool Partition::is_behind(std::size_t times) const {
    return waiting_.size() > times * settings_.errands_at_once || waiting_.bytes() > times * settings_.batch_size_max;
}

void Partition::send(const Errand& errand) {
    open_.parcels.push_back({mint_.next<ErrandKey>(), destination(errand, here_.number, here_.of), errand.to,
                             errand.cause, errand.depth, history::encode(errand.command)});
    open_size_ += open_.parcels.back().command.size();
}

// What came earlier goes first.
void Partition::go_on(std::deque<Errand> errands, Position cause, Done& done) {
    std::size_t ran = 0;  // those that leave no record among them
    while (!errands.empty() && waiting_.empty() && !is_heavy() && done.touched.size() <= settings_.errands_at_once &&
           ++ran <= 2 * settings_.errands_at_once) {
        Errand errand = std::move(errands.front());
        errands.pop_front();
        if (is_for_another(errand, here_)) {
            done.put_off += std::holds_alternative<execution::DeliverMessage>(errand.command) ? 1 : 0;
            send(errand);
            continue;
        }
        const Position before = last_position_;
        const auto followed = act(errand, {itself()}, errands);
        if (!followed && followed.error().code == Code::unavailable) {  // its receiver cannot be read now
            errands.push_front(std::move(errand));
            break;
        }
        if (!followed) {
            send_back(errand, followed.error(), errands);
            continue;
        }
        if (last_position_ != before)
            done.touched.push_back({errand.to, *followed, execution::name_of(errand.command)});
        if (errand.cause != cause) continue;
        done.started += std::holds_alternative<execution::StartInstance>(errand.command) ? 1 : 0;
        const auto* delivered = std::get_if<execution::DeliverMessage>(&errand.command);
        if (delivered != nullptr) done.delivered += delivered->subscriptions.size();
    }
    for (const auto& errand : errands) {
        const bool is_rest = execution::is_rest_of_signal(errand.command);
        done.put_off += is_rest ? std::get<execution::PublishMessage>(errand.command).left : 1;
    }
    put_off(std::move(errands));
}

void Partition::put_off(std::deque<Errand> errands) {
    for (auto& errand : errands) {
        errand.key = mint_.next<ErrandKey>();
        open_.errands.push_back({errand.key, errand.to, errand.cause, errand.depth, history::encode(errand.command)});
        const auto size = open_.errands.back().command.size();
        open_size_ += size;
        waiting_.push(std::move(errand), size);
    }
}

// Of a message that was delivered too late the office that sent it must know: it may be for another.
void Partition::send_back(const Errand& refused, const Problem& why, std::deque<Errand>& next) {
    if (const auto* const late = std::get_if<execution::DeliverMessage>(&refused.command)) {
        next.push_back({{},
                        execution::RefuseDelivery{late->message, late->name, late->subscriptions},
                        refused.cause,
                        refused.depth + 1,
                        {}});
        return;
    }
    auto back = execution::sent_back(refused.command, why.detail);
    if (back) next.push_back({back->to, std::move(back->command), refused.cause, refused.depth + 1, {}});
}

Result<> Partition::read_errands() {
    for (ErrandKey after{};;) {
        const auto rows = store_.errands(here_.number, after, page);
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            auto command = history::decode_command(row.command, history::format_version);
            if (!command) return command.error();
            if (const auto* const under_way = std::get_if<execution::DeliverMessage>(&*command)) {
                if (auto read = restore_under_way(store_, here_.number, *under_way, office_); !read)
                    return read.error();
            }
            waiting_.push({row.instance, std::move(*command), row.cause, row.depth, row.key}, row.command.size());
        }
        if (rows->size() < page) return {};
        after = rows->back().key;
    }
}

Result<bool> Partition::run_errands(std::size_t limit) {
    for (std::size_t i = 0; i < limit && !waiting_.empty() && !is_heavy(); ++i) {
        std::deque<Errand> next;
        if (is_for_another(waiting_.front(), here_)) {
            send(waiting_.front());
        } else {
            const auto ran = act(waiting_.front(), {itself()}, next);
            if (!ran && ran.error().code == Code::unavailable) return ran.error();
            if (!ran) send_back(waiting_.front(), ran.error(), next);
        }
        open_.errands_gone.push_back(waiting_.front().key);
        waiting_.pop();
        put_off(std::move(next));
    }
    return !waiting_.empty();
}

Result<> Partition::take_parcels(std::size_t limit) {
    if (auto taken = run_parcels(limit); !taken) return taken.error();
    if (mailbox_.empty()) return {};
    return fail(Code::too_many, "messages from other partitions wait to be taken first; try again in a moment");
}

Result<> Partition::run_parcels(std::size_t limit) {
    for (std::size_t i = 0; i < limit && !is_heavy(); ++i) {
        if (auto filled = mailbox_.refill(store_); !filled) return filled.error();
        const ports::ParcelRow* const parcel = mailbox_.front();
        if (parcel == nullptr) break;
        auto command = history::decode_command(parcel->command, history::format_version);
        if (!command) return command.error();
        const Errand errand{parcel->instance, std::move(*command), parcel->cause, parcel->depth, {}};
        std::deque<Errand> next;
        const auto ran = act(errand, {itself()}, next);
        if (!ran && ran.error().code == Code::unavailable) return ran.error();
        if (!ran) send_back(errand, ran.error(), next);
        open_.parcels_taken.push_back(parcel->key);
        mailbox_.pop();
        Done done;
        go_on(std::move(next), ran ? *ran : errand.cause, done);
    }
    return {};
}

}  // namespace baton::runtime
