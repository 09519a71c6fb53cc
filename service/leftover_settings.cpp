#include "service/configuration.hpp"
#include "service/number_setting.hpp"

namespace baton::service {

std::vector<Setting> leftover_settings() {
    constexpr auto in = &Configuration::leftovers;
    constexpr Bounds days{0, 36'500};
    return {
        number("leftovers.notices_days", "days that notices of the inbox are kept; 0: for ever", days, in,
               &LeftoverSettings::notices_days),
        number("leftovers.requests_days", "days that answers are kept for requests that come twice; 0: for ever", days,
               in, &LeftoverSettings::requests_days),
        number("leftovers.tokens_days", "days that tokens are kept after they ended; 0: for ever", days, in,
               &LeftoverSettings::tokens_days),
        number("leftovers.rows_at_once", "rows that one transaction drops", {1, 100'000}, in,
               &LeftoverSettings::rows_at_once),
        number("leftovers.pause_ms", "at least so long the others have the store to themselves between two of them",
               {0, 60'000}, in, &LeftoverSettings::pause),
        number("leftovers.every_ms", "how often it is looked for what was kept long enough", {1}, in,
               &LeftoverSettings::every),
    };
}

}  // namespace baton::service
