// Signals to very many, large values for many, and large values for workers: one transaction holds what it may hold,
// and all comes through.
#include <gmock/gmock.h>

#include "tests/unit/runtime/message_models.hpp"
#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

constexpr std::size_t megabyte = 1'000'000;

// begin -> wait (signal "go") -> wait again -> end
Resource waiting_twice() {
    return with_message(small_model(
        "twice", R"(<startEvent id="begin"/><intermediateCatchEvent id="one"><signalEventDefinition signalRef="goes"/>)"
                 R"(</intermediateCatchEvent><intermediateCatchEvent id="two"><signalEventDefinition)"
                 R"( signalRef="goes"/></intermediateCatchEvent><endEvent id="end"/>)"
                 R"(<sequenceFlow id="a" sourceRef="begin" targetRef="one"/>)"
                 R"(<sequenceFlow id="b" sourceRef="one" targetRef="two"/>)"
                 R"(<sequenceFlow id="c" sourceRef="two" targetRef="end"/>)"));
}

// begin -> wait for "go" and for "stop" at a time
Resource waiting_for_both() {
    auto model = with_message(small_model(
        "both", R"(<startEvent id="begin"/><intermediateCatchEvent id="one"><signalEventDefinition signalRef="goes"/>)"
                R"(</intermediateCatchEvent><intermediateCatchEvent id="two"><signalEventDefinition)"
                R"( signalRef="stops"/></intermediateCatchEvent><endEvent id="end"/>)"
                R"(<sequenceFlow id="a" sourceRef="begin" targetRef="one"/>)"
                R"(<sequenceFlow id="b" sourceRef="begin" targetRef="two"/>)"
                R"(<sequenceFlow id="c" sourceRef="one" targetRef="end"/>)"
                R"(<sequenceFlow id="d" sourceRef="two" targetRef="end"/>)"));
    model.content.insert(model.content.find("<process"), R"(<signal id="stops" name="stop"/>)");
    return model;
}

struct Heavy : PartitionStage {
    void SetUp() override {
        settings.errands_at_once = 10;
        PartitionStage::SetUp();
    }
    Result<Done> signal(std::size_t size, const std::string& name = "go") {
        Wish wish;
        execution::PublishMessage command;
        command.kind = execution::SubscriptionKind::signal;
        command.name = name;
        if (size > 0) command.variables.set("order", feel::Value(std::string(size, 'x')));
        wish.command = std::move(command);
        return partition->handle(wish, start);
    }
    void start_cases(const std::string& process, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) cases.push_back(start_case(process));
        commit();
    }
    std::size_t given_by(const ports::Batch& batch) {
        return static_cast<std::size_t>(std::ranges::count(batch.records, "DeliverMessage", &Record::command));
    }
    // The next of what follows, and how many it was given to.
    std::size_t go_on() {
        (void)*partition->tick(start, 500);
        const auto number = partition->open_batch_number();
        const auto batch = partition->take_batch();
        EXPECT_TRUE(store.commit(batch));
        partition->committed(number, batch);
        return given_by(batch);
    }
    std::size_t stored_errands() { return store.errands(0, {}, 100'000)->size(); }
    std::size_t given(InstanceKey instance) {
        const auto records = store.records_of(0, instance, 0);
        return static_cast<std::size_t>(std::ranges::count(*records, "DeliverMessage", &Record::command));
    }

    std::vector<InstanceKey> cases;
};

TEST_F(Heavy, a_signal_to_thousands_is_kept_in_some_rows_and_reaches_each_of_them_once) {
    deploy(waiting_twice());
    start_cases("twice", 3'500);
    const auto done = signal(0);
    ASSERT_TRUE(done.has_value()) << done.error().detail;
    EXPECT_EQ(done->delivered + done->put_off, 3'500U);
    commit();
    EXPECT_LE(stored_errands(), 1'001U) << "the rest is one command";
    for (bool is_reopened = false; partition->errands_waiting() > 0; is_reopened = !is_reopened) {
        (void)go_on();
        EXPECT_LE(stored_errands(), 2'001U);
        if (is_reopened) open();
    }
    for (const auto key : cases) {
        ASSERT_EQ(given(key), 1U) << "nobody gets it again for waiting anew";
        EXPECT_EQ(store.records_of(0, key, 0)->back().cause, done->position);
    }
}

TEST_F(Heavy, two_signals_come_to_everybody_in_their_order) {
    deploy(waiting_for_both());
    start_cases("both", 1'200);
    const auto first = signal(0);
    const auto second = signal(0, "stop");
    ASSERT_TRUE(first.has_value() && second.has_value());
    while (partition->errands_waiting() > 0) (void)go_on();
    for (const auto key : cases) {
        std::vector<Position> causes;
        for (const Record& record : *store.records_of(0, key, 0)) {
            if (record.command == "DeliverMessage") causes.push_back(record.cause);
        }
        ASSERT_EQ(causes, (std::vector{first->position, second->position}));
    }
}

TEST_F(Heavy, a_signal_with_a_megabyte_is_given_to_some_in_each_transaction) {
    settings.limits.variables_size_max = 4 * megabyte;
    settings.batch_size_max = 8 * megabyte;
    open();
    deploy(waiting_twice());
    start_cases("twice", 60);
    ASSERT_TRUE(signal(megabyte));
    commit();
    EXPECT_LE(stored_errands(), 4U) << "copies of it";
    std::size_t given = 0;
    for (const auto key : cases) given += this->given(key);
    while (partition->errands_waiting() > 0) {
        const auto now = go_on();
        EXPECT_LE(now, 17U) << "twice what a transaction is to hold";
        given += now;
    }
    EXPECT_EQ(given, 60U);
}

TEST_F(Heavy, a_batch_of_large_values_is_full) {
    settings.batch_size_max = 2 * megabyte;
    open();
    deploy(waiting_twice());
    EXPECT_TRUE(partition->has_room());
    for (int i = 0; i < 2; ++i) {
        Wish wish;
        execution::StartInstance command;
        command.definition = partition->shelf()->latest("twice")->key;
        command.variables.set("order", feel::Value(std::string(megabyte, 'x')));
        wish.command = std::move(command);
        ASSERT_TRUE(partition->handle(wish, start));
    }
    EXPECT_FALSE(partition->has_room());
    EXPECT_TRUE(partition->has_room(2));
    commit();
    EXPECT_TRUE(partition->has_room());
}

TEST_F(Heavy, a_worker_is_sent_as_many_jobs_as_one_answer_may_hold) {
    settings.limits.variables_size_max = 3 * megabyte;
    open();
    deploy(one_job());
    for (int i = 0; i < 10; ++i) {
        Wish wish;
        execution::StartInstance command;
        command.definition = partition->shelf()->latest("one_job")->key;
        command.variables.set("order", feel::Value(std::string(2 * megabyte, 'x')));
        wish.command = std::move(command);
        ASSERT_TRUE(partition->handle(wish, start));
    }
    JobRequest request;
    request.type = "mail";
    request.worker = "w";
    request.max = 10;
    request.lease = Duration{60'000};
    for (int i = 0; i < 5; ++i) {
        const auto jobs = partition->activate(request, start);
        ASSERT_TRUE(jobs.has_value());
        EXPECT_EQ(jobs->size(), 2U);
    }
    EXPECT_TRUE(partition->activate(request, start)->empty());
}

}  // namespace
}  // namespace baton::runtime
