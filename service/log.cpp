#include "service/log.hpp"

#include <chrono>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "engine/base/time.hpp"
#include "engine/feel/json.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::service {
namespace {

// Messages may quote what others sent, byte by byte; JSON takes UTF-8 only (RFC 8259 §8.1).
std::string utf8_of(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const auto fault = std::min(feel::utf8::first_fault(text), text.size());
        clean += text.substr(0, fault);
        if (fault == text.size()) break;
        clean += "\xEF\xBF\xBD";  // U+FFFD, the replacement character
        text.remove_prefix(fault + 1);
    }
    return clean;
}

class JsonLines final : public spdlog::formatter {
public:
    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& into) override {
        const auto at = std::chrono::floor<Duration>(message.time.time_since_epoch());
        const auto level = spdlog::level::to_string_view(message.level);
        std::string line = "{\"ts\":\"" + to_text(Instant{Duration{at.count()}}) + "\",\"level\":\"" +
                           std::string(level.data(), level.size()) + "\",\"msg\":";
        feel::append_json_string(line, utf8_of({message.payload.data(), message.payload.size()}));
        line += "}\n";
        into.append(line.data(), line.data() + line.size());
    }
    [[nodiscard]] std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<JsonLines>(); }
};

}  // namespace

std::unique_ptr<spdlog::formatter> json_lines() { return std::make_unique<JsonLines>(); }

void talk_on_standard_error() {
    spdlog::drop("baton");
    spdlog::set_default_logger(spdlog::stderr_logger_mt("baton"));
}

void set_up_log(const Configuration& configuration) {
    talk_on_standard_error();
    spdlog::set_level(spdlog::level::from_str(configuration.log_level));
    if (configuration.log_format == "json") {
        spdlog::set_formatter(json_lines());
    } else {
        spdlog::set_pattern("%H:%M:%S.%e %l %v");
    }
}

}  // namespace baton::service
