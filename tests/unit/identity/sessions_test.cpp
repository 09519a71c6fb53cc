#include "connectors/identity/sessions.hpp"

#include <gtest/gtest.h>
#include <set>

#include "connectors/identity/memory_account_store.hpp"

namespace baton::identity {
namespace {

struct Desk {
    MemoryAccountStore store;
    Instant now = *instant_from("2026-11-23T01:00:00Z");

    Desk() {
        ports::AccountRow row;
        row.name = "a.b";
        row.departments = {"team_env"};
        EXPECT_TRUE(store.add_account(row));
    }
};

TEST(Sessions, tokens_are_long_random_and_never_kept) {
    Desk desk;
    Sessions sessions{desk.store};
    std::set<std::string> tokens;
    for (int i = 0; i < 100; ++i) tokens.insert(sessions.issue("a.b", TokenKind::session, "", desk.now)->token);
    EXPECT_EQ(tokens.size(), 100U);
    EXPECT_EQ(tokens.begin()->size(), 49U);
    const Result<std::vector<ports::AccountTokenRow>> kept = sessions.list("a.b");
    ASSERT_TRUE(kept);
    for (const ports::AccountTokenRow& row : *kept) {
        EXPECT_EQ(row.hash.size(), 64U);
        EXPECT_FALSE(tokens.contains(row.hash));
    }
}

TEST(Sessions, end_when_they_expire) {
    Desk desk;
    Sessions sessions{desk.store, {.session_lifetime = std::chrono::hours{1}}};
    const Result<IssuedToken> issued = sessions.issue("a.b", TokenKind::session, "", desk.now);
    EXPECT_TRUE(sessions.resolve(issued->token, issued->expires_at - Duration{1}));
    EXPECT_EQ(sessions.resolve(issued->token, issued->expires_at).error().code, Code::unauthenticated);
}

TEST(Sessions, end_when_they_are_revoked_here_at_once) {
    Desk desk;
    Sessions sessions{desk.store};
    const Result<IssuedToken> issued = sessions.issue("a.b", TokenKind::session, "", desk.now);
    ASSERT_TRUE(sessions.resolve(issued->token, desk.now));
    ASSERT_TRUE(sessions.revoke(issued->token, desk.now));
    EXPECT_FALSE(sessions.resolve(issued->token, desk.now));
}

TEST(Sessions, end_on_other_nodes_within_seconds) {
    Desk desk;
    Sessions here{desk.store};
    Sessions there{desk.store};
    const Result<IssuedToken> issued = here.issue("a.b", TokenKind::session, "", desk.now);
    ASSERT_TRUE(there.resolve(issued->token, desk.now));
    ASSERT_TRUE(here.revoke_hash(issued->hash, desk.now));
    EXPECT_TRUE(there.resolve(issued->token, desk.now + std::chrono::seconds{4}));
    EXPECT_FALSE(there.resolve(issued->token, desk.now + std::chrono::seconds{5}));
}

TEST(Sessions, refuse_what_is_no_token) {
    Desk desk;
    Sessions sessions{desk.store};
    for (const std::string& token : {std::string(), std::string("baton_"), std::string(49, 'a'),
                                     "baton_" + std::string(43, 'A'), std::string(100'000, 'x')}) {
        EXPECT_EQ(sessions.resolve(token, desk.now).error().code, Code::unauthenticated);
    }
}

TEST(Sessions, live_no_longer_than_the_settings_allow) {
    Desk desk;
    Sessions sessions{desk.store};
    EXPECT_FALSE(sessions.issue("a.b", TokenKind::session, "", desk.now, std::chrono::hours{13}));
    EXPECT_FALSE(sessions.issue("a.b", TokenKind::session, "", desk.now, std::chrono::hours{-1}));
    EXPECT_TRUE(sessions.issue("a.b", TokenKind::api, "", desk.now, std::chrono::hours{24 * 30}));
    EXPECT_EQ(sessions.issue("no.body", TokenKind::api, "", desk.now).error().code, Code::not_found);
}

TEST(Sessions, note_when_a_token_was_used) {
    Desk desk;
    Sessions sessions{desk.store};
    const Result<IssuedToken> issued = sessions.issue("a.b", TokenKind::session, "", desk.now);
    ASSERT_TRUE(sessions.resolve(issued->token, desk.now));
    EXPECT_EQ(sessions.list("a.b")->front().used_at, desk.now);
}

TEST(Sessions, old_tokens_are_forgotten) {
    Desk desk;
    Sessions sessions{desk.store};
    ASSERT_TRUE(sessions.issue("a.b", TokenKind::session, "", desk.now));
    EXPECT_EQ(*desk.store.drop_tokens(desk.now, 10), 0U);
    EXPECT_EQ(*desk.store.drop_tokens(desk.now + std::chrono::hours{13}, 10), 1U);
}

TEST(Sessions, do_not_remember_without_end) {
    Desk desk;
    Sessions sessions{desk.store, {.remembered_max = 2}};
    for (int i = 0; i < 10; ++i) {
        const Result<IssuedToken> issued = sessions.issue("a.b", TokenKind::session, "", desk.now);
        EXPECT_TRUE(sessions.resolve(issued->token, desk.now));
    }
}

TEST(BearerToken, is_what_follows_the_scheme) {
    EXPECT_EQ(bearer_token("Bearer abc"), "abc");
    EXPECT_EQ(bearer_token("bearer abc"), "abc");
    EXPECT_EQ(bearer_token("Basic abc"), "");
    EXPECT_EQ(bearer_token("Bearer "), "");
    EXPECT_EQ(bearer_token(""), "");
}

}  // namespace
}  // namespace baton::identity
