#include "engine/runtime/workplace.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <thread>
#include <utility>

namespace baton::runtime {
namespace {

class TwoThreads final : public Workplace {
public:
    ~TwoThreads() override {
        deciding_.stop();
        if (decides_.joinable()) decides_.join();
    }
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
        goes_on_.reset();
        if (decides_.joinable()) decides_.join();
        committing_.join();
    }

private:
    // Not a pool of one thread, nor a context that knows of one alone: what such a thread asks of itself is kept beside
    // until its work is done, and so comes after what another asked for later.
    boost::asio::io_context deciding_{BOOST_ASIO_CONCURRENCY_HINT_SAFE};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> goes_on_{deciding_.get_executor()};
    boost::asio::thread_pool committing_{1};
    boost::asio::steady_timer alarm_{deciding_};
    bool is_closed_ = false;  // on the deciding thread
    std::thread decides_{[this] { deciding_.run(); }};
};

}  // namespace

std::shared_ptr<Workplace> two_threads() { return std::make_shared<TwoThreads>(); }

}  // namespace baton::runtime
