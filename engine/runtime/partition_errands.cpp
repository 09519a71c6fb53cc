// What follows from one wish for other cases can be without end: ten thousand receivers of a signal, cases that start
// each other in a ring. Beyond what runs at once it is put off, durably, and runs in turn between other work.
#include <iterator>

#include "engine/execution/follow_ups.hpp"
#include "engine/history/codec.hpp"
#include "engine/runtime/partition.hpp"

namespace baton::runtime {
namespace {

constexpr std::size_t page = 10'000;

}  // namespace

void Partition::put_off(std::deque<Errand> errands) {
    for (auto& errand : errands) {
        errand.key = mint_.next<ErrandKey>();
        open_.errands.push_back({errand.key, errand.to, errand.cause, errand.depth, history::encode(errand.command)});
        waiting_.push_back(std::move(errand));
    }
}

void Partition::send_back(const Errand& refused, const Problem& why, std::deque<Errand>& next) {
    auto back = execution::sent_back(refused.command, why.detail);
    if (back) next.push_back({back->to, std::move(back->command), refused.cause, refused.depth + 1, {}});
}

Result<> Partition::read_errands() {
    for (ErrandKey after{};;) {
        const auto rows = store_.errands(number_, after, page);
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            auto command = history::decode_command(row.command, history::format_version);
            if (!command) return command.error();
            waiting_.push_back({row.instance, std::move(*command), row.cause, row.depth, row.key});
        }
        if (rows->size() < page) return {};
        after = rows->back().key;
    }
}

Result<bool> Partition::run_errands(std::size_t limit) {
    for (std::size_t i = 0; i < limit && !waiting_.empty(); ++i) {
        std::deque<Errand> next;
        const auto ran = act(waiting_.front(), {itself()}, next);
        if (!ran && ran.error().code == Code::unavailable) return ran.error();
        if (!ran) send_back(waiting_.front(), ran.error(), next);
        open_.errands_gone.push_back(waiting_.front().key);
        waiting_.pop_front();
        put_off(std::move(next));
    }
    return !waiting_.empty();
}

}  // namespace baton::runtime
