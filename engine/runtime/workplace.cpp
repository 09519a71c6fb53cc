#include "engine/runtime/workplace.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <utility>

namespace baton::runtime {
namespace {

class TwoThreads final : public Workplace {
public:
    void decide(Work work) override { boost::asio::post(deciding_, std::move(work)); }
    // What is committed may ask for more to be decided, so whoever decides does not end before.
    void commit(Work work) override {
        boost::asio::post(committing_,
                          [work = std::move(work), goes_on = boost::asio::make_work_guard(deciding_)] { work(); });
    }
    void wake(std::chrono::milliseconds after, Work work) override {
        if (is_closed_) return;
        alarm_.expires_after(after);
        alarm_.async_wait([work = std::move(work)](const boost::system::error_code& cancelled) {
            if (!cancelled) work();
        });
    }
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override {
        return std::chrono::steady_clock::now();
    }
    void close() override {
        decide([this] {
            is_closed_ = true;
            alarm_.cancel();
        });
        deciding_.join();
        committing_.join();
    }

private:
    boost::asio::thread_pool deciding_{1};
    boost::asio::thread_pool committing_{1};
    boost::asio::steady_timer alarm_{deciding_};
    bool is_closed_ = false;  // on the deciding thread
};

}  // namespace

std::shared_ptr<Workplace> two_threads() { return std::make_shared<TwoThreads>(); }

}  // namespace baton::runtime
