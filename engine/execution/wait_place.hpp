// For what somebody waits: a kind, a name and a correlation key; an empty key takes any.
#pragma once

#include <string>
#include <string_view>

#include "engine/execution/event.hpp"

namespace baton::execution {

// Texts are those of who asks.
struct PlaceView {
    SubscriptionKind kind = SubscriptionKind::message;
    std::string_view name;
    std::string_view correlation_key;

    auto operator<=>(const PlaceView&) const = default;
};

struct WaitPlace {
    SubscriptionKind kind = SubscriptionKind::message;
    std::string name;
    std::string correlation_key;

    auto operator<=>(const WaitPlace&) const = default;
    [[nodiscard]] PlaceView view() const { return {kind, name, correlation_key}; }
};

struct ByPlace {
    using is_transparent = void;
    bool operator()(const WaitPlace& a, const WaitPlace& b) const { return a < b; }
    bool operator()(const WaitPlace& a, const PlaceView& b) const { return a.view() < b; }
    bool operator()(const PlaceView& a, const WaitPlace& b) const { return a < b.view(); }
};

}  // namespace baton::execution
