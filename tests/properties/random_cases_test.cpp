// For each seed a random process is run under random commands. After every record the theatre compares the case
// with one that is made of its facts alone; here the invariants are held against it. A failure prints the seed: run it
// again with BATON_SEED=<seed>.
#include <cstdlib>
#include <gtest/gtest.h>

#include "tests/properties/invariants.hpp"
#include "tests/properties/random_process.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::properties {
namespace {

using namespace execution;  // NOLINT(google-build-using-namespace): the room under test
using std::chrono::hours;

constexpr std::uint64_t seeds = 150;
constexpr std::uint64_t seeds_in_motion = 60;
constexpr int commands_each = 40;
constexpr int commands_to_the_end = 3000;

class Ordeal {
public:
    explicit Ordeal(std::uint64_t seed) : dice_(seed) {
        stage_.limits.steps_max = 2000;
        stage_.deploy(process("child", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="u"/><bpmn:endEvent id="e"/>)" +
                                           chain({"s", "u", "e"})));
        text_ = random_process(dice_);
        stage_.deploy(text_);
    }

    void play() {
        begin();
        for (int i = 0; i < commands_each && !done(); ++i) {
            disturb();
            check();
        }
        go_to_the_end();
    }

    // It goes on by another version, where every element has another number.
    void play_migrated() {
        begin();
        for (int i = 0; i < commands_each && !done(); ++i) {
            disturb();
            check();
            if (dice_.below(commands_each) == 0) migrate();
            check();
        }
        go_to_the_end();
    }

    // Tokens begin and end anywhere. What waits at a join may then wait for ever, so in the end it is cancelled.
    void play_modified() {
        begin();
        for (int i = 0; i < commands_each && !done(); ++i) {
            dice_.chance(30) ? modify() : disturb();
            check();
        }
        if (!done()) stage_.must(key_, CancelInstance{"enough"});
    }
    [[nodiscard]] int modified() const { return modified_; }
    // Where tokens came, in order, and how many facts there were.
    [[nodiscard]] std::vector<std::string> course() {
        auto all = stage_.visited(key_);
        all.push_back(std::to_string(stage_.at(key_).version));
        return all;
    }

private:
    template <class Map>
    auto pick(const Map& map) {
        auto at = map.begin();
        std::advance(at, dice_.below(static_cast<std::uint32_t>(map.size())));
        return at->first;
    }

    void begin() {
        if (stage_.latest("p") == nullptr) return;  // the failure is reported already
        key_ = stage_.start(
            "p", std::string(R"({"n": 1, "list": [1, 2, 3], "a": )") + truth() + ", \"b\": " + truth() + "}");
        check();
    }

    void go_to_the_end() {
        for (int i = 0; i < commands_to_the_end && !done(); ++i) {
            help_on();
            check();
        }
        if (testing::Test::HasFailure()) return;
        EXPECT_TRUE(stage_.at(key_).has_ended) << describe();
    }

