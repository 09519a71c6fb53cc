#include "tests/properties/reference/duel.hpp"

#include <algorithm>

#include "tests/properties/reference/machine.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::properties::reference {

namespace {

using namespace execution;  // NOLINT(google-build-using-namespace): the room under test
using std::chrono::hours;
using Names = std::multiset<std::string>;

constexpr int steps_at_will = 25;
constexpr int steps_max = 400;

std::string joined(const Names& names) {
    std::string text;
    for (const std::string& name : names) text += " " + name;
    return text;
}

class Duel {
public:
    Duel(const Block& block, std::uint64_t seed) : dice_(seed), net_(laid_out(block)), file_(written(net_)) {}

    std::optional<Difference> fight() {
        stage_.deploy(file_);
        if (stage_.latest("p") == nullptr) return told("the engine refuses the process");
        begin_ = stage_.now;
        const bool a = dice_.chance(50);
        const bool b = dice_.chance(50);
        machine_.emplace(net_, std::map<std::string, bool>{{"a", a}, {"b", b}}, std::map<std::string, int>{{"n", 0}});
        key_ = stage_.start("p", std::string(R"({"n": 0, "a": )") + (a ? "true" : "false") +
                                     ", \"b\": " + (b ? "true" : "false") + "}");
        for (int step = 0; step < steps_max; ++step) {
            if (machine_->was_lost()) return std::nullopt;
            stage_.crash();
            if (auto different = compare()) return different;
            if (machine_->has_ended()) return std::nullopt;
            if (machine_->waiting().empty()) return told("nothing can be done any more");
            if (step >= steps_at_will && machine_->truths().at("a")) {
                set("a", false);
            } else {
                act(step < steps_at_will);
            }
        }
        // They agreed all the way. Some processes have no end, as when the signal that ends a path begins the next.
        return std::nullopt;
    }

private:
    void act(bool at_will) {
        const auto tasks = machine_->open_tasks();
        const auto messages = machine_->awaited(Trigger::message);
        const auto signals = machine_->awaited(Trigger::signal);
        const bool asks = !machine_->awaited(Trigger::condition).empty();
        for (;;) {
            switch (dice_.below(7)) {
                case 0:
                case 1:
                case 2:
                    if (!tasks.empty()) return complete(tasks[dice_.below(static_cast<std::uint32_t>(tasks.size()))]);
                    break;
                case 3:
                    if (!messages.empty())
                        return publish(messages[dice_.below(static_cast<std::uint32_t>(messages.size()))]);
                    break;
                case 4:
                    if (!signals.empty())
                        return broadcast(signals[dice_.below(static_cast<std::uint32_t>(signals.size()))]);
                    break;
                case 5:
                    if (machine_->next_due() != 0) return pass();
                    break;
                default:
                    if (at_will || asks) return set(dice_.chance(50) ? "a" : "b", dice_.chance(50));
            }
        }
    }

    void complete(const std::pair<std::string, std::uint32_t>& task) {
        steps_ += "complete " + task.first + " item " + std::to_string(task.second) + "\n";
        machine_->complete(task.first, task.second);
        const Instance& now = stage_.at(key_);
        for (const auto& [open, it] : now.tasks) {
            const execution::Token& token = now.tokens.at(it.opened.token);
            if (stage_.definition(key_).element(token.at).id != task.first || token.item != task.second) continue;
            return stage_.must(key_, CompleteTask{open, {}, {}});
        }
    }

    void publish(const std::string& message) {
        steps_ += "message " + message + "\n";
        machine_->publish(message);
        stage_.publish(message, "1");
    }

    void broadcast(const std::string& signal) {
        steps_ += "signal " + signal + "\n";
        machine_->broadcast(signal);
        PublishMessage command;
        command.message = stage_.mint.next<MessageKey>();
        command.kind = SubscriptionKind::signal;
        command.name = signal;
        stage_.must({}, command);
    }

    void pass() {
        const std::uint32_t time = machine_->next_due() - clock_;
        steps_ += "wait " + std::to_string(time) + " hours\n";
        clock_ += time;
        machine_->pass(time);
        stage_.pass(hours{time});
    }

    void set(const std::string& name, bool truth) {
        steps_ += "set " + name + (truth ? " true\n" : " false\n");
        machine_->set(name, truth);
        stage_.must(key_,
                    SetVariables{root_scope, context("{\"" + name + "\": " + (truth ? "true}" : "false}")), true});
    }

    std::optional<Difference> compare() {
        if (const std::string why = stage_.incident(key_); !why.empty())
            return told("the engine has an incident: " + why);
        if (auto different = compare("flows taken", flows(), machine_->flows_taken())) return different;
        if (auto different = compare("what is waited for", waiting(), machine_->waiting())) return different;
        if (stage_.at(key_).has_ended != machine_->has_ended())
            return told(machine_->has_ended() ? "the engine goes on" : "the engine has ended");
        if (stage_.variable(key_, "n") != std::to_string(machine_->numbers().at("n")))
            return told("n is " + stage_.variable(key_, "n"));
        return std::nullopt;
    }

    std::optional<Difference> compare(const std::string& what, const Names& engine, const Names& reference) const {
        if (engine == reference) return std::nullopt;
        Names more;
        Names less;
        std::ranges::set_difference(engine, reference, std::inserter(more, more.end()));
        std::ranges::set_difference(reference, engine, std::inserter(less, less.end()));
        return told(what + ": the engine has beside the reference" + joined(more) + ", and lacks" + joined(less) +
                    ", of" + joined(reference));
    }

    Names flows() {
        Names taken;
        const auto& definition = stage_.definition(key_);
        for (const auto& moved : stage_.facts<TokenMoved>(key_)) taken.insert(definition.flow(moved.flow).id);
        for (const auto& created : stage_.facts<TokenCreated>(key_))
            if (created.via != model::nowhere) taken.insert(definition.flow(created.via).id);
        return taken;
    }

    Names waiting() {
        Names all;
        const Instance& now = stage_.at(key_);
        const auto& definition = stage_.definition(key_);
        for (const auto& [key, task] : now.tasks)
            all.insert(definition.element(now.tokens.at(task.opened.token).at).id);
        for (const auto& [key, timer] : now.timers) {
            const auto due = std::chrono::duration_cast<hours>(timer.due - begin_).count();
            all.insert(definition.element(timer.element).id + " at " + std::to_string(due));
        }
        for (const auto& [key, wait] : now.subscriptions) all.insert(definition.element(wait.element).id);
        return all;
    }

    [[nodiscard]] Difference told(const std::string& what) const { return {what, steps_, file_}; }

    Dice dice_;
    Net net_;
    std::string file_;
    std::optional<Machine> machine_;
    Theatre stage_;
    InstanceKey key_;
    Instant begin_{};
    std::uint32_t clock_ = 0;
    std::string steps_;
};

}  // namespace

std::optional<Difference> duel(const Block& block, std::uint64_t seed) { return Duel{block, seed}.fight(); }

Block shrunk(Block block, std::uint64_t seed) {
    for (bool is_smaller = true; is_smaller;) {
        is_smaller = false;
        for (Block& less : smaller(block)) {
            // Other commands may be needed to show the difference in a smaller process.
            const bool differs =
                size_of(less) < size_of(block) && (duel(less, seed) || duel(less, seed + 1) || duel(less, seed + 2));
            if (!differs) continue;
            block = std::move(less);
            is_smaller = true;
            break;
        }
    }
    return block;
}

}  // namespace baton::properties::reference
