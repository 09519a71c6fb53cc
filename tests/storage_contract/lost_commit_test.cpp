// The connection is lost while COMMIT is under way. Whether the batch is there is found out, never guessed: who is told
// 'written' finds it, who is told 'not written' does not, now and later.
#include "tests/storage_contract/cut_line.hpp"
#include "tests/storage_contract/postgresql_backend.hpp"

namespace baton::storage {
namespace {

CutLine& line() {
    static CutLine one(postgresql_sockets());
    return one;
}

class OverTheLine final : public PostgresqlBackend {
public:
    OverTheLine() : PostgresqlBackend(line().sockets()) {}
};

std::vector<Kind> over_the_line() {
    const auto make = [] { return std::unique_ptr<Backend>(std::make_unique<OverTheLine>()); };
    return {{"postgresql", make, true, postgresql_lacks()}};
}

class LostCommit : public StorageContract {
protected:
    void TearDown() override {
        if (!IsSkipped()) line().close(false);
    }

    ports::Batch one_record() {
        auto batch_ = batch();
        add_records(batch_, {InstanceKey{nth(1)}});
        return batch_;
    }
    std::size_t records() { return sure(store().records_of(partition_, InstanceKey{nth(1)}, 0)).size(); }
};

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, LostCommit, testing::ValuesIn(over_the_line()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(LostCommit, what_the_server_never_heard_of_is_refused_and_can_be_written_again) {
    ASSERT_TRUE(write(one_record()));
    const auto next = one_record();
    line().cut_at_commit(CutLine::Cut::before_commit);
    const auto refused = write(next);
    ASSERT_TRUE(line().has_cut());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::unavailable);
    EXPECT_THAT(refused.error().detail, testing::HasSubstr("was not written"));
    EXPECT_EQ(records(), 1);
    EXPECT_TRUE(write(next));
    EXPECT_EQ(records(), 2);
}

TEST_P(LostCommit, what_the_server_did_is_acknowledged_with_its_notices) {
    auto batch_ = one_record();
    batch_.inbox = {made<ports::InboxEntry>()};
    line().cut_at_commit(CutLine::Cut::after_commit);
    const auto written = write(batch_);
    ASSERT_TRUE(line().has_cut());
    ASSERT_TRUE(written) << written.error().detail;
    EXPECT_EQ(written->inbox_heads.at(batch_.inbox[0].department), 1);
    EXPECT_EQ(records(), 1);
    EXPECT_TRUE(write(one_record()));
    EXPECT_EQ(records(), 2);
}

TEST_P(LostCommit, what_the_server_does_later_is_waited_for) {
    line().cut_at_commit(CutLine::Cut::late_commit);
    const auto written = write(one_record());
    ASSERT_TRUE(line().has_cut());
    ASSERT_TRUE(written) << written.error().detail;
    EXPECT_EQ(records(), 1);
}

TEST_P(LostCommit, while_nobody_can_be_asked_it_is_not_known_and_said_so) {
    auto batch_ = one_record();
    line().cut_at_commit(CutLine::Cut::after_commit);
    line().close(true);
    const auto unsure = write(batch_);
    ASSERT_FALSE(unsure);
    EXPECT_EQ(unsure.error().code, Code::unavailable);
    EXPECT_THAT(unsure.error().detail, testing::HasSubstr("is not known"));
    line().close(false);
    take_over();
    EXPECT_EQ(state_.last_position, place(1)) << "it had been written";
}

TEST_P(LostCommit, a_batch_without_records_is_not_known) {
    auto batch_ = batch();
    batch_.requests = {made<ports::RequestRow>()};
    line().cut_at_commit(CutLine::Cut::after_commit);
    const auto unsure = write(batch_);
    ASSERT_FALSE(unsure);
    EXPECT_THAT(unsure.error().detail, testing::HasSubstr("is not known"));
}

}  // namespace baton::storage
