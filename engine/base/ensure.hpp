// A claim about our own code, checked in every build. A broken claim stops the process: the log heals it on restart.
#pragma once

#include <string_view>

namespace baton {

[[noreturn]] void stop(std::string_view claim, const char* file, int line);

}  // namespace baton

#define BATON_ENSURE(holds, why)                    \
    do {                                            \
        if (!(holds)) [[unlikely]]                  \
            ::baton::stop(why, __FILE__, __LINE__); \
    } while (false)
