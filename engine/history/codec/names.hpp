// The word by which the log calls a kind of event: its type's own name.
#pragma once

#include <boost/core/type_name.hpp>
#include <boost/mp11/algorithm.hpp>
#include <string>
#include <vector>

#include "engine/execution/event.hpp"

namespace baton::history {

// By the index in the variant.
[[nodiscard]] inline const std::vector<std::string>& event_names() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, execution::AnyEvent>>(
            [&](auto type) {
                const std::string name = boost::core::type_name<typename decltype(type)::type>();
                all.push_back(name.substr(name.rfind(':') + 1));
            });
        return all;
    }();
    return names;
}

}  // namespace baton::history
