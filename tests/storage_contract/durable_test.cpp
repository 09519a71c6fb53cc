// What was answered is there after the process is gone, however it went.
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

class Durable : public StorageContract {};

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Durable, testing::ValuesIn(durable_kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(Durable, everything_is_there_after_a_restart) {
    auto batch_ = batch();
    add_records(batch_, {InstanceKey{nth(1)}, InstanceKey{nth(1)}});
    batch_.tasks = {made<ports::TaskRow>(nth(5))};
    batch_.timers = {made<ports::TimerRow>(nth(6))};
    batch_.snapshots = {{InstanceKey{nth(1)}, 2, "{}"}};
    batch_.inbox = {made<ports::InboxEntry>()};
    ASSERT_TRUE(write(batch_));
    ASSERT_EQ(sure(queries().inbox_ack(batch_.inbox[0].department, "bridge", 1, at(1))), 1);

    backend().reopen();
    take_over();

    EXPECT_EQ(state_.epoch, 2);
    EXPECT_EQ(state_.last_position, place(2));
    const auto records = sure(store().records_of(partition_, InstanceKey{nth(1)}, 0));
    ASSERT_EQ(records.size(), 2);
    EXPECT_EQ(text_of(records[1]), text_of(batch_.records[1]));
    EXPECT_EQ(sure(queries().task(TaskKey{nth(5)})), batch_.tasks[0]);
    EXPECT_THAT(sure(store().timers_due(partition_, at(1'000'000), 10)), testing::ElementsAre(batch_.timers[0]));
    EXPECT_TRUE(sure(store().snapshot_of(partition_, InstanceKey{nth(1)})));
    EXPECT_EQ(sure(queries().inbox(batch_.inbox[0].department, 0, 10)).size(), 1);
    EXPECT_EQ(sure(queries().inbox_consumer(batch_.inbox[0].department, "bridge")).acked, 1);
}

// A child that commits again and again and tells of each commit through a pipe; it is killed at some moment. What it
// told of must be there, whole and without a gap.
TEST_P(Durable, a_killed_writer_loses_nothing_that_it_acknowledged) {
    for (int round = 0; round < 5; ++round) {
        backend().close();
        int told[2];
        ASSERT_EQ(::pipe(told), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            backend().reopen();
            take_over();
            for (;;) {
                auto batch_ = batch();
                add_records(batch_, std::vector<InstanceKey>(7, InstanceKey{nth(1)}));
                if (!write(batch_)) ::_exit(1);
                if (::write(told[1], &state_.last_position, sizeof state_.last_position) < 0) ::_exit(1);
            }
        }
        ::close(told[1]);
        Position acknowledged = 0;
        for (int commits = 0; commits < 5 + round * 7; ++commits) {
            ASSERT_EQ(::read(told[0], &acknowledged, sizeof acknowledged), sizeof acknowledged);
        }
        ::kill(child, SIGKILL);
        while (::read(told[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
        }
        ::close(told[0]);
        ::waitpid(child, nullptr, 0);

        backend().reopen();
        take_over();
        EXPECT_GE(state_.last_position, acknowledged);
        const auto written = state_.last_position - place(0);
        EXPECT_EQ(written % 7, 0) << "a batch is there whole or not at all";
        EXPECT_EQ(sure(store().records_of(partition_, InstanceKey{nth(1)}, 0)).size(), written);
    }
}

}  // namespace baton::storage
