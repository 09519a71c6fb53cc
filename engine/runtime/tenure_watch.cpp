#include "engine/runtime/tenure_watch.hpp"

namespace baton::runtime {

bool TenureWatch::may_take(const ports::Tenure& seen, Moment now) {
    if (seen.epoch == 0 || seen.node.empty() || seen.node == node_) return true;
    if (!has_looked_ || seen != last_) last_sign_ = now;
    has_looked_ = true;
    last_ = seen;
    return now - last_sign_ >= lease_;
}

}  // namespace baton::runtime
