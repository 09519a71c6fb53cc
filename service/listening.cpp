#include "service/listening.hpp"

#include <unistd.h>

namespace baton::service {

Listening::~Listening() {
    if (socket_ >= 0) ::close(socket_);
}

}  // namespace baton::service
