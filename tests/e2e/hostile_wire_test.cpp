// Requests that mean one thing to one reader and another to the next, names that are not ours, and more connections
// than there is room for.
#include <gtest/gtest.h>

#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class HostileWireE2e : public InOneWorld {
protected:
    static void SetUpTestSuite() {
        begin({"--set", "server.connections_max=60", "--set", "server.bodies_size_max=70000000"});
    }
    void TearDown() override { EXPECT_EQ(world().send("", "GET", "/readyz").status, 200) << "it goes on"; }
    static std::string credentials() { return "authorization: Bearer " + world().token("intake") + "\r\n"; }
    static std::string begin_a_case() {
        const std::string body = R"({"processDefinitionId":"handover"})";
        return "POST /v2/process-instances HTTP/1.1\r\nhost: 127.0.0.1\r\n" + credentials() +
               "content-type: application/json\r\ncontent-length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }
    static std::size_t cases() {
        const auto found =
            world().expect(200, "auditor", "POST", "/v2/process-instances/search", R"({"page":{"limit":1000}})");
        return count(found, {"items"});
    }
    // Whatever is answered, what is hidden behind the first request is not carried out.
    static void expect_nothing_smuggled(const std::string& framing, const std::string& body) {
        const auto before = cases();
        Wire wire(world().port());
        wire.send("POST /v2/user-tasks/search HTTP/1.1\r\nhost: 127.0.0.1\r\n" + credentials() +
                  "content-type: application/json\r\n" + framing + "\r\n" + body + begin_a_case());
        wire.end_sending();
        const auto answer = wire.answer();
        EXPECT_TRUE(answer.status == 400 || answer.status == 413 || answer.status == 0) << framing << answer.status;
        EXPECT_TRUE(wire.is_closed()) << framing;
        EXPECT_EQ(cases(), before) << framing;
    }
    static Answer get(const std::string& target, const std::string& host = "127.0.0.1") {
        Wire wire(world().port());
        wire.send("GET " + target + " HTTP/1.1\r\nhost: " + host + "\r\nconnection: close\r\n\r\n");
        auto answer = wire.answer();
        if (answer.status != 0 && target.starts_with('/')) world().check("GET", target, answer);
        return answer;
    }
};

TEST_F(HostileWireE2e, two_ways_of_saying_how_long_a_body_is_are_refused) {
    expect_nothing_smuggled("content-length: 4\r\ntransfer-encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n");
    expect_nothing_smuggled("transfer-encoding: chunked\r\ncontent-length: 4\r\n", "2\r\n{}\r\n0\r\n\r\n");
    expect_nothing_smuggled("content-length: 2\r\ncontent-length: 40\r\n", "{}");
    expect_nothing_smuggled("content-length: 2, 40\r\n", "{}");
}

TEST_F(HostileWireE2e, lengths_that_are_no_numbers_are_refused) {
    for (const auto* length : {"+2", "-1", "0x2", "2.0", "2 2", "", "18446744073709551618", "9223372036854775808"}) {
        expect_nothing_smuggled("content-length: " + std::string(length) + "\r\n", "{}");
    }
}

TEST_F(HostileWireE2e, codings_that_are_not_known_are_refused) {
    for (const auto* coding : {"xchunked", "identity, chunked, identity", "chunked, gzip",
                               "\x0b"
                               "chunked",
                               "chunked;q=1"}) {
        expect_nothing_smuggled("transfer-encoding: " + std::string(coding) + "\r\n", "2\r\n{}\r\n0\r\n\r\n");
    }
    expect_nothing_smuggled("transfer-encoding : chunked\r\n", "2\r\n{}\r\n0\r\n\r\n");
    expect_nothing_smuggled("transfer-encoding:\r\n chunked\r\ncontent-length: 2\r\n", "2\r\n{}\r\n0\r\n\r\n");
}

TEST_F(HostileWireE2e, chunks_that_are_none_are_refused) {
    for (const auto* chunk :
         {"FFFFFFFFFFFFFFFFF\r\n{}\r\n", "-2\r\n{}\r\n", "2 {}\r\n0\r\n\r\n", "2\r\n{}xx\r\n0\r\n\r\n", "g\r\n"}) {
        expect_nothing_smuggled("transfer-encoding: chunked\r\n", chunk);
    }
}

TEST_F(HostileWireE2e, headers_with_hidden_letters_are_refused) {
    for (const auto& line : {std::string("x: a\0b\r\n", 8), std::string("x\0: a\r\n", 7), std::string("x y: a\r\n"),
                             std::string(": a\r\n"), std::string("x: a\rcontent-length: 2\r\n")}) {
        expect_nothing_smuggled(line + "content-length: 2\r\n", "{}");
    }
}

TEST_F(HostileWireE2e, another_name_is_not_ours) {
    EXPECT_EQ(get("/livez").status, 200);
    EXPECT_EQ(get("/livez", "LOCALHOST:8080").status, 200);
    for (const auto* host : {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "127.0.0.1@evil"}) {
        EXPECT_EQ(get("/livez", host).status, 421) << host;
    }
    EXPECT_EQ(get("http://localhost/livez", "evil.example").status, 200) << "the absolute form goes before Host";
    EXPECT_EQ(get("http://evil.example/livez").status, 421);
    Wire nameless(world().port());
    nameless.send("GET /livez HTTP/1.1\r\n\r\n");
    EXPECT_EQ(nameless.answer().status, 400);
    Wire old(world().port());
    old.send("GET /livez HTTP/1.0\r\n\r\n");
    EXPECT_EQ(old.answer().status, 200);
}

