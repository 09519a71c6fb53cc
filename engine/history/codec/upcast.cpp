#include "engine/history/codec/upcast.hpp"

#include "engine/history/codec.hpp"

namespace baton::history {
namespace {

Result<feel::Value> upcast(feel::Value value, int version, std::span<const UpcastStep> steps,
                           feel::Value (*UpcastStep::*step)(feel::Value)) {
    const int newest = static_cast<int>(steps.size()) + 1;
    if (version < 1 || version > newest) {
        return fail(Code::internal, "the log has records in format " + std::to_string(version) +
                                        "; this Baton knows 1 to " + std::to_string(newest) +
                                        ": start the version that wrote them, or a newer one");
    }
    for (const auto& next : steps.subspan(static_cast<std::size_t>(version) - 1)) {
        value = (next.*step)(std::move(value));
    }
    return value;
}

}  // namespace

std::span<const UpcastStep> upcast_steps() {
    static_assert(format_version == 1, "each version that is left behind has its step here");
    return {};
}

Result<feel::Value> upcast_events(feel::Value events, int version, std::span<const UpcastStep> steps) {
    return upcast(std::move(events), version, steps, &UpcastStep::events);
}

Result<feel::Value> upcast_instance(feel::Value snapshot, int version, std::span<const UpcastStep> steps) {
    return upcast(std::move(snapshot), version, steps, &UpcastStep::instance);
}

Result<feel::Value> upcast_command(feel::Value command, int version, std::span<const UpcastStep> steps) {
    return upcast(std::move(command), version, steps, &UpcastStep::command);
}

}  // namespace baton::history
