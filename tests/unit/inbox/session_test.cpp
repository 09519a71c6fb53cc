// The protocol of the inbox, told without sockets: frames in, effects out.
#include "connectors/inbox/session.hpp"

#include <gtest/gtest.h>

namespace baton::inbox {
namespace {

using namespace std::chrono_literals;

const Tick start{};

std::vector<ports::InboxRow> rows(std::uint64_t from, std::uint64_t to) {
    std::vector<ports::InboxRow> out;
    for (auto seq = from; seq <= to; ++seq) {
        out.push_back({seq, {"dept-07", "cn.baton.task.created.v1", "task/" + std::to_string(seq), Instant{}, "{}"}});
    }
    return out;
}

std::string text(const Effects& effects, std::size_t at = 0) {
    const auto* send = at < effects.size() ? std::get_if<Send>(&effects[at]) : nullptr;
    return send == nullptr ? std::string("(no frame)") : send->text;
}

std::optional<CloseCode> closed(const Effects& effects) {
    for (const auto& effect : effects) {
        if (const auto* close = std::get_if<Close>(&effect)) return close->code;
    }
    return std::nullopt;
}

const Persist* persist(const Effects& effects) {
    for (const auto& effect : effects) {
        if (const auto* wish = std::get_if<Persist>(&effect)) return wish;
    }
    return nullptr;
}

bool contains(const std::string& whole, const std::string& part) { return whole.find(part) != std::string::npos; }

struct Opened {
    Session session{"s-1", "dept-07", {}, start};
    Effects welcome;

