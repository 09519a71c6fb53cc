// What queries need, one plain row each; written in the transaction of the records that they follow from. Times that
// are not set are the epoch. The described members are the columns of the tables that keep them (connectors/storage).
#pragma once

#include "engine/ports/rows/cases.hpp"
#include "engine/ports/rows/deployments.hpp"
#include "engine/ports/rows/post.hpp"
#include "engine/ports/rows/waiting.hpp"
#include "engine/ports/rows/work.hpp"
