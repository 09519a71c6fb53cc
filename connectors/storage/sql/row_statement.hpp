// A prepared statement that writes rows as its database takes them quickest: one by one where it runs in this process,
// all at once where there is a way to go.
#pragma once

#include <memory>
#include <soci/soci.h>
#include <string>

#include "connectors/storage/sql/cells.hpp"

namespace baton::storage {

class RowStatement {
public:
    virtual ~RowStatement() = default;
    // Its places are $1, $2 and so on, in the order of the columns. Throws as SOCI does.
    virtual void write(const Cells& cells) = 0;
};

}  // namespace baton::storage
