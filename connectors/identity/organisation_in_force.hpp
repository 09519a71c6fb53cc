// The organisation that holds now. Another may take its place while the service runs.
#pragma once

#include <memory>
#include <mutex>

#include "connectors/identity/organisation.hpp"

namespace baton::identity {

// Any thread. Whoever asks keeps what they were given, whole, for as long as they need it.
class OrganisationInForce {
public:
    OrganisationInForce() = default;
    explicit OrganisationInForce(Organisation first) { replace(std::move(first)); }

    [[nodiscard]] std::shared_ptr<const Organisation> now() const {
        const std::lock_guard lock(mutex_);
        return organisation_;
    }
    void replace(Organisation next) {
        auto made = std::make_shared<const Organisation>(std::move(next));
        const std::lock_guard lock(mutex_);
        organisation_.swap(made);  // the old one ends after the lock, if nobody has it
    }

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const Organisation> organisation_ = std::make_shared<const Organisation>();  // never nullptr
};

}  // namespace baton::identity
