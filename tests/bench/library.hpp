// Models of the benchmark, as files and deployed on a shelf; and what is done with a Result that must be good.
#pragma once

#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>

#include "engine/runtime/shelf.hpp"

namespace baton::bench {

[[nodiscard]] std::string model_path(const std::string& name);
[[nodiscard]] runtime::Resource model(const std::string& name);
[[nodiscard]] runtime::Shelf shelf_with(const std::string& name);

// A figure over something that failed would be a lie: the program ends.
[[noreturn]] void give_up(const std::string& why);

template <class T>
[[nodiscard]] T must(Result<T> result) {
    if (!result) give_up(result.error().detail);
    return std::move(*result);
}

}  // namespace baton::bench
