// The calendar as FEEL asks for it: is that day worked?
#pragma once

#include "engine/calendar/calendar.hpp"
#include "engine/feel/expression.hpp"

namespace baton::execution {

class CalendarDays final : public feel::WorkingDays {
public:
    explicit CalendarDays(const calendar::Calendar& calendar) : calendar_(calendar) {}
    Kind kind(const feel::Date& date) const override;

private:
    const calendar::Calendar& calendar_;
};

}  // namespace baton::execution