    explicit Opened(const std::string& hello, ports::InboxStream stream = {"e7", 10, 1}, std::uint64_t acked = 0) {
        session.frame(hello, start);
        welcome = session.looked_up(stream, acked);
    }
};

TEST(InboxSession, a_durable_consumer_that_begins_gets_all_that_is_kept) {
    Opened opened(R"({"op":"hello","consumer":"oa-bridge"})");
    EXPECT_EQ(
        text(opened.welcome),
        R"({"op":"welcome","session":"s-1","epoch":"e7","acked":"0","head":"10","oldest":"1","hb":25,"mode":"fresh"})");
    ASSERT_TRUE(opened.session.wants());
    EXPECT_EQ(opened.session.wants()->after, 0U);
}

TEST(InboxSession, a_durable_consumer_goes_on_after_what_it_acknowledged) {
    Opened opened(R"({"op":"hello","consumer":"oa-bridge"})", {"e7", 10, 1}, 4);
    EXPECT_TRUE(contains(text(opened.welcome), R"("acked":"4")"));
    EXPECT_TRUE(contains(text(opened.welcome), R"("mode":"resumed")"));
    EXPECT_EQ(opened.session.wants()->after, 4U);
}

TEST(InboxSession, an_ephemeral_consumer_begins_with_what_is_new) {
    Opened opened(R"({"op":"hello"})");
    EXPECT_TRUE(contains(text(opened.welcome), R"("mode":"fresh")"));
    EXPECT_FALSE(opened.session.wants());
    opened.session.head(11);
    EXPECT_EQ(opened.session.wants()->after, 10U);
}

TEST(InboxSession, an_ephemeral_consumer_goes_on_where_it_says) {
    Opened opened(R"({"op":"hello","resume":{"epoch":"e7","after":"7"}})");
    EXPECT_TRUE(contains(text(opened.welcome), R"("mode":"resumed")"));
    EXPECT_EQ(opened.session.wants()->after, 7U);
}

TEST(InboxSession, another_epoch_asks_for_a_resync_and_then_takes_a_new_hello) {
    Opened opened(R"({"op":"hello","resume":{"epoch":"e6","after":"7"}})");
    EXPECT_TRUE(contains(text(opened.welcome), R"("mode":"resync")"));
    EXPECT_FALSE(opened.session.wants());
    opened.session.frame(R"({"op":"hello","resume":{"epoch":"e7","after":"10"}})", start);
    EXPECT_TRUE(contains(text(opened.session.looked_up({"e7", 10, 1}, 0)), R"("mode":"resumed")"));
}

TEST(InboxSession, a_place_that_is_no_longer_kept_or_not_yet_there_asks_for_a_resync) {
    EXPECT_TRUE(contains(text(Opened(R"({"op":"hello","resume":{"epoch":"e7","after":"3"}})", {"e7", 10, 6}).welcome),
                         R"("mode":"resync")"));
    EXPECT_TRUE(
        contains(text(Opened(R"({"op":"hello","resume":{"epoch":"e7","after":"11"}})").welcome), R"("mode":"resync")"));
}

TEST(InboxSession, whose_next_notice_was_dropped_while_it_was_there_asks_for_a_resync) {
    Opened opened(R"({"op":"hello","consumer":"c"})");
    opened.session.rows(rows(1, 3));
    const auto told = opened.session.rows(rows(6, 8));
    ASSERT_EQ(told.size(), 1U) << "no notice is sent behind a gap";
    EXPECT_TRUE(contains(text(told), R"("epoch":"e7","acked":"0","head":"10","oldest":"6","hb":25,"mode":"resync")"));
    EXPECT_FALSE(opened.session.wants());
    EXPECT_TRUE(opened.session.frame(R"({"op":"ack","upTo":"3"})", start).empty()) << "it was under way";
    opened.session.frame(R"({"op":"hello","consumer":"c","resume":{"epoch":"e7","after":"8"}})", start);
    EXPECT_TRUE(contains(text(opened.session.looked_up({"e7", 10, 6}, 0)), R"("mode":"resumed")"));
    EXPECT_EQ(opened.session.wants()->after, 8U);
}

TEST(InboxSession, an_event_is_a_cloud_event_and_says_whether_it_is_replayed) {
    Opened opened(R"({"op":"hello","consumer":"c"})", {"e7", 1, 1});
    const auto sent = opened.session.rows(rows(1, 2));
    EXPECT_EQ(text(sent), R"({"op":"event","seq":"1","replay":true,"event":{"specversion":"1.0","id":"dept-07:1",)"
                          R"("source":"/departments/dept-07","type":"cn.baton.task.created.v1","subject":"task/1",)"
                          R"("time":"1970-01-01T00:00:00.000Z","datacontenttype":"application/json","data":{}}})");
    EXPECT_FALSE(contains(text(sent, 1), "replay"));
}

TEST(InboxSession, without_credit_nothing_more_is_read) {
    Opened opened(R"({"op":"hello","consumer":"c","window":3})");
    EXPECT_EQ(opened.session.wants()->limit, 3U);
    opened.session.rows(rows(1, 3));
    EXPECT_FALSE(opened.session.wants());
    opened.session.frame(R"({"op":"ack","upTo":"2"})", start);
    EXPECT_FALSE(opened.session.wants()) << "credit comes back once the ack is durable";
    EXPECT_EQ(text(opened.session.persisted(2)), R"({"op":"acked","upTo":"2"})");
    EXPECT_EQ(opened.session.wants()->limit, 2U);
    EXPECT_EQ(opened.session.wants()->after, 3U);
}

TEST(InboxSession, acks_that_come_while_one_is_written_go_with_the_next) {
    Opened opened(R"({"op":"hello","consumer":"c"})");
    opened.session.rows(rows(1, 5));
    const auto first = opened.session.frame(R"({"op":"ack","upTo":"1"})", start);
    ASSERT_NE(persist(first), nullptr);
    EXPECT_TRUE(opened.session.frame(R"({"op":"ack","upTo":"3"})", start).empty());
    EXPECT_TRUE(opened.session.frame(R"({"op":"ack","upTo":"5"})", start).empty());
    const auto next = opened.session.persisted(1);
    ASSERT_NE(persist(next), nullptr);
    EXPECT_EQ(persist(next)->up_to, 5U);
}

TEST(InboxSession, an_ack_of_the_past_is_answered_and_changes_nothing) {
    Opened opened(R"({"op":"hello","consumer":"c"})", {"e7", 10, 1}, 6);
    const auto answered = opened.session.frame(R"({"op":"ack","upTo":"2"})", start);
    EXPECT_EQ(text(answered), R"({"op":"acked","upTo":"6"})");
    EXPECT_EQ(persist(answered), nullptr);
}

TEST(InboxSession, an_ack_of_what_was_not_sent_ends_the_session) {
    Opened opened(R"({"op":"hello","consumer":"c"})");
    EXPECT_EQ(closed(opened.session.frame(R"({"op":"ack","upTo":"9"})", start)), CloseCode::bad_frame);
}

TEST(InboxSession, what_is_no_frame_ends_the_session_and_is_told_why) {
    for (const auto* bad : {"", "[]", "{}", R"({"op":"shout"})", R"({"op":"ack"})", R"({"op":"ack","upTo":3})",
                            R"({"op":"hello","consumer":"a b"})", R"({"op":"hello","window":0})", "\xff"}) {
        Session session("s", "d", {}, start);
        const auto effects = session.frame(bad, start);
        EXPECT_EQ(closed(effects), CloseCode::bad_frame) << bad;
        EXPECT_TRUE(contains(text(effects), R"("op":"error")")) << bad;
        EXPECT_TRUE(session.frame(R"({"op":"hello"})", start).empty()) << "nothing after the end";
    }
}

TEST(InboxSession, a_second_hello_or_an_early_ack_is_a_bad_frame) {
    Opened opened(R"({"op":"hello"})");
    EXPECT_EQ(closed(opened.session.frame(R"({"op":"hello"})", start)), CloseCode::bad_frame);
    Session early("s", "d", {}, start);
    EXPECT_EQ(closed(early.frame(R"({"op":"ack","upTo":"0"})", start)), CloseCode::bad_frame);
}

TEST(InboxSession, a_heartbeat_tells_the_head_and_silence_ends_the_session) {
    Opened opened(R"({"op":"hello","hb":10})");
    EXPECT_EQ(opened.session.next_tick(), start + 10s);
    EXPECT_TRUE(opened.session.tick(start + 9s).empty());
    EXPECT_EQ(text(opened.session.tick(start + 10s)), R"({"op":"hb","head":"10"})");
    EXPECT_FALSE(closed(opened.session.tick(start + 20s)));
    EXPECT_EQ(closed(opened.session.tick(start + 30s)), CloseCode::no_heartbeat);
}

TEST(InboxSession, a_pong_or_a_heartbeat_keeps_the_session) {
    Opened opened(R"({"op":"hello","hb":10})");
    opened.session.heard(start + 18s);
    EXPECT_FALSE(closed(opened.session.tick(start + 30s)));
    opened.session.frame(R"({"op":"hb"})", start + 40s);
    EXPECT_FALSE(closed(opened.session.tick(start + 60s)));
}

TEST(InboxSession, without_a_hello_the_session_ends) {
    Session session("s", "d", {}, start);
    session.heard(start + 9s);
    EXPECT_EQ(closed(session.tick(start + 10s)), CloseCode::no_heartbeat);
}

TEST(InboxSession, an_expired_token_stops_the_events_until_a_new_one_is_shown) {
    Opened opened(R"({"op":"hello","consumer":"c"})");
    EXPECT_TRUE(contains(text(opened.session.expired(Instant{}, start + 30s)), R"("op":"reauth")"));
    EXPECT_FALSE(opened.session.wants());
    const auto shown = opened.session.frame(R"({"op":"auth","token":"new"})", start);
    EXPECT_EQ(std::get<Verify>(shown.at(0)).token, "new");
    opened.session.verified({});
    EXPECT_TRUE(opened.session.wants());
    EXPECT_FALSE(closed(opened.session.tick(start + 30s)));
}

TEST(InboxSession, no_new_token_in_time_ends_the_session) {
    Opened opened(R"({"op":"hello","consumer":"c"})");
    opened.session.expired(Instant{}, start + 20s);
    EXPECT_EQ(opened.session.next_tick(), start + 20s);
    EXPECT_EQ(closed(opened.session.tick(start + 20s)), CloseCode::unauthenticated);
}

TEST(InboxSession, a_token_of_someone_else_ends_the_session) {
    Opened opened(R"({"op":"hello"})");
    EXPECT_EQ(closed(opened.session.verified(fail(Code::forbidden, "another account"))), CloseCode::forbidden);
}

TEST(InboxSession, draining_tells_when_to_come_back) {
    Opened opened(R"({"op":"hello"})");
    const auto effects = opened.session.drain(1800ms);
    EXPECT_EQ(text(effects), R"({"op":"drain","retryAfterMs":1800})");
    EXPECT_EQ(closed(effects), CloseCode::going_away);
}

TEST(InboxSession, a_newer_session_of_the_consumer_replaces_it) {
    Opened opened(R"({"op":"hello","consumer":"c"})");
    EXPECT_EQ(closed(opened.session.replaced()), CloseCode::replaced);
}

TEST(InboxSession, a_bell_for_rows_that_are_not_there_is_forgotten) {
    Opened opened(R"({"op":"hello"})");
    opened.session.head(12);
    opened.session.rows({});
    EXPECT_FALSE(opened.session.wants());
    opened.session.head(12);
    EXPECT_TRUE(opened.session.wants());
}

}  // namespace
}  // namespace baton::inbox
