// Before a message is published its office hears of all who are known to wait in other partitions, or it is refused.
#include "tests/unit/runtime/hand_moved_engine.hpp"

namespace baton::runtime {
namespace {

class Hearing : public HandMovedEngine {
protected:
    using Answer = std::shared_ptr<std::optional<Result<Done>>>;

    void SetUp() override {
        Settings settings;
        settings.partitions = 2;
        begin(settings);
    }
    Answer publish() {
        Wish wish;
        execution::PublishMessage message;
        message.name = "reply";
        wish.command = std::move(message);
        wish.actor.name = "someone";
        return ask(engine->submit(std::move(wish)));
    }
    // Asked one after the other, before either is looked at.
    std::pair<Answer, Answer> publish_two() {
        std::pair<Answer, Answer> answers;
        workplace->decide([&] {
            answers.first = publish();
            answers.second = publish();
            workplace->pass(std::chrono::milliseconds{1});
        });
        settle();
        while (workplace->finish_commit()) settle();
        return answers;
    }
};

TEST_F(Hearing, that_fails_for_one_message_is_not_taken_for_done_for_the_next) {
    front.hides_parcels = true;
    for (const auto& answer : {publish_two().first, publish_two().second}) {
        ASSERT_TRUE(answer->has_value());
        ASSERT_FALSE(**answer);
        EXPECT_EQ((*answer)->error().code, Code::unavailable);
    }
    front.hides_parcels = false;
    const auto [first, second] = publish_two();
    EXPECT_TRUE(first->has_value() && **first);
    EXPECT_TRUE(second->has_value() && **second);
}

}  // namespace
}  // namespace baton::runtime
