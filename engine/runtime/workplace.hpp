// On whose time the engine's shell works. In production two threads: one decides, one commits. In a simulation one
// thread, where a seed says who comes next.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace baton::runtime {

class Workplace {
public:
    using Work = std::function<void()>;

    virtual ~Workplace() = default;
    // One after the other, in the order in which they were asked for; any thread.
    virtual void decide(Work work) = 0;
    // Likewise, beside what is decided; may block.
    virtual void commit(Work work) = 0;
    // To be decided after so long, and instead of what was to be woken before. From within decide() only.
    virtual void wake(std::chrono::milliseconds after, Work work) = 0;
    // Goes on evenly, whatever becomes of the clock that cases are reckoned by; any thread.
    [[nodiscard]] virtual std::chrono::steady_clock::time_point now() const = 0;
    // Nothing wakes any more; returns when all that was asked for is done.
    virtual void close() = 0;
};

[[nodiscard]] std::shared_ptr<Workplace> two_threads();

}  // namespace baton::runtime
