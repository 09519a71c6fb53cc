// Everything that was ever deployed, from the store.
#pragma once

#include <functional>
#include <memory>

#include "engine/ports/store.hpp"
#include "engine/runtime/shelf.hpp"

namespace baton::runtime {

// What `compiled` holds already is not read from its files again. Blocks; `alive` is called now and then meanwhile.
[[nodiscard]] Result<std::shared_ptr<const Shelf>> read_shelf(ports::Store& store, const Shelf& compiled,
                                                              const std::function<void()>& alive);

}  // namespace baton::runtime
