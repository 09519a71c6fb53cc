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
constexpr int steps_max = 150;
constexpr std::size_t tokens_max = 40;  // some have more and more, as when a signal begins what throws it

std::string joined(const Names& names) {
    std::string text;
    for (const std::string& name : names) text += " " + name;
    return text;
}

class Duel {
public:
    Duel(const Block& block, std::uint64_t seed) : dice_(seed), net_(laid_out(block)), files_(written(net_)) {}

    std::optional<Difference> fight() {
        for (const std::string& file : files_) stage_.deploy(file);
        if (stage_.latest("p") == nullptr) return told("the engine refuses the process");
        begin_ = stage_.now;
        const bool a = dice_.chance(50);
        const bool b = dice_.chance(50);
        machine_.emplace(net_, std::map<std::string, bool>{{"a", a}, {"b", b}}, std::map<std::string, int>{{"n", 0}});
        key_ = stage_.start("p", std::string(R"({"n": 0, "a": )") + (a ? "true" : "false") +
                                     ", \"b\": " + (b ? "true" : "false") + "}");
        for (int step = 0; step < steps_max; ++step) {
            if (machine_->was_lost() || machine_->size() > tokens_max) return std::nullopt;
            stage_.crash();
            if (auto different = compare()) return different;
            if (machine_->has_ended()) return std::nullopt;
            if (machine_->waiting().empty() && machine_->stuck().empty()) {
                // An activity may start with more tokens than joins before it have left over: that is the model's end.
                if (machine_->is_short_of_tokens()) return std::nullopt;
                return told("nothing can be done any more");
            }
            if (step < steps_at_will || !leave_rounds()) act(step < steps_at_will);
        }
        // They agreed all the way. Some processes have no end, as when the signal that ends a path begins the next.
        return std::nullopt;
    }

    [[nodiscard]] const std::set<std::string>& met() const { return machine_->met(); }

private:
    // What goes round while the variable a is true comes to its end. False when nothing does.
    bool leave_rounds() {
        for (const Case& one : machine_->cases()) {
            if (!machine_->memory(one).truths.at("a")) continue;
            set(one, "a", false);
            return true;
        }
        return false;
    }

    void act(bool at_will) {
        const auto tasks = machine_->open_tasks();
        const auto messages = machine_->awaited(Trigger::message);
        const auto signals = machine_->awaited(Trigger::signal);
        const auto stuck = machine_->stuck();
        const auto cases = machine_->cases();
        const bool asks = !machine_->awaited(Trigger::condition).empty() || !stuck.empty();
        for (;;) {
            switch (dice_.below(8)) {
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
                case 6:
                    if (!stuck.empty()) return resolve(*stuck.begin());
                    break;
                default:
                    if (at_will || asks)
                        return set(cases[dice_.below(static_cast<std::uint32_t>(cases.size()))],
                                   dice_.chance(50) ? "a" : "b", dice_.chance(50));
            }
        }
    }

