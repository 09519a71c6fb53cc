// A job as the engine hands it to a connector, made short.
#pragma once

#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <vector>

#include "engine/feel/json.hpp"
#include "engine/ports/connector.hpp"

namespace baton::outbound {

using Headers = std::vector<std::pair<std::string, std::string>>;

inline feel::Value json(std::string_view text) {
    const Result<feel::Value> value = feel::from_json(text);
    EXPECT_TRUE(value) << text;
    return value ? *value : feel::Value{};
}

inline ports::JobCall job(Headers headers, std::string_view variables = "{}") {
    ports::JobCall call;
    call.job = JobKey{77};
    call.instance = InstanceKey{5};
    call.process = "complaint_acceptance";
    call.element = "S_reply";
    call.headers = std::move(headers);
    call.now = *instant_from("2026-11-23T01:00:00Z");
    call.deadline = Duration{5'000};
    const feel::Value value = json(variables);
    if (value.context() != nullptr) call.variables = *value.context();
    return call;
}

inline std::string text_of(const feel::Context& variables) { return feel::to_json(feel::Value{variables}); }

}  // namespace baton::outbound
