// A prepared statement that takes rows one by one and copies nothing of them: for databases that run in this process.
#pragma once

#include <memory>
#include <soci/soci.h>
#include <string>

#include "connectors/storage/sql/cells.hpp"

namespace baton::storage {

class RowStatement {
public:
    virtual ~RowStatement() = default;
    // Runs once for each row, its cells bound in the order of their columns. Throws as SOCI does.
    virtual void write(const Cells& cells) = 0;
};

}  // namespace baton::storage
