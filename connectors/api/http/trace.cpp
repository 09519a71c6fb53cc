#include "connectors/api/http/trace.hpp"

#include <algorithm>
#include <random>

namespace baton::api {
namespace {

bool is_hex(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool is_zero(std::string_view text) { return text.find_first_not_of('0') == std::string_view::npos; }

// 00-<trace id>-<parent id>-<flags>; later versions may be longer (§3.2.2.3).
bool is_well_formed(std::string_view text) {
    if (text.size() < 55 || text[2] != '-' || text[35] != '-' || text[52] != '-') return false;
    if (!is_hex(text.substr(0, 2)) || text.substr(0, 2) == "ff") return false;
    if (text.substr(0, 2) == "00" && text.size() != 55) return false;
    const auto id = text.substr(3, 32);
    const auto parent = text.substr(36, 16);
    return is_hex(id) && is_hex(parent) && is_hex(text.substr(53, 2)) && !is_zero(id) && !is_zero(parent);
}

}  // namespace

std::string random_hex(std::size_t bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    thread_local std::random_device device;
    std::string out;
    while (out.size() < bytes * 2) {
        const auto word = device();
        for (unsigned shift = 0; shift < 32 && out.size() < bytes * 2; shift += 4) out += digits[(word >> shift) & 15U];
    }
    return out;
}

Trace trace_of(std::string_view traceparent) {
    const bool goes_on = is_well_formed(traceparent);
    Trace trace;
    trace.id = goes_on ? std::string(traceparent.substr(3, 32)) : random_hex(16);
    trace.parent =
        "00-" + trace.id + '-' + random_hex(8) + '-' + (goes_on ? std::string(traceparent.substr(53, 2)) : "01");
    return trace;
}

}  // namespace baton::api
