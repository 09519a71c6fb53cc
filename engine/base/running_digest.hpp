// SHA-256 (FIPS 180-4) of what comes piece by piece, so that nobody has to hold the whole.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace baton {

class RunningDigest {
public:
    RunningDigest();

    void add(std::string_view piece);
    // Of all that was added, as 64 lower-case hex digits. Ends it: nothing is added after.
    [[nodiscard]] std::string hex();

private:
    struct State;
    struct Free {
        void operator()(State* state) const;
    };
    std::unique_ptr<State, Free> state_;
};

}  // namespace baton
