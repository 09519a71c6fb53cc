#include "service/memory.hpp"

#include <malloc.h>

namespace baton::service {

void keep_freed_memory() {
    ::mallopt(M_MMAP_THRESHOLD, 8 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 16 << 20);
}

void give_back_freed_memory() { ::malloc_trim(0); }

}  // namespace baton::service
