// What one evaluation may use and what it has to say: shared by all expressions, functions and decisions that it
// reaches.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/feel/expression.hpp"

namespace baton::feel {

// Used by one thread. Once a limit is reached everything evaluates to null at once and `stopped` holds the reason.
class Run {
public:
    explicit Run(const Surroundings& around)
        : around_(around), observer_(around.observer), steps_left_(around.steps_max) {}

    [[nodiscard]] const Surroundings& around() const { return around_; }
    [[nodiscard]] Observer* observer() const { return observer_; }  // nullptr: nobody watches

    // False when the limit is reached.
    bool spend(std::uint64_t steps) {
        if (steps <= steps_left_) [[likely]] {
            steps_left_ -= steps;
            return true;
        }
        stop_for_steps();
        return false;
    }
    [[nodiscard]] bool is_stopped() const { return stopped_.has_value(); }
    [[nodiscard]] const std::optional<Problem>& stopped() const { return stopped_; }
    void stop(Problem problem);

    // Why something became null; the first hundred are kept.
    void warn(std::string message);
    // A day was asked for that no calendar covers.
    void note_unknown_day() { is_beyond_calendar_ = true; }
    [[nodiscard]] bool is_beyond_calendar() const { return is_beyond_calendar_; }
    // Warnings speak of this place until it changes: a byte offset into the text of the innermost expression.
    void set_place(std::uint32_t offset) { offset_ = offset; }
    [[nodiscard]] std::uint32_t place() const { return offset_; }
    [[nodiscard]] const std::vector<Warning>& warnings() const { return warnings_; }
    [[nodiscard]] std::vector<Warning> take_warnings() { return std::move(warnings_); }

    // The values, or null where they would be too long, too deep or too heavy; the run stops then.
    [[nodiscard]] Value list(List items);
    [[nodiscard]] Value context(Context entries);
    [[nodiscard]] Value string(std::string text);
    [[nodiscard]] Value limited(Value value);
    // Whether one more item may be put into a list of this size.
    [[nodiscard]] bool has_room(std::size_t size);

    // One level of nested evaluation, for as long as it lives.
    class Level {
    public:
        explicit Level(Run& run) : run_(run), is_allowed_(++run.depth_ <= depth_max && !run.is_stopped()) {
            if (!is_allowed_) run.stop_for_depth();
        }
        ~Level() { --run_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;
        [[nodiscard]] bool is_allowed() const { return is_allowed_; }

    private:
        Run& run_;
        bool is_allowed_;
    };

    static constexpr std::uint32_t depth_max = 2'000;           // levels of nested evaluation, recursion included
    static constexpr std::uint32_t value_depth_max = 200;       // levels of lists and contexts in one value
    static constexpr std::uint64_t weight_max = 256U << 20U;    // bytes of one value, written out
    static constexpr std::size_t string_size_max = 16U << 20U;  // bytes of one string

private:
    void stop_for_steps();
    void stop_for_depth();

    const Surroundings& around_;
    Observer* observer_;
    std::uint64_t steps_left_;
    std::uint32_t depth_ = 0;
    std::uint32_t offset_ = 0;
    bool is_beyond_calendar_ = false;
    std::vector<Warning> warnings_;
    std::optional<Problem> stopped_;
};

}  // namespace baton::feel
