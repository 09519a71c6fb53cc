#include "connectors/identity/accounts.hpp"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

#include "connectors/identity/memory_account_store.hpp"
#include "tests/unit/identity/district.hpp"

namespace baton::identity {
namespace {

constexpr PasswordCost cheap{.passes = 1, .memory_kib = 64, .lanes = 1};
constexpr std::string_view secret = "three quiet magpies";

struct Registry {
    MemoryAccountStore store;
    Sessions sessions{store};
    Accounts accounts{store, sessions, district_in_force(), {}, cheap};
    Instant now = *instant_from("2026-11-23T01:00:00Z");

    Registry() { EXPECT_TRUE(accounts.create({"env.handler", "陈勇", {"team_env"}, {"handler"}}, secret, now)); }

    Code sign_in(std::string_view password) {
        const Result<IssuedToken> issued = accounts.sign_in("env.handler", password, now);
        return issued ? Code{} : issued.error().code;
    }
    void fail_times(int times) {
        for (int i = 0; i < times; ++i) EXPECT_EQ(sign_in("a wrong password"), Code::unauthenticated);
    }
};

TEST(Accounts, sign_in_gives_a_token_that_stands_for_the_person) {
    Registry registry;
    const Result<IssuedToken> issued = registry.accounts.sign_in("env.handler", secret, registry.now);
    ASSERT_TRUE(issued);
    const Result<Principal> principal = registry.sessions.resolve(issued->token, registry.now);
    ASSERT_TRUE(principal);
    EXPECT_EQ(*principal, (Principal{"env.handler", "陈勇", {"team_env"}, {"handler"}}));
}

TEST(Accounts, a_wrong_password_and_an_unknown_name_are_told_alike) {
    Registry registry;
    const Result<IssuedToken> wrong = registry.accounts.sign_in("env.handler", "a wrong password", registry.now);
    const Result<IssuedToken> nobody = registry.accounts.sign_in("no.body", "a wrong password", registry.now);
    ASSERT_FALSE(wrong);
    ASSERT_FALSE(nobody);
    EXPECT_EQ(wrong.error(), nobody.error());
    EXPECT_EQ(wrong.error().code, Code::unauthenticated);
}

TEST(Accounts, five_wrong_passwords_make_the_account_wait) {
    Registry registry;
    registry.fail_times(5);
    EXPECT_EQ(registry.sign_in(secret), Code::too_many);
    registry.now += std::chrono::seconds{29};
    EXPECT_EQ(registry.sign_in(secret), Code::too_many);
    registry.now += std::chrono::seconds{1};
    EXPECT_EQ(registry.sign_in(secret), Code{});
    registry.fail_times(4);
    EXPECT_EQ(registry.sign_in(secret), Code{});
}

TEST(Accounts, wait_longer_with_each_failure_up_to_a_quarter_of_an_hour) {
    const GuessingLimits limits;
    EXPECT_EQ(wait_after(4, limits), Duration{0});
    EXPECT_EQ(wait_after(5, limits), std::chrono::seconds{30});
    EXPECT_EQ(wait_after(6, limits), std::chrono::seconds{60});
    EXPECT_EQ(wait_after(9, limits), std::chrono::seconds{480});
    EXPECT_EQ(wait_after(10, limits), std::chrono::minutes{15});
    EXPECT_EQ(wait_after(4'000'000'000, limits), std::chrono::minutes{15});
}

TEST(Accounts, an_attempt_while_waiting_does_not_lengthen_the_wait) {
    Registry registry;
    registry.fail_times(5);
    registry.now += std::chrono::seconds{20};
    EXPECT_EQ(registry.sign_in("a wrong password"), Code::too_many);
    registry.now += std::chrono::seconds{10};
    EXPECT_EQ(registry.sign_in(secret), Code{});
}

TEST(Accounts, guesses_at_once_are_counted_one_by_one) {
    Registry registry;
    std::atomic<int> looked_at{0};
    std::vector<std::jthread> guessers;
    for (int i = 0; i < 16; ++i) {
        guessers.emplace_back([&] {
            const auto guess = registry.accounts.sign_in("env.handler", "a wrong password", registry.now);
            if (guess.error().code == Code::unauthenticated) ++looked_at;
        });
    }
    guessers.clear();
    EXPECT_EQ(looked_at, 5);
}

TEST(Accounts, the_security_officer_can_unlock) {
    Registry registry;
    registry.fail_times(5);
    ASSERT_TRUE(registry.accounts.unlock("env.handler"));
    EXPECT_EQ(registry.sign_in(secret), Code{});
}

TEST(Accounts, a_new_password_ends_all_sessions) {
    Registry registry;
    const Result<IssuedToken> issued = registry.accounts.sign_in("env.handler", secret, registry.now);
    ASSERT_TRUE(registry.sessions.resolve(issued->token, registry.now));
    ASSERT_TRUE(registry.accounts.set_password("env.handler", "four loud magpies", registry.now));
    EXPECT_EQ(registry.sessions.resolve(issued->token, registry.now).error().code, Code::unauthenticated);
    EXPECT_EQ(registry.sign_in(secret), Code::unauthenticated);
    EXPECT_EQ(registry.sign_in("four loud magpies"), Code{});
}

TEST(Accounts, a_disabled_account_is_out_at_once) {
    Registry registry;
    const Result<IssuedToken> issued = registry.accounts.sign_in("env.handler", secret, registry.now);
    ASSERT_TRUE(registry.accounts.set_enabled("env.handler", false, registry.now));
    EXPECT_FALSE(registry.sessions.resolve(issued->token, registry.now));
    EXPECT_EQ(registry.sign_in(secret), Code::unauthenticated);
    EXPECT_EQ(registry.sessions.issue("env.handler", TokenKind::api, "x", registry.now).error().code, Code::forbidden);
}

TEST(Accounts, changed_duties_take_effect_with_the_next_sign_in) {
    Registry registry;
    const Result<IssuedToken> before = registry.accounts.sign_in("env.handler", secret, registry.now);
    ASSERT_TRUE(registry.accounts.change_duties({"env.handler", "陈勇", {"team_market"}, {"legal"}}, registry.now));
    EXPECT_FALSE(registry.sessions.resolve(before->token, registry.now));
    const Result<IssuedToken> after = registry.accounts.sign_in("env.handler", secret, registry.now);
    EXPECT_EQ(registry.sessions.resolve(after->token, registry.now)->departments,
              std::vector<std::string>{"team_market"});
}

TEST(Accounts, are_refused_with_all_that_is_wrong) {
    Registry registry;
    const Result<> refused =
        registry.accounts.create({"Bad Name", "x", {"no_dept"}, {"handler", "sysadmin", "king"}}, secret, registry.now);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::invalid);
    ASSERT_EQ(refused.error().faults.size(), 4U);
    EXPECT_EQ(refused.error().faults[3].rule, "duties-joined");
    EXPECT_EQ(registry.accounts.create({"env.handler", "x", {"team_env"}, {}}, secret, registry.now).error().code,
              Code::conflict);
}

TEST(Accounts, refuse_weak_passwords) {
    Registry registry;
    for (const std::string& weak : {std::string("short"), std::string(20, 'a'), std::string(513, 'x') + "y"}) {
        EXPECT_EQ(registry.accounts.create({"a.b", "x", {"team_env"}, {}}, weak, registry.now).error().code,
                  Code::invalid);
    }
}

TEST(Accounts, an_account_without_password_uses_tokens_only) {
    Registry registry;
    ASSERT_TRUE(registry.accounts.create({"service.oa", "OA", {"hotline_12345"}, {"service"}}, "", registry.now));
    EXPECT_FALSE(registry.accounts.sign_in("service.oa", "", registry.now));
    const Result<IssuedToken> token =
        registry.sessions.issue("service.oa", TokenKind::api, "OA gateway", registry.now, std::chrono::hours{24 * 90});
    ASSERT_TRUE(token);
    EXPECT_TRUE(registry.sessions.resolve(token->token, registry.now + std::chrono::hours{24 * 89}));
}

TEST(Accounts, the_people_of_a_demonstration_are_made_once) {
    Registry registry;
    const Result<std::size_t> made = registry.accounts.create_all(district().people, secret, registry.now);
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(*made, district().people.size() - 1);
    EXPECT_EQ(*registry.accounts.create_all(district().people, secret, registry.now), 0U);
    EXPECT_TRUE(registry.accounts.check_password("police.cao", secret, registry.now));
}

TEST(Password, is_kept_as_argon2id_with_its_parameters) {
    const Result<std::string> hash = hash_password(secret);
    ASSERT_TRUE(hash);
    EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << *hash;
    EXPECT_TRUE(verify_password(secret, *hash));
    EXPECT_FALSE(verify_password("three quiet magpie", *hash));
    EXPECT_NE(*hash, *hash_password(secret)) << "each has its own salt";
}

TEST(Password, never_matches_a_hash_that_is_none) {
    for (const char* hash : {"", "plain", "$argon2i$v=19$m=64,t=1,p=1$c2FsdHNhbHQ$aGFzaA", "$argon2id$v=19$broken"}) {
        EXPECT_FALSE(verify_password("nobody has this password", hash)) << hash;
    }
}

}  // namespace
}  // namespace baton::identity
