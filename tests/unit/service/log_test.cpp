#include "service/log.hpp"

#include <gtest/gtest.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>
#include <sstream>

#include "engine/feel/json.hpp"

namespace baton::service {
namespace {

// What one message becomes as a line of JSON.
std::string line_of(const std::string& message) {
    std::ostringstream out;
    const auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(out);
    sink->set_formatter(json_lines());
    spdlog::logger("test", sink).warn(message);
    return out.str();
}

std::string message_in(const std::string& line) {
    const auto value = feel::from_json(line);
    if (!value) return "no JSON: " + value.error().detail;
    return *value->context()->find("msg")->string();
}

TEST(JsonLog, quotes_backslashes_and_line_ends_stay_inside_the_message) {
    const std::string message = "a \"quoted\" C:\\path\nand a\ttab \x01";
    const auto line = line_of(message);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    EXPECT_EQ(message_in(line), message);
}

TEST(JsonLog, chinese_text_stays_as_it_is) { EXPECT_EQ(message_in(line_of("投诉已受理")), "投诉已受理"); }

TEST(JsonLog, bytes_that_are_no_utf8_are_replaced) {
    EXPECT_EQ(message_in(line_of("bad \xff byte, cut \xe6\x8a")),
              "bad \xEF\xBF\xBD byte, cut \xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(JsonLog, a_line_says_when_and_how_grave) {
    const auto value = feel::from_json(line_of("disk is full"));
    ASSERT_TRUE(value);
    EXPECT_EQ(*value->context()->find("level")->string(), "warning");
    EXPECT_TRUE(instant_from(*value->context()->find("ts")->string()));
}

}  // namespace
}  // namespace baton::service
