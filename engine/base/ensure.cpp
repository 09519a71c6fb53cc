#include "engine/base/ensure.hpp"

#include <cstdio>
#include <cstdlib>

namespace baton {

void stop(std::string_view claim, const char* file, int line) {
    std::fprintf(stderr, "baton stops: a claim is broken at %s:%d: %.*s\n", file, line, static_cast<int>(claim.size()),
                 claim.data());
    std::abort();
}

}  // namespace baton
