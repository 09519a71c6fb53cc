#include "connectors/storage/storage.hpp"

#include "connectors/storage/accounts/sql_accounts.hpp"
#include "connectors/storage/database.hpp"
#include "connectors/storage/drafts/sql_drafts.hpp"
#include "connectors/storage/editions/sql_editions.hpp"
#include "connectors/storage/files/sql_attachments.hpp"
#include "connectors/storage/files/sql_file_store.hpp"
#include "connectors/storage/nodes/sql_nodes.hpp"
#include "connectors/storage/queries/sql_queries.hpp"
#include "connectors/storage/readings/sql_reading_log.hpp"
#include "connectors/storage/reports/sql_reports.hpp"
#include "connectors/storage/retention/sql_leftovers.hpp"
#include "connectors/storage/retention/sql_retention.hpp"
#include "connectors/storage/store/sql_store.hpp"

namespace baton::storage {

Result<Opened> open(const Settings& settings) {
    auto database = Database::open(settings);
    if (!database) return database.error();
    return Opened{std::make_unique<SqlStore>(*database),        std::make_unique<SqlQueries>(*database),
                  std::make_unique<SqlAccountStore>(*database), std::make_unique<SqlReadingLog>(*database),
                  std::make_unique<SqlReports>(*database),      std::make_unique<SqlAttachments>(*database),
                  std::make_unique<SqlFileStore>(*database),    std::make_unique<SqlDraftStore>(*database),
                  std::make_unique<SqlRetention>(*database),    std::make_unique<SqlEditionStore>(*database),
                  std::make_unique<SqlNodes>(*database),        std::make_unique<SqlLeftovers>(*database)};
}

}  // namespace baton::storage
