#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Who waits for a message, found by its name and key. Of both the first hundred characters: an entry of an index may
// not be of any length, and a key that somebody computes can be. And what others have sent, found by its receiver.
const std::string_view waits_sql = R"sql(
CREATE INDEX subscription_place ON subscription
    (kind, substr(name, 1, 100), substr(correlation_key, 1, 100), partition, key);
CREATE INDEX guest_place ON guest (kind, substr(name, 1, 100), substr(correlation_key, 1, 100), partition, key);
CREATE INDEX guest_instance ON guest (instance, partition, key);
CREATE INDEX parcel_receiver ON parcel (receiver, partition, key);
)sql";

}  // namespace baton::storage
