// An evaluation written down step by step: each part of the expression with what it gave and what went wrong in it.
#pragma once

#include <string>
#include <vector>

#include "engine/feel/observer.hpp"

namespace baton::commands {

struct Step {
    std::string text;
    feel::Value value;
    std::vector<std::string> warnings;
    std::vector<Step> steps;
};

// Keeps the first thousand steps; what comes after is only counted.
class StepKeeper final : public feel::Observer {
public:
    void enter(std::string_view text) override;
    void leave(const feel::Value& value) override;
    void warned(const std::string& message) override;

    // What was evaluated, normally one step with those in it.
    [[nodiscard]] const std::vector<Step>& steps() const { return root_.steps; }
    [[nodiscard]] std::size_t left_out() const { return left_out_; }

    static constexpr std::size_t steps_max = 1000;

private:
    Step root_;
    std::vector<Step*> open_;  // outermost first; only the last one's list grows, so the others stay where they are
    std::size_t kept_ = 0;
    std::size_t left_out_ = 0;
    std::size_t open_left_out_ = 0;
};

// A line for each step and warning, indented by what it is a part of. Literals are left out: they say themselves.
[[nodiscard]] std::string told(const std::vector<Step>& steps, std::size_t depth = 0);
[[nodiscard]] std::string to_json(const std::vector<Step>& steps);

}  // namespace baton::commands
