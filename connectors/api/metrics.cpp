#include "connectors/api/metrics.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <unistd.h>

#include "engine/runtime/engine.hpp"

namespace baton::api {
namespace {

constexpr std::array<std::string_view, 7> methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

class Exposition {
public:
    void family(std::string_view name, std::string_view type, std::string_view help) {
        text_.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ");
        text_.append(name).append(" ").append(type).append("\n");
    }
    void sample(std::string_view name, std::string_view labels, double value) {
        text_.append(name).append(labels).append(" ").append(std::to_string(value)).append("\n");
    }
    void one(std::string_view name, std::string_view type, std::string_view help, double value) {
        family(name, type, help);
        sample(name, {}, value);
    }
    std::string done() { return std::move(text_); }

private:
    std::string text_;
};

void add_health(Exposition& out, const runtime::Health& health) {
    out.one("baton_ready", "gauge", "1 when commands are taken.", health.is_ready ? 1 : 0);
    out.one("baton_draining", "gauge", "1 while the service stops.", health.is_draining ? 1 : 0);
    out.one("baton_queue_wishes", "gauge", "Commands that wait.", static_cast<double>(health.queued));
    out.one("baton_errands_waiting", "gauge", "Commands that follow from others and wait for their turn.",
            static_cast<double>(health.errands));
    out.one("baton_instances_in_memory_bytes", "gauge", "Bytes of the cases in memory, about.",
            static_cast<double>(health.instances_size));
    out.one("baton_instances_in_memory", "gauge", "Cases in memory.", static_cast<double>(health.instances_in_memory));
    out.one("baton_records_total", "counter", "Records committed since start.", static_cast<double>(health.records));
    out.one("baton_commits_total", "counter", "Transactions committed since start.",
            static_cast<double>(health.commits));
    out.one("baton_commit_seconds_total", "counter", "Time spent in transactions since start.",
            std::chrono::duration<double>(health.commit_time).count());
    out.one("baton_timer_lag_seconds", "gauge", "Now minus the due moment of the oldest timer that has not fired.",
            static_cast<double>(health.timer_lag.count()) / 1000);
    out.one("baton_log_position", "gauge", "Position of the newest record.", static_cast<double>(health.position));
}

}  // namespace

void Metrics::count(std::string_view method, int status, std::chrono::steady_clock::duration took) {
    const bool is_known = std::ranges::find(methods, method) != methods.end();
    const std::lock_guard lock(mutex_);
    auto& served = served_[{is_known ? std::string(method) : "OTHER", status}];
    ++served.requests;
    served.seconds += std::chrono::duration<double>(took).count();
}

Metrics::Requests Metrics::requests() const {
    Requests all;
    const std::lock_guard lock(mutex_);
    for (const auto& [label, served] : served_) {
        all.answered += served.requests;
        if (label.second >= 500) all.failed += served.requests;
        all.seconds += served.seconds;
    }
    return all;
}

std::uint64_t resident_bytes() {
    std::ifstream pages("/proc/self/statm");
    std::uint64_t whole = 0;
    std::uint64_t resident = 0;
    pages >> whole >> resident;
    return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

std::string Metrics::text(const runtime::Health& health) const {
    Exposition out;
    add_health(out, health);
    out.one("baton_memory_bytes", "gauge", "Memory that the service takes.", static_cast<double>(resident_bytes()));
    out.one("baton_connections", "gauge", "Open connections.", static_cast<double>(connections.load()));
    out.one("baton_inbox_sessions", "gauge", "Open inbox sessions.", static_cast<double>(inbox_sessions.load()));
    out.one("baton_inbox_events_sent_total", "counter", "Inbox events sent.", static_cast<double>(inbox_events.load()));
    out.one("baton_bad_requests_total", "counter", "Requests that were not HTTP.",
            static_cast<double>(bad_requests.load()));
    out.one("baton_forwarded_requests_total", "counter",
            "Requests that another node answered, as it has the partition.", static_cast<double>(forwarded.load()));
    out.one("baton_forward_failures_total", "counter", "Requests for which no other node could be asked.",
            static_cast<double>(forwards_failed.load()));
    const std::lock_guard lock(mutex_);
    out.family("baton_http_requests_total", "counter", "Requests answered.");
    for (const auto& [label, served] : served_) {
        const auto labels = "{method=\"" + label.first + "\",status=\"" + std::to_string(label.second) + "\"}";
        out.sample("baton_http_requests_total", labels, static_cast<double>(served.requests));
    }
    out.family("baton_http_request_seconds_total", "counter", "Time spent on requests.");
    for (const auto& [label, served] : served_) {
        const auto labels = "{method=\"" + label.first + "\",status=\"" + std::to_string(label.second) + "\"}";
        out.sample("baton_http_request_seconds_total", labels, served.seconds);
    }
    return out.done();
}

}  // namespace baton::api
