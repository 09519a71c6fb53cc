// Accounts and their tokens, where a store keeps them.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

class Accounts : public StorageContract {
protected:
    ports::AccountStore& accounts() { return *backend().accounts(); }
    ports::AccountRow add(const std::string& name) {
        auto account = made<ports::AccountRow>();
        account.name = name;
        account.revision = 1;
        account.failures = 0;
        account.last_failure = {};
        EXPECT_TRUE(accounts().add_account(account));
        return account;
    }
    ports::AccountTokenRow add_token(const std::string& hash, const std::string& account, std::int64_t expires) {
        auto token = made<ports::AccountTokenRow>();
        token.hash = hash;
        token.account = account;
        token.expires_at = at(expires);
        token.revoked_at = {};
        EXPECT_TRUE(accounts().add_token(token));
        return token;
    }
};

Code code_of(const Result<>& result) { return result ? Code::internal : result.error().code; }

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Accounts, testing::ValuesIn(durable_kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(Accounts, come_back_with_every_field_and_by_name) {
    const auto wang = add("wang");
    const auto li = add("li");
    EXPECT_EQ(sure(accounts().account("li")), li);
    EXPECT_FALSE(sure(accounts().account("nobody")));
    EXPECT_THAT(sure(accounts().accounts()), testing::ElementsAre(li, wang));
}

TEST_P(Accounts, a_name_is_given_once) {
    auto account = add("li");
    account.display_name = "another";
    EXPECT_EQ(code_of(accounts().add_account(account)), Code::conflict);
    EXPECT_NE(sure(accounts().account("li"))->display_name, "another");
}

TEST_P(Accounts, a_change_wants_the_revision_that_was_read) {
    auto account = add("li");
    account.roles = {"auditor"};
    account.failures = 99;
    ASSERT_TRUE(accounts().change_account(account));
    EXPECT_EQ(code_of(accounts().change_account(account)), Code::stale);
    account.name = "nobody";
    EXPECT_EQ(code_of(accounts().change_account(account)), Code::not_found);

    const auto changed = sure(accounts().account("li"));
    EXPECT_EQ(changed->roles, std::vector<std::string>{"auditor"});
    EXPECT_EQ(changed->revision, 2);
    EXPECT_EQ(changed->failures, 0);
}

TEST_P(Accounts, failures_are_counted_in_the_store) {
    add("li");
    EXPECT_EQ(sure(accounts().count_failure("li", at(5))).failures, 0);
    EXPECT_EQ(sure(accounts().count_failure("li", at(6))).failures, 1);
    EXPECT_EQ(sure(accounts().account("li"))->failures, 2);
    EXPECT_EQ(sure(accounts().account("li"))->last_failure, at(6));
    ASSERT_TRUE(accounts().clear_failures("li"));
    EXPECT_EQ(sure(accounts().account("li"))->failures, 0);
    EXPECT_FALSE(accounts().count_failure("nobody", at(5)));
}

TEST_P(Accounts, a_name_with_a_nul_is_another_name_or_refused) {
    add("admin");
    const auto found = accounts().account(std::string_view("admin\0x", 7));
    EXPECT_TRUE(!found || !*found);
}

TEST_P(Accounts, tokens_are_used_revoked_and_dropped) {
    auto first = add_token("h1", "li", 100);
    const auto second = add_token("h2", "li", 200);
    add_token("h3", "wang", 300);
    EXPECT_THAT(sure(accounts().tokens_of("li")), testing::ElementsAre(first, second));
    ASSERT_TRUE(accounts().note_token_use("h1", at(50)));
    ASSERT_TRUE(accounts().revoke_token("h1", at(60)));
    ASSERT_TRUE(accounts().revoke_token("h1", at(70)));
    ASSERT_TRUE(accounts().revoke_token("unknown", at(70)));
    first.used_at = at(50);
    first.revoked_at = at(60);
    EXPECT_EQ(sure(accounts().token("h1")), first);

    ASSERT_TRUE(accounts().revoke_tokens_of("li", at(80)));
    EXPECT_EQ(sure(accounts().token("h1"))->revoked_at, at(60));
    EXPECT_EQ(sure(accounts().token("h2"))->revoked_at, at(80));
    EXPECT_EQ(sure(accounts().token("h3"))->revoked_at, Instant{});

    EXPECT_EQ(sure(accounts().drop_tokens(at(61), 10)), 1);
    EXPECT_EQ(sure(accounts().drop_tokens(at(201), 10)), 1);
    EXPECT_FALSE(sure(accounts().token("h2")));
    EXPECT_TRUE(sure(accounts().token("h3")));
}

TEST_P(Accounts, tokens_are_dropped_some_at_a_time_and_none_that_has_no_end) {
    add_token("endless", "li", 0);
    for (const auto* hash : {"a", "b", "c", "d"}) add_token(hash, "li", 100);
    add_token("e", "li", 900);
    ASSERT_TRUE(accounts().revoke_token("e", at(50)));
    EXPECT_EQ(sure(accounts().drop_tokens(at(101), 3)), 3);
    EXPECT_EQ(sure(accounts().drop_tokens(at(101), 3)), 2);
    EXPECT_EQ(sure(accounts().drop_tokens(at(101), 3)), 0);
    EXPECT_TRUE(sure(accounts().token("endless")));
}

}  // namespace baton::storage
