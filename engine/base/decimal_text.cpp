#include <string>

#include "engine/base/decimal.hpp"
#include "engine/base/decimal_parts.hpp"

namespace baton {
namespace {

std::string digits_of(decimal::Coefficient coefficient) {
    std::array<char, 40> buffer{};
    std::size_t at = buffer.size();
    do {
        buffer[--at] = static_cast<char>('0' + static_cast<int>(coefficient % 10));
        coefficient /= 10;
    } while (coefficient != 0);
    return {buffer.data() + at, buffer.size() - at};
}

}  // namespace

void Decimal::append_text(std::string& out) const {
    if (!is_finite()) {
        out += "not a number";
        return;
    }
    const decimal::Parts number = decimal::parts(bits_);
    std::string digits = digits_of(number.coefficient);
    if (number.is_negative && number.coefficient != 0) out += '-';
    const int length = static_cast<int>(digits.size());
    const int point = length + number.exponent;
    if (number.coefficient == 0 && point <= -decimal::digits_max) {
        out += '0';
    } else if (number.exponent >= 0 && (point <= decimal::digits_max || number.coefficient == 0)) {
        out += digits;
        if (number.coefficient != 0) out.append(static_cast<std::size_t>(number.exponent), '0');
    } else if (number.exponent < 0 && point > 0) {
        out.append(digits, 0, static_cast<std::size_t>(point)).append(1, '.');
        out.append(digits, static_cast<std::size_t>(point));
    } else if (number.exponent < 0 && point > -decimal::digits_max) {
        out.append("0.").append(static_cast<std::size_t>(-point), '0').append(digits);
    } else {
        out += digits[0];
        if (length > 1) out.append(1, '.').append(digits, 1);
        out.append(point > 0 ? "E+" : "E").append(std::to_string(point - 1));
    }
}

std::string Decimal::text() const {
    std::string out;
    append_text(out);
    return out;
}

}  // namespace baton
