#include "engine/runtime/workplace.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <utility>

namespace baton::runtime {
namespace {

class TwoThreads final : public Workplace {
public:
    void decide(Work work) override { boost::asio::post(deciding_, std::move(work)); }
    void commit(Work work) override { boost::asio::post(committing_, std::move(work)); }
    void wake(std::chrono::milliseconds after, Work work) override {
        alarm_.expires_after(after);
        alarm_.async_wait([work = std::move(work)](const boost::system::error_code& cancelled) {
            if (!cancelled) work();
        });
    }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override {
        return std::chrono::steady_clock::now();
    }
    // What is committed may ask for one more decision, so whoever decides is waited for twice.
    void close() override {
        decide([this] { alarm_.cancel(); });
        deciding_.join();
        committing_.join();
        deciding_.join();
    }

private:
    boost::asio::thread_pool deciding_{1};
    boost::asio::thread_pool committing_{1};
    boost::asio::steady_timer alarm_{deciding_};
};

}  // namespace

std::shared_ptr<Workplace> two_threads() { return std::make_shared<TwoThreads>(); }

}  // namespace baton::runtime
