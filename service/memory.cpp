#include "service/memory.hpp"

#include <malloc.h>

namespace baton::service {

void keep_freed_memory() {
    ::mallopt(M_MMAP_THRESHOLD, 8 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 16 << 20);
}

}  // namespace baton::service