TEST_F(HostileWireE2e, no_path_leads_out) {
    for (const auto* path :
         {"/../../../etc/passwd", "/v2/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/v2/%2fetc%2fpasswd",
          "//etc/passwd", "/etc/passwd%00", "/v2/%ff%fe", "/v2/me/", "/v2//me", "/V2/ME", "/v2/me;x=1",
          "/v2/process-definitions/..%2f..%2fetc%2fpasswd/xml", "/v2/forms/..%5c..%5cx", "?x", "x", "*"}) {
        const auto answer = get(path);
        EXPECT_TRUE(answer.status == 404 || answer.status == 400 || answer.status == 401) << path << answer.status;
        EXPECT_EQ(answer.body.find("root:"), std::string::npos) << path;
    }
    EXPECT_EQ(get("/" + std::string(9'000, 'a')).status, 404);
    EXPECT_EQ(get("/livez?" + std::string(9'000, 'a')).status, 400);
    EXPECT_EQ(get("/" + std::string(200'000, 'a')).status, 431);
}

TEST_F(HostileWireE2e, options_are_told_of_a_path_and_of_everything) {
    EXPECT_EQ(world().send("", "OPTIONS", "*").status, 204);
    EXPECT_EQ(world().send("", "OPTIONS", "/v2/user-tasks/7").header("allow"), "GET, HEAD, PATCH, OPTIONS");
    EXPECT_EQ(world().send("", "OPTIONS", "/nowhere").status, 404);
}

TEST_F(HostileWireE2e, whoever_is_not_known_cannot_make_us_hold_much) {
    Wire wire(world().port());
    wire.send("POST /v2/deployments HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 60000000\r\n\r\n");
    EXPECT_EQ(wire.answer().status, 401) << "before the body";
    Wire chunks(world().port());
    chunks.send("POST /v2/login HTTP/1.1\r\nhost: 127.0.0.1\r\ntransfer-encoding: chunked\r\n\r\n");
    chunks.send("20000\r\n" + std::string(0x20000, 'x') + "\r\n");
    EXPECT_EQ(chunks.answer().status, 413);
}

TEST_F(HostileWireE2e, a_refusal_is_heard_by_who_is_still_sending) {
    Wire wire(world().port());
    wire.send("POST /v2/deployments HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 8000000\r\n\r\n");
    wire.send(std::string(8'000'000, 'x'));
    EXPECT_EQ(wire.answer().status, 401);
}

// A body in chunks counts as the largest that its sender may send.
TEST_F(HostileWireE2e, bodies_have_so_much_room_together_and_strangers_take_little_of_it) {
    const std::string line = "POST /v2/user-tasks/search HTTP/1.1\r\nhost: 127.0.0.1\r\n";
    const std::string chunks = "content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n";
    std::vector<std::unique_ptr<Wire>> strangers;
    for (int i = 0; i < 5; ++i) {
        strangers.push_back(std::make_unique<Wire>(world().port()));
        strangers.back()->send(line + chunks);
    }
    Wire known(world().port());
    known.send(line + credentials() + "expect: 100-continue\r\n" + chunks);
    ASSERT_TRUE(known.take_through("\r\n\r\n").starts_with("HTTP/1.1 100")) << "there is room for one";
    Wire other(world().port());
    other.send(line + credentials() + "content-length: 8000000\r\n\r\n");
    const auto refused = other.answer();
    EXPECT_EQ(refused.status, 503);
    EXPECT_FALSE(refused.header("retry-after").empty());
    EXPECT_EQ(world().send("intake", "POST", "/v2/user-tasks/search", "{}").status, 200) << "there is room for little";
    known.send("1\r\n}\r\n0\r\n\r\n");
    EXPECT_EQ(known.answer().status, 200);
    Wire after(world().port());
    after.send(line + credentials() +
               "content-type: application/json\r\nexpect: 100-continue\r\ncontent-length: 8000000\r\n\r\n");
    EXPECT_TRUE(after.take_through("\r\n\r\n").starts_with("HTTP/1.1 100")) << "and again for one";
}

TEST_F(HostileWireE2e, a_full_house_says_so_and_serves_those_who_are_in) {
    std::vector<std::unique_ptr<Wire>> slow;  // headers that do not come to an end
    for (int i = 0; i < 10; ++i) {
        slow.push_back(std::make_unique<Wire>(world().port()));
        slow.back()->send("GET /livez HTTP/1.1\r\nx: ");
    }
    std::vector<std::unique_ptr<Wire>> idle;
    Answer turned_away;
    for (int i = 0; i < 100 && turned_away.status != 503; ++i) {
        idle.push_back(std::make_unique<Wire>(world().port()));
        idle.back()->send("GET /livez HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
        turned_away = idle.back()->answer();
        ASSERT_TRUE(turned_away.status == 200 || turned_away.status == 503) << turned_away.status;
    }
    EXPECT_GT(idle.size(), 40U) << "of 60, ten are slow and some may not have gone yet";
    EXPECT_EQ(turned_away.status, 503);
    EXPECT_EQ(text(turned_away.json(), {"code"}), "unavailable");
    EXPECT_FALSE(turned_away.header("retry-after").empty());
    idle.front()->send("GET /livez HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
    EXPECT_EQ(idle.front()->answer().status, 200);
    idle.clear();
    slow.clear();
    Answer again;  // as soon as it has seen that they have gone
    for (int i = 0; i < 2000 && again.status != 200; ++i) {
        Wire wire(world().port());
        wire.send("GET /livez HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n");
        again = wire.answer();
    }
    EXPECT_EQ(again.status, 200);
}

}  // namespace
}  // namespace baton::e2e
