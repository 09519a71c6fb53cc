// Who looks at a case waits for what is not durable of it, and for nothing else.
#include "tests/unit/runtime/hand_moved_engine.hpp"

namespace baton::runtime {
namespace {

class Reading : public HandMovedEngine {
protected:
    void SetUp() override {
        begin({});
        deploy({one_job()});
        for (InstanceKey* key : {&quiet, &busy}) {
            const auto started = start_case("one_job");
            commit_all();
            ASSERT_TRUE(started->has_value());
            *key = (*started)->value().instance;
        }
    }
    void commit_all() {
        while (workplace->finish_commit()) settle();
    }
    auto change(InstanceKey instance, const std::string& owner) {
        Wish wish;
        wish.instance = instance;
        feel::Context variables;
        variables.set("owner", feel::Value(owner));
        wish.command = execution::SetVariables{execution::root_scope, std::move(variables), false};
        wish.actor.name = "someone";
        return ask(engine->submit(std::move(wish)));
    }
    static std::string owner_in(const std::shared_ptr<std::optional<Result<execution::Instance>>>& read) {
        if (!*read || !**read) return "nobody has told";
        const auto& variables = (**read)->scopes.at(execution::root_scope).variables;
        return *variables.find("owner")->string();
    }

    InstanceKey quiet;
    InstanceKey busy;
};

TEST_F(Reading, a_case_that_is_durable_is_told_while_another_is_committed) {
    const auto changed = change(busy, "li");
    const auto read = ask(engine->inspect(quiet));
    EXPECT_EQ(owner_in(read), "zhang");
    EXPECT_FALSE(changed->has_value());
    commit_all();
    EXPECT_TRUE(changed->has_value());
}

TEST_F(Reading, a_case_is_told_of_when_what_has_changed_in_it_is_durable) {
    const auto changed = change(busy, "li");
    const auto read = ask(engine->inspect(busy));
    const auto changed_again = change(busy, "wang");
    const auto read_again = ask(engine->inspect(busy));
    EXPECT_FALSE(read->has_value());
    finish_commit();
    EXPECT_TRUE(changed->has_value());
    EXPECT_FALSE(read_again->has_value()) << "the second change is being committed";
    commit_all();
    EXPECT_EQ(owner_in(read), "li");
    EXPECT_EQ(owner_in(read_again), "wang");
    EXPECT_TRUE(changed_again->has_value());
}

}  // namespace
}  // namespace baton::runtime
