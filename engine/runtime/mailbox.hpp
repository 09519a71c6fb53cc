// What other partitions have sent to this one and it has not yet taken: each sender's in the order in which it was
// sent. All of it is in the store; of what comes faster than it is taken, the rest waits there and not in memory.
#pragma once

#include <deque>
#include <optional>
#include <vector>

#include "engine/execution/branch.hpp"
#include "engine/ports/store.hpp"

namespace baton::runtime {

class Mailbox {
public:
    explicit Mailbox(execution::Branch here, std::size_t size_max = 10'000);

    // That sender has been opened anew, and may have had more committed than it knew.
    void look_for(std::uint32_t sender) { senders_[sender].is_unread = sender != here_; }
    // As their senders had them committed, in that order.
    void put(const std::vector<ports::ParcelRow>& parcels);
    [[nodiscard]] bool empty() const { return waiting_.empty() && next_to_read() == senders_.size(); }
    [[nodiscard]] std::size_t size() const { return waiting_.size(); }  // in memory
    // Reads on from where memory ends, when there is little left in it.
    [[nodiscard]] Result<> refill(ports::Store& store);
    // nullptr: there is none in memory.
    [[nodiscard]] const ports::ParcelRow* front() const { return waiting_.empty() ? nullptr : &waiting_.front(); }
    void pop() { waiting_.pop_front(); }

private:
    struct Sender {
        ErrandKey last;          // taken into memory
        bool is_unread = false;  // the store may have more after it
    };
    [[nodiscard]] std::size_t next_to_read() const;  // senders_.size(): none
    [[nodiscard]] Result<> pass_over_silent(ports::Store& store);

    std::uint32_t here_;
    std::size_t size_max_;
    std::vector<Sender> senders_;
    std::deque<ports::ParcelRow> waiting_;
};

}  // namespace baton::runtime
