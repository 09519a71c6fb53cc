#include "engine/runtime/engine.hpp"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

#include "engine/runtime/shell.hpp"

namespace baton::runtime {
namespace {

using boost::asio::awaitable;
using boost::asio::use_awaitable;

// Waits for one answer that another thread gives by calling a function once.
template <class T, class Ask>
awaitable<T> answer_to(Ask ask) {
    return boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void(T)>(
        [](auto handler, Ask asking) {
            auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
            asking([waiting](T answer) {
                const auto executor = boost::asio::get_associated_executor(*waiting);
                boost::asio::post(executor, [waiting, answer = std::move(answer)]() mutable {
                    std::move (*waiting)(std::move(answer));
                });
            });
        },
        use_awaitable, std::move(ask));
}

}  // namespace

Engine::Engine(ports::Store& store, const ports::Clock& clock, Settings settings, std::shared_ptr<Workplace> workplace)
    : shell_(std::make_shared<Shell>(store, clock, std::move(settings), std::move(workplace))) {}

Engine::~Engine() {
    shell_->is_draining = true;
    shell_->workplace->close();
    shell_->queue.clear();  // what a workplace that died left undone
}

awaitable<Result<>> Engine::start(Almanac almanac) {
    auto shared = std::make_shared<const Almanac>(std::move(almanac));
    auto ask = [shell = shell_, shared](std::function<void(Result<>)> reply) {
        shell->workplace->decide([shell, shared, reply = std::move(reply)] {
            shell->put_up(shared);
            reply(shell->open());
        });
    };
    return answer_to<Result<>>(std::move(ask));
}

awaitable<void> Engine::drain() {
    shell_->is_draining = true;
    auto ask = [shell = shell_](std::function<void(Result<>)> reply) {
        shell->at_rest([shell, reply = std::move(reply)] { shell->give_back([reply] { reply({}); }); });
    };
    (void)co_await answer_to<Result<>>(std::move(ask));
}

awaitable<Result<Done>> Engine::submit(Wish wish) {
    auto shared = std::make_shared<const Wish>(std::move(wish));
    auto ask = [shell = shell_, shared](std::function<void(Result<Done>)> reply) {
        const std::string& sender = shared->actor.department.empty() ? shared->actor.name : shared->actor.department;
        auto work = [shell, shared, reply] {
            auto done = shell->partition->handle(*shared, shell->clock.now());
            shell->tell([reply, done = std::move(done)](const Problem* trouble) mutable {
                reply(trouble ? Result<Done>(*trouble) : std::move(done));
            });
        };
        shell->ask(sender, std::move(work), [reply](Problem problem) { reply(std::move(problem)); });
    };
    return answer_to<Result<Done>>(std::move(ask));
}

awaitable<Result<Answer>> Engine::remember(OnceOnly once) {
    auto ask = [shell = shell_, once = std::move(once)](std::function<void(Result<Answer>)> reply) {
        const auto work = [shell, once, reply] {
            auto kept = shell->partition->remember(once, shell->clock.now());
            shell->tell([reply, kept = std::move(kept)](const Problem* trouble) mutable {
                reply(trouble ? Result<Answer>(*trouble) : std::move(kept));
            });
        };
        shell->ask({}, work, [reply](Problem problem) { reply(std::move(problem)); });
    };
    return answer_to<Result<Answer>>(std::move(ask));
}

awaitable<Result<Deployed>> Engine::deploy(std::vector<Resource> resources, Actor actor, bool is_dry_run) {
    auto read = read_deployment(std::move(resources), shell_->settings.bpmn_limits);
    if (!read) co_return read.error();
    auto shared = std::make_shared<const ReadDeployment>(std::move(*read));
    auto ask = [shell = shell_, shared, actor = std::move(actor),
                is_dry_run](std::function<void(Result<Deployed>)> reply) {
        const auto work = [shell, shared, actor, is_dry_run, reply] {
            auto deployed = shell->partition->deploy(*shared, actor, is_dry_run, shell->clock.now());
            shell->tell([reply, deployed = std::move(deployed)](const Problem* trouble) mutable {
                reply(trouble ? Result<Deployed>(*trouble) : std::move(deployed));
            });
        };
        shell->ask({}, work, [reply](Problem problem) { reply(std::move(problem)); });
    };
    auto deployed = co_await answer_to<Result<Deployed>>(std::move(ask));
    co_return deployed;
}

awaitable<Result<std::vector<ActivatedJob>>> Engine::activate(JobRequest request) {
    using Jobs = Result<std::vector<ActivatedJob>>;
    auto ask = [shell = shell_, request = std::move(request)](std::function<void(Jobs)> reply) {
        const auto work = [shell, request, reply] {
            const auto until = shell->workplace->now() + request.wait;
            shell->workers.push_back({request, until, reply});
            shell->set_alarm();
        };
        shell->ask({}, work, [reply](Problem problem) { reply(std::move(problem)); });
    };
    return answer_to<Jobs>(std::move(ask));
}

awaitable<Result<execution::Instance>> Engine::inspect(InstanceKey instance) {
    using State = Result<execution::Instance>;
    auto ask = [shell = shell_, instance](std::function<void(State)> reply) {
        auto work = [shell, instance, reply] {
            const auto found = shell->partition->inspect(instance);
            State state = found ? State(**found) : State(found.error());
            shell->tell([reply, state = std::move(state)](const Problem* trouble) mutable {
                reply(trouble ? State(*trouble) : std::move(state));
            });
        };
        shell->ask({}, std::move(work), [reply](Problem problem) { reply(std::move(problem)); });
    };
    return answer_to<State>(std::move(ask));
}

awaitable<Result<execution::Explanation>> Engine::explain(execution::PublishMessage message) {
    using Explained = Result<execution::Explanation>;
    auto ask = [shell = shell_, message = std::move(message)](std::function<void(Explained)> reply) {
        const auto work = [shell, message, reply] {
            auto explained = shell->partition->explain(message, shell->clock.now());
            shell->tell([reply, explained = std::move(explained)](const Problem* trouble) {
                reply(trouble ? Explained(*trouble) : Explained(explained));
            });
        };
        shell->ask({}, work, [reply](Problem problem) { reply(std::move(problem)); });
    };
    return answer_to<Explained>(std::move(ask));
}

awaitable<Result<>> Engine::reach(Position position, Duration at_most) {
    auto ask = [shell = shell_, position, at_most](std::function<void(Result<>)> reply) {
        const auto work = [shell, position, at_most, reply] {
            shell->reaches.push_back({position, shell->workplace->now() + at_most, reply});
            shell->serve_reaches();
            shell->set_alarm();
        };
        shell->ask({}, work, [reply](Problem problem) { reply(std::move(problem)); });
    };
    return answer_to<Result<>>(std::move(ask));
}

awaitable<void> Engine::replace(Almanac almanac) {
    auto shared = std::make_shared<const Almanac>(std::move(almanac));
    auto ask = [shell = shell_, shared](std::function<void(Result<>)> reply) {
        const auto work = [shell, shared, reply] {
            shell->put_up(shared);
            shell->partition->replace(shared);
            shell->set_alarm();
            reply({});
        };
        shell->ask({}, work, [reply](Problem problem) { reply(std::move(problem)); });
    };
    (void)co_await answer_to<Result<>>(std::move(ask));
}

std::shared_ptr<const Almanac> Engine::almanac() const {
    const std::lock_guard lock(shell_->guard);
    return shell_->almanac_to_see;
}

const std::string& Engine::zone() const { return shell_->settings.zone; }

void Engine::on_inbox(Bell bell) { shell_->bells.push_back(std::move(bell)); }

void Engine::on_lost(std::function<void(const Problem&)> told) { shell_->on_lost = std::move(told); }

void Engine::clock_moved() {
    shell_->workplace->decide([shell = shell_] { shell->tick(); });
}

}  // namespace baton::runtime