    void migrate() {
        if (done()) return;
        const std::string extra = "extra" + std::to_string(++versions_);
        const std::string signal = R"(<bpmn:signal id="sig_)" + extra + R"(" name=")" + extra + R"("/>)";
        const std::string more = R"(<bpmn:subProcess id=")" + extra +
                                 R"(" triggeredByEvent="true"><bpmn:startEvent id="s_)" + extra +
                                 R"("><bpmn:signalEventDefinition signalRef="sig_)" + extra +
                                 R"("/></bpmn:startEvent><bpmn:endEvent id="e_)" + extra + R"("/>)" +
                                 flow("s_" + extra, "e_" + extra) + "</bpmn:subProcess>";
        const auto process = text_.find("<bpmn:process");
        text_.insert(text_.find('>', process) + 1, more);
        text_.insert(process, signal);
        stage_.deploy(text_);
        stage_.must(key_, MigrateInstance{stage_.latest("p")->key, {}, false});
    }

    std::string any_element() {
        const auto& elements = stage_.definition(key_).elements;
        return elements[dice_.below(static_cast<std::uint32_t>(elements.size()))].id;
    }

    // A refused wish is as good as another: the theatre has seen that it changed nothing.
    void modify() {
        ModifyInstance wanted;
        const auto any_token = [&] { return TerminateInstruction{{}, pick(stage_.at(key_).tokens), 0}; };
        const ActivateInstruction begins{any_element(), dice_.chance(30), 0, {}};
        switch (dice_.below(4)) {
            case 0:
                wanted.activate = {begins};
                break;
            case 1:
                wanted.terminate = {any_token()};
                break;
            case 2:
                wanted.terminate = {TerminateInstruction{any_element(), 0, 0}};
                break;
            default:
                wanted.move = {{any_token(), begins}};
        }
        if (stage_.wish(key_, wanted)) ++modified_;
    }

    std::string truth() { return dice_.chance(50) ? "true" : "false"; }
    bool done() { return testing::Test::HasFailure() || stage_.at(key_).has_ended; }

    // A refused wish is as good as another: the theatre has seen that it changed nothing.
    void disturb() {
        const Instance& now = stage_.at(key_);
        switch (dice_.below(10)) {
            case 0:
                (void)stage_.wish(
                    key_, SetVariables{1 + dice_.below(4), context("{\"a\": " + truth() + "}"), dice_.chance(50)});
                break;
            case 1:
                if (!now.jobs.empty()) (void)stage_.wish(key_, ThrowJobError{pick(now.jobs), "E", "by chance", {}});
                break;
            case 2:
                if (!now.jobs.empty())
                    (void)stage_.wish(key_,
                                      FailJob{pick(now.jobs), dice_.below(3), "by chance", hours{dice_.below(2)}, {}});
                break;
            case 3:
                if (!now.jobs.empty()) (void)stage_.wish(key_, ActivateJob{pick(now.jobs), "w", stage_.now + hours{1}});
                break;
            case 4:
                (void)stage_.wish(key_, CompleteTask{TaskKey{dice_.below(500)}, {}, {}});
                break;
            case 5:
                if (!now.tasks.empty())
                    (void)stage_.wish(
                        key_, AssignTask{pick(now.tasks), AssignmentKind::claimed, dice_.chance(50) ? "x" : "y"});
                break;
            default:
                help_on();
        }
    }

    void help_on() {
        const Instance& now = stage_.at(key_);
        switch (dice_.below(6)) {
            case 0:
            case 1:
                if (!now.tasks.empty()) stage_.must(key_, CompleteTask{pick(now.tasks), context("{\"n\": 7}"), {}});
                break;
            case 2:
                if (!now.jobs.empty()) (void)stage_.wish(key_, CompleteJob{pick(now.jobs), context("{\"got\": 1}")});
                if (!now.jobs.empty()) (void)stage_.wish(key_, ActivateJob{pick(now.jobs), "w", stage_.now + hours{1}});
                break;
            case 3:
                stage_.pass(hours{dice_.below(6)});
                break;
            case 4:
                // Events at boundaries wait for another message: the oldest subscription gets each, and one that does
                // not interrupt would take them all.
                stage_.publish(dice_.chance(80) ? "m" : "aside", "1", R"({"said": 1})", hours{dice_.below(3)});
                if (!now.incidents.empty()) stage_.must(key_, ResolveIncident{pick(now.incidents)});
                break;
            default:
                finish_a_child();
        }
    }

    void finish_a_child() {
        for (const auto child : stage_.cases_of("child")) {
            const auto& tasks = stage_.at(child).tasks;
            if (!tasks.empty()) return stage_.must(child, CompleteTask{tasks.begin()->first, {}, {}});
        }
    }

    void check() {
        for (const auto& broken : broken_claims(stage_.at(key_), stage_.definition(key_)))
            ADD_FAILURE() << broken << "\n" << describe();
    }

    std::string describe() {
        std::string text = text_ + "\nstanding at:";
        for (const auto& element : stage_.standing(key_)) text += " " + element;
        return text + "\nincident: " + stage_.incident(key_);
    }

    Dice dice_;
    Theatre stage_;
    InstanceKey key_;
    std::string text_;
    int versions_ = 0;
    int modified_ = 0;
};

template <class Play>
void for_each_seed(std::uint64_t count, const Play& play) {
    const char* one = std::getenv("BATON_SEED");
    const std::uint64_t first = one != nullptr ? std::strtoull(one, nullptr, 10) : 1;
    const std::uint64_t last = one != nullptr ? first : count;
    for (std::uint64_t seed = first; seed <= last && !testing::Test::HasFailure(); ++seed) {
        SCOPED_TRACE("BATON_SEED=" + std::to_string(seed));
        Ordeal ordeal{seed};
        play(ordeal);
    }
}

TEST(RandomCases, replay_to_the_same_state_at_every_record_keep_the_rules_and_can_be_ended) {
    for_each_seed(seeds, [](Ordeal& ordeal) { ordeal.play(); });
}

TEST(RandomCases, do_so_when_they_go_on_by_another_version) {
    for_each_seed(seeds_in_motion, [](Ordeal& ordeal) { ordeal.play_migrated(); });
}

TEST(RandomCases, keep_the_rules_wherever_tokens_are_put) {
    int modified = 0;
    for_each_seed(seeds_in_motion, [&](Ordeal& ordeal) {
        ordeal.play_modified();
        modified += ordeal.modified();
    });
    if (std::getenv("BATON_SEED") == nullptr) {
        EXPECT_GT(modified, 0);
    }
    RecordProperty("modified", modified);
}

TEST(RandomCases, the_same_seed_gives_the_same_history) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Ordeal one{seed};
        Ordeal other{seed};
        one.play();
        other.play();
        EXPECT_EQ(one.course(), other.course()) << "seed " << seed;
    }
}

}  // namespace
}  // namespace baton::properties
