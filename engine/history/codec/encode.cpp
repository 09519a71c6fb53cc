#include "engine/history/codec.hpp"
#include "engine/history/codec/names.hpp"
#include "engine/history/codec/state.hpp"
#include "engine/history/codec/write.hpp"

namespace baton::history {
namespace {

void append(std::string& out, const execution::Event& event) {
    out.append("[\"").append(name_of(event)).append("\",");
    std::visit([&](const auto& fact) { write(out, fact); }, event);
    out += ']';
}

}  // namespace

const char* name_of(const execution::Event& event) { return event_names()[event.index()].c_str(); }

std::string encode(const std::vector<execution::Event>& events) {
    std::string out;
    char separator = '[';
    for (const auto& event : events) {
        out += separator;
        append(out, event);
        separator = ',';
    }
    out += events.empty() ? "[]" : "]";
    return out;
}

std::string encode(const execution::Event& event) {
    std::string out;
    append(out, event);
    return out;
}

std::string encode(const execution::Instance& instance) {
    std::string out;
    write(out, instance);
    return out;
}

}  // namespace baton::history
