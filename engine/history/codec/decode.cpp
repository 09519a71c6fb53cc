#include <array>
#include <unordered_map>

#include "engine/history/codec.hpp"
#include "engine/history/codec/names.hpp"
#include "engine/history/codec/read.hpp"
#include "engine/history/codec/state.hpp"
#include "engine/history/codec/upcast.hpp"

namespace baton::history {
namespace {

using ReadEvent = bool (*)(const feel::Value&, execution::Event&, Place&);

template <class Fact>
bool read_fact(const feel::Value& members, execution::Event& event, Place& place) {
    return read(members, event.emplace<Fact>(), place);
}

template <class... Fact>
constexpr std::array<ReadEvent, sizeof...(Fact)> readers(std::variant<Fact...>*) {
    return {&read_fact<Fact>...};
}

ReadEvent reader_of(const std::string& name) {
    static const auto by_name = [] {
        constexpr auto all = readers(static_cast<execution::Event*>(nullptr));
        std::unordered_map<std::string, ReadEvent> map;
        for (std::size_t i = 0; i < all.size(); ++i) map.emplace(event_names()[i], all[i]);
        return map;
    }();
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : found->second;
}

bool read_event(const feel::Value& from, execution::Event& event, Place& place) {
    const auto* pair = from.list();
    if (pair == nullptr || pair->size() != 2) return place.refuse("an event is a pair of its name and its members");
    const auto* name = (*pair)[0].string();
    if (name == nullptr) return place.refuse("an event begins with its name");
    const auto reader = reader_of(*name);
    if (reader == nullptr) return place.refuse("there is no event '" + *name + "'");
    return place.enter(*name) && reader((*pair)[1], event, place) && place.leave();
}

Result<std::vector<execution::Event>> read_events(const feel::Value& from) {
    Place place;
    const auto* items = from.list();
    std::vector<execution::Event> events(items != nullptr ? items->size() : 0);
    bool is_good = items != nullptr || place.refuse("a list of events is wanted");
    for (std::size_t i = 0; i < events.size() && is_good; ++i) {
        is_good = place.enter(std::to_string(i)) && read_event((*items)[i], events[i], place) && place.leave();
    }
    if (!is_good) return place.problem("a record");
    return events;
}

}  // namespace

Result<std::vector<execution::Event>> decode(std::string_view events, int version) {
    auto value = parse_log(events);
    if (!value) return value.error();
    value = upcast_events(std::move(*value), version, upcast_steps());
    if (!value) return value.error();
    return read_events(*value);
}

Result<execution::Event> decode_event(std::string_view event, int version) {
    auto value = parse_log(event);
    if (!value) return value.error();
    value = upcast_events(feel::List{std::move(*value)}, version, upcast_steps());
    if (!value) return value.error();
    auto events = read_events(*value);
    if (!events) return events.error();
    if (events->size() != 1) return fail(Code::internal, "the log is damaged: one event is wanted");
    return std::move(events->front());
}

Result<execution::Instance> decode_instance(std::string_view snapshot, int version) {
    auto value = parse_log(snapshot);
    if (!value) return value.error();
    value = upcast_instance(std::move(*value), version, upcast_steps());
    if (!value) return value.error();
    Place place;
    execution::Instance instance;
    if (!read(*value, instance, place)) return place.problem("a snapshot");
    return instance;
}

}  // namespace baton::history
