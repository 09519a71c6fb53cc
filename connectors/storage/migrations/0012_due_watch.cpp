#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// What wakes us to tell that a task falls due, of tasks that were open before there was such a thing. Early enough for
// any rule's warning (16 days): whoever is woken too early reckons, and sleeps again.
const std::string_view due_watch_sql = R"sql(
INSERT INTO timer (partition, key, instance, definition, element, due)
    SELECT partition, key, instance, definition, '', due - 1382400000 FROM task WHERE state = 'open' AND due <> 0
    ON CONFLICT (partition, key) DO NOTHING;
)sql";

}  // namespace baton::storage