    void complete(const std::pair<std::string, std::uint32_t>& task) {
        steps_ += "complete " + task.first + " item " + std::to_string(task.second) + "\n";
        machine_->complete(task.first, task.second);
        std::map<TaskKey, InstanceKey> open;  // oldest first
        for (const InstanceKey key : all_cases()) {
            const Instance& now = stage_.at(key);
            for (const auto& [one, it] : now.tasks) {
                const execution::Token& token = now.tokens.at(it.opened.token);
                if (stage_.definition(key).element(token.at).id == task.first && token.item == task.second)
                    open.emplace(one, key);
            }
        }
        if (!open.empty()) stage_.must(open.begin()->second, CompleteTask{open.begin()->first, {}, {}});
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

    void set(const Case& which, const std::string& name, bool truth) {
        steps_ += "set " + name + (truth ? " true" : " false") + " in " + id_of(which.process) + "\n";
        machine_->set(which, name, truth);
        std::vector<InstanceKey> running = stage_.cases_of(id_of(which.process));
        std::erase_if(running, [&](InstanceKey one) { return stage_.at(one).has_ended; });
        if (which.place >= running.size()) return;
        stage_.must(running[which.place],
                    SetVariables{root_scope, context("{\"" + name + "\": " + (truth ? "true}" : "false}")), true});
    }

    void resolve(const std::string& ad_hoc) {
        steps_ += "resolve " + ad_hoc + "\n";
        machine_->resolve(ad_hoc);
        for (const InstanceKey key : all_cases()) {
            const auto incidents = stage_.at(key).incidents;
            for (const auto& [incident, raised] : incidents) {
                if (element_at(key, raised.element) != ad_hoc) continue;
                // What the one before led to may have done away with it.
                if (stage_.at(key).incidents.contains(incident)) stage_.must(key, ResolveIncident{incident});
            }
        }
    }

    [[nodiscard]] std::string id_of(int process) const {
        return process == 0 ? "p" : net_.nodes[static_cast<std::size_t>(process)].id;
    }

    std::string element_at(InstanceKey key, ElementIndex element) { return stage_.definition(key).element(element).id; }

    // The case, and those that were called.
    [[nodiscard]] std::vector<InstanceKey> all_cases() const {
        std::vector<InstanceKey> all{key_};
        for (const Node& node : net_.nodes) {
            if (node.kind == Kind::process) std::ranges::copy(stage_.cases_of(node.id), std::back_inserter(all));
        }
        return all;
    }

    std::optional<Difference> compare() {
        if (auto different = compare("flows taken", flows(), machine_->flows_taken())) return different;
        if (auto different = compare("what is waited for", waiting(), machine_->waiting())) return different;
        if (auto different = compare("incidents", incidents(), machine_->stuck())) return different;
        if (stage_.at(key_).has_ended != machine_->has_ended())
            return told(machine_->has_ended() ? "the engine goes on" : "the engine has ended");
        if (stage_.variable(key_, "n") != std::to_string(machine_->memory().numbers.at("n")))
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
        for (const InstanceKey key : all_cases()) {
            const auto& definition = stage_.definition(key);
            for (const auto& moved : stage_.facts<TokenMoved>(key)) taken.insert(definition.flow(moved.flow).id);
            for (const auto& created : stage_.facts<TokenCreated>(key))
                if (created.via != model::nowhere) taken.insert(definition.flow(created.via).id);
        }
        return taken;
    }

    Names waiting() {
        Names all;
        for (const InstanceKey key : all_cases()) {
            const Instance& now = stage_.at(key);
            for (const auto& [task, it] : now.tasks) all.insert(element_at(key, now.tokens.at(it.opened.token).at));
            for (const auto& [timer, it] : now.timers) {
                const auto due = std::chrono::duration_cast<hours>(it.due - begin_).count();
                all.insert(element_at(key, it.element) + " at " + std::to_string(due));
            }
            for (const auto& [wait, it] : now.subscriptions) all.insert(element_at(key, it.element));
        }
        return all;
    }

    // Those that a person has to look at; the reference knows of the ad-hoc sub-processes only.
    Names incidents() {
        Names all;
        for (const InstanceKey key : all_cases()) {
            for (const auto& [incident, raised] : stage_.at(key).incidents) {
                const std::string element = element_at(key, raised.element);
                const bool is_known =
                    raised.message.find("its completion condition does not hold") != std::string::npos;
                all.insert(is_known ? element : element + " (" + raised.message + ")");
            }
        }
        return all;
    }

    [[nodiscard]] Difference told(const std::string& what) const { return {what, steps_, texts()}; }

    [[nodiscard]] std::string texts() const {
        std::string all;
        for (const std::string& file : files_) all += file;
        return all;
    }

    Dice dice_;
    Net net_;
    std::vector<std::string> files_;
    std::optional<Machine> machine_;
    Theatre stage_;
    InstanceKey key_;
    Instant begin_{};
    std::uint32_t clock_ = 0;
    std::string steps_;
};

}  // namespace

std::optional<Difference> duel(const Block& block, std::uint64_t seed, Tally* tally) {
    Duel played{block, seed};
    auto different = played.fight();
    if (tally == nullptr || different) return different;
    for (const std::string& word : played.met()) ++(*tally)[word];
    return different;
}

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
