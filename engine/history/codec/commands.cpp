#include <boost/mp11/algorithm.hpp>
#include <unordered_map>

#include "engine/history/codec.hpp"
#include "engine/history/codec/read.hpp"
#include "engine/history/codec/upcast.hpp"
#include "engine/history/codec/write.hpp"

namespace baton::history {
namespace {

using ReadCommand = bool (*)(const feel::Value&, execution::Command&, Place&);

template <class Wish>
bool read_wish(const feel::Value& members, execution::Command& command, Place& place) {
    return read(members, command.emplace<Wish>(), place);
}

// Those that are kept are described.
ReadCommand reader_of(const std::string& name) {
    static const auto by_name = [] {
        std::unordered_map<std::string, ReadCommand> map;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, execution::AnyCommand>>(
            [&](auto is) {
                using Wish = typename decltype(is)::type;
                if constexpr (Described<Wish>) map.emplace(execution::name_of(Wish{}), &read_wish<Wish>);
            });
        return map;
    }();
    const auto found = by_name.find(name);
    return found == by_name.end() ? nullptr : found->second;
}

bool read_command(const feel::Value& from, execution::Command& command, Place& place) {
    const auto* const pair = from.list();
    if (pair == nullptr || pair->size() != 2) return place.refuse("a command is a pair of its name and its members");
    const auto* const name = (*pair)[0].string();
    const auto reader = name != nullptr ? reader_of(*name) : nullptr;
    if (reader == nullptr) return place.refuse("a command begins with the name of one that is kept");
    return place.enter(*name) && reader((*pair)[1], command, place) && place.leave();
}

}  // namespace

std::string encode(const execution::Command& command) {
    std::string out = "[\"";
    out.append(execution::name_of(command)).append("\",");
    std::visit(
        [&]<class Wish>(const Wish& wish) {
            if constexpr (Described<Wish>) {
                write(out, wish);
            } else {
                BATON_ENSURE(false, "only what follows from a fact is kept");
            }
        },
        command);
    out += ']';
    return out;
}

Result<execution::Command> decode_command(std::string_view command, int version) {
    auto value = parse_log(command);
    if (!value) return value.error();
    value = upcast_command(std::move(*value), version, upcast_steps());
    if (!value) return value.error();
    Place place;
    execution::Command read;
    if (!read_command(*value, read, place)) return place.problem("a command");
    return read;
}

}  // namespace baton::history
