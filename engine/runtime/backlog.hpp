// What was put off and waits for its turn, oldest first: all of it is in the store or in the open batch, and none of it
// is overtaken.
#pragma once

#include <cstdint>
#include <deque>
#include <utility>

#include "engine/runtime/errand.hpp"

namespace baton::runtime {

class Backlog {
public:
    void push(Errand errand, std::uint64_t bytes) {  // of its command as it is stored
        waiting_.push_back({std::move(errand), bytes});
        bytes_ += bytes;
    }
    void pop() {
        bytes_ -= waiting_.front().bytes;
        waiting_.pop_front();
    }
    [[nodiscard]] const Errand& front() const { return waiting_.front().errand; }
    [[nodiscard]] bool empty() const { return waiting_.empty(); }
    [[nodiscard]] std::size_t size() const { return waiting_.size(); }
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

private:
    struct Waiting {
        Errand errand;
        std::uint64_t bytes = 0;
    };

    std::deque<Waiting> waiting_;
    std::uint64_t bytes_ = 0;
};

}  // namespace baton::runtime
