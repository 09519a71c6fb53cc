// How the process keeps memory that it has given back.
#pragma once

namespace baton::service {

// Call once, first in main(). What a batch has freed stays with the process for the next one: by default the C library
// returns it to the system each time and gets it back page by page, which took more than half of the time of a case
// that does many steps at once. At most 16 MB a thread are kept so.
void keep_freed_memory();

// Call when all that is read at a start has been read: what that took and has freed goes back to the system.
void give_back_freed_memory();

}  // namespace baton::service
