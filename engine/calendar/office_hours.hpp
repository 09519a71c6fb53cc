// When an office is open on a working day: parameter data, such as 8:30-12:00 and 13:30-17:30.
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::calendar {

struct OfficeSpan {
    Duration from{};  // since midnight
    Duration to{};

    bool operator==(const OfficeSpan&) const = default;
};

// In order, apart from each other, none empty.
class OfficeHours {
public:
    OfficeHours();  // 8:30-12:00 and 13:30-17:30

    // Each text is "08:30-12:00".
    [[nodiscard]] static Result<OfficeHours> of(const std::vector<std::string_view>& spans);

    [[nodiscard]] const std::vector<OfficeSpan>& spans() const { return spans_; }
    bool operator==(const OfficeHours&) const = default;

private:
    std::vector<OfficeSpan> spans_;
};

}  // namespace baton::calendar
