#include "connectors/outbound/network_guard.hpp"

#include <gtest/gtest.h>

#include "connectors/outbound/http_connector.hpp"
#include "tests/unit/outbound/job_call.hpp"

namespace baton::outbound {
namespace {

const std::vector<HostRule> rules{{"api.example.cn", {}, false, false, {}},
                                  {"*.gov.cn", {8443}, false, false, {}},
                                  {"plain.example.cn", {}, true, false, {}}};

Code code_of(std::string_view url) {
    const Result<Destination> to = destination_of(url, {}, rules);
    return to ? Code{} : to.error().code;
}

TEST(NetworkGuard, lets_through_only_what_is_listed) {
    EXPECT_EQ(code_of("https://api.example.cn/v1"), Code{});
    EXPECT_EQ(code_of("https://API.example.CN:443"), Code{});
    EXPECT_EQ(code_of("https://jn.gov.cn:8443/x"), Code{});
    EXPECT_EQ(code_of("http://plain.example.cn/x"), Code{});
    for (const char* url :
         {"https://other.cn", "http://api.example.cn", "https://api.example.cn:8080", "https://jn.gov.cn",
          "https://gov.cn:8443", "https://evilgov.cn:8443", "https://api.example.cn.evil.cn", "https://127.0.0.1",
          "https://[::1]/", "https://169.254.169.254/latest/meta-data"}) {
        EXPECT_EQ(code_of(url), Code::forbidden) << url;
    }
}

TEST(NetworkGuard, refuses_what_is_no_plain_url) {
    for (const char* url :
         {"", "api.example.cn", "/v1", "ftp://api.example.cn", "file:///etc/passwd", "https://user:pass@api.example.cn",
          "https://", "https://api.example.cn:99999", "https://api.example.cn:0", "https://api%2eexample.cn/",
          "https://api.example.cn/a b", "javascript:alert(1)"}) {
        EXPECT_EQ(code_of(url), Code::invalid) << url;
    }
    EXPECT_EQ(code_of("https://api.example.cn/" + std::string(9000, 'a')), Code::invalid);
}

TEST(NetworkGuard, keeps_path_and_query_and_drops_the_fragment) {
    const Result<Destination> to =
        destination_of("https://api.example.cn/a/b?x=1#part", {{"q", "a&b=c"}, {"区", "历下"}}, rules);
    ASSERT_TRUE(to);
    EXPECT_EQ(to->target, "/a/b?x=1&q=a%26b=c&%E5%8C%BA=%E5%8E%86%E4%B8%8B");
    EXPECT_EQ(to->shown(), "https://api.example.cn/a/b");
    EXPECT_EQ(destination_of("https://api.example.cn", {}, rules)->target, "/");
}

TEST(NetworkGuard, tells_public_addresses_from_inner_ones) {
    for (const char* text : {"8.8.8.8", "114.114.114.114", "2400:3200::1"}) {
        EXPECT_TRUE(is_public(boost::asio::ip::make_address(text))) << text;
    }
    for (const char* text : {"127.0.0.1",
                             "127.255.0.1",
                             "10.1.2.3",
                             "172.16.0.1",
                             "172.31.255.255",
                             "192.168.1.1",
                             "169.254.169.254",
                             "100.64.0.1",
                             "0.0.0.0",
                             "224.0.0.1",
                             "255.255.255.255",
                             "198.18.0.1",
                             "::1",
                             "::",
                             "fe80::1",
                             "fc00::1",
                             "fd12::1",
                             "ff02::1",
                             "::ffff:127.0.0.1",
                             "::ffff:10.0.0.1",
                             "2001:db8::1",
                             "2002:7f00:1::",
                             "64:ff9b::7f00:1"}) {
        EXPECT_FALSE(is_public(boost::asio::ip::make_address(text))) << text;
    }
}

TEST(NetworkGuard, looks_at_the_address_that_a_name_leads_to) {
    Settings settings;
    settings.hosts.push_back({"localhost", {1}, true, false, {}});
    const Secrets secrets;
    HttpConnector connector{settings, secrets, *HttpClient::with("")};
    const auto answer = connector.run(job({{"url", "http://localhost:1/"}}), {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::forbidden);
    EXPECT_NE(answer.error().detail.find("inside the network"), std::string::npos);
}

}  // namespace
}  // namespace baton::outbound
