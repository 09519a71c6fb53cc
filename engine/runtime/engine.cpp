#include "engine/runtime/engine.hpp"

#include <algorithm>
#include <utility>

#include "engine/execution/branch.hpp"
#include "engine/runtime/answer_to.hpp"
#include "engine/runtime/shell.hpp"

namespace baton::runtime {
namespace {

using boost::asio::awaitable;
Problem no_such_case(InstanceKey instance) {
    return fail(Code::not_found, "There is no case " + std::to_string(instance.value) + ".");
}

}  // namespace

Engine::Engine(ports::Store& store, const ports::Clock& clock, Settings settings, const Workplaces& workplaces) {
    settings.partitions = std::clamp(settings.partitions, 1U, partitions_at_most);
    for (std::uint32_t number = 0; number < settings.partitions; ++number) {
        shells_.push_back(std::make_shared<Shell>(store, clock, settings, workplaces(), number));
    }
    connect();
}

Engine::~Engine() {
    for (const auto& shell : shells_) shell->is_draining = true;
    for (const auto& shell : shells_) shell->workplace->close();
    for (const auto& shell : shells_) shell->forget();
}

awaitable<Result<>> Engine::start(Almanac almanac) {
    const auto shared = std::make_shared<const Almanac>(std::move(almanac));
    for (const auto& next : shells_) {
        auto ask = [shell = next, first = shells_.front(), shared](std::function<void(Result<>)> reply) {
            shell->workplace->decide([shell, first, shared, reply = std::move(reply)] {
                shell->put_up(shared);
                auto fits = shell == first ? shell->check_partitions() : Result<>{};
                reply(fits ? shell->begin(*first) : fits);
            });
        };
        auto begun = co_await answer_to<Result<>>(std::move(ask));
        if (!begun) co_return begun;
    }
    has_started_ = true;
    co_return Result<>{};
}

awaitable<void> Engine::drain() {
    for (const auto& shell : shells_) shell->is_draining = true;
    for (const auto& next : shells_) {
        auto ask = [shell = next](std::function<void(Result<>)> reply) {
            shell->at_rest([reply = std::move(reply)] { reply({}); });
        };
        (void)co_await answer_to<Result<>>(std::move(ask));
    }
    for (const auto& next : shells_) {
        auto ask = [shell = next](std::function<void(Result<>)> reply) {
            shell->at_rest([shell, reply = std::move(reply)] { shell->give_back([reply] { reply({}); }); });
        };
        (void)co_await answer_to<Result<>>(std::move(ask));
    }
}

awaitable<Result<Done>> Engine::submit(Wish wish) {
    const auto place = place_of(wish);
    if (place >= shells_.size()) co_return no_such_case(wish.instance);
    auto shared = std::make_shared<const Wish>(std::move(wish));
    auto ask = [shell = shells_[place], shared](std::function<void(Result<Done>)> reply) {
        const std::string& sender = shared->actor.department.empty() ? shared->actor.name : shared->actor.department;
        const bool is_message = std::holds_alternative<execution::PublishMessage>(shared->command);
        auto work = [shell, shared, reply, is_message, asked = shell->workplace->now()] {
            if (const auto heard = is_message ? shell->hear_all(asked) : Result<>{}; !heard) {
                return reply(heard.error());
            }
            auto done = shell->partition->handle(*shared, shell->clock.now());
            shell->tell([reply, done = std::move(done)](const Problem* trouble) mutable {
                reply(trouble ? Result<Done>(*trouble) : std::move(done));
            });
        };
        shell->ask(sender, std::move(work), [reply](Problem problem) { reply(std::move(problem)); });
    };
    co_return co_await answer_to<Result<Done>>(std::move(ask));
}

awaitable<Result<Answer>> Engine::remember(OnceOnly once) {
    const auto place = execution::office_of(once.principal + once.key, shells_count());
    auto ask = [shell = shells_[place], once = std::move(once)](std::function<void(Result<Answer>)> reply) {
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
    auto read = read_deployment(std::move(resources), shells_.front()->settings.bpmn_limits);
    if (!read) co_return read.error();
    auto shared = std::make_shared<const ReadDeployment>(std::move(*read));
    auto ask = [shell = shells_.front(), shared, actor = std::move(actor),
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
    if (!deployed || is_dry_run) co_return deployed;
    co_await spread();  // nobody is told before all partitions know it
    if (!settle_deployment_) co_return deployed;
    auto settle = [this, number = deployed->deployment](std::function<void(Result<>)> reply) {
        settle_deployment_(number, std::move(reply));
    };
    if (auto settled = co_await answer_to<Result<>>(std::move(settle)); !settled) co_return settled.error();
    co_return deployed;
}

awaitable<Result<std::vector<ActivatedJob>>> Engine::activate(JobRequest request) {
    std::vector<std::shared_ptr<Shell>> held;
    std::ranges::copy_if(shells_, std::back_inserter(held), [](const auto& shell) { return shell->is_held.load(); });
    if (held.empty()) return wait_for_work(request.wait);
    auto ask = [held = std::move(held), request = std::move(request)](std::function<void(JobQuestion::Jobs)> reply) {
        const auto until = held.front()->workplace->now() + request.wait;
        const auto question = std::make_shared<JobQuestion>(request, held.size(), std::move(reply));
        for (const auto& shell : held) {
            const auto work = [shell, until, question] {
                shell->workers.push_back({until, question});
                shell->set_alarm();
            };
            shell->ask({}, work, [question](Problem problem) { question->give_up(std::move(problem)); });
        }
    };
    return answer_to<JobQuestion::Jobs>(std::move(ask));
}

awaitable<Result<execution::Instance>> Engine::inspect(InstanceKey instance) {
    using State = Result<execution::Instance>;
    const auto of_case = shell_of(instance);
    if (!of_case) co_return no_such_case(instance);
    if (!of_case->is_held) co_return co_await inspect_elsewhere(instance);
    auto ask = [shell = of_case, instance](std::function<void(State)> reply) {
        auto work = [shell, instance, reply] {
            const auto found = shell->partition->inspect(instance);
            State state = found ? State(**found) : State(found.error());
            // What is being committed is not of this case; who only looks does not wait for it.
            if (shell->partition->is_durable(instance)) return reply(std::move(state));
            shell->tell([reply, state = std::move(state)](const Problem* trouble) mutable {
                reply(trouble ? State(*trouble) : std::move(state));
            });
        };
        shell->ask({}, std::move(work), [reply](Problem problem) { reply(std::move(problem)); });
    };
    co_return co_await answer_to<State>(std::move(ask));
}

awaitable<Result<execution::Explanation>> Engine::explain(execution::PublishMessage message) {
    using Explained = Result<execution::Explanation>;
    const auto office = execution::office_of(message.name, shells_count());
    auto ask = [shell = shells_[office], message = std::move(message)](std::function<void(Explained)> reply) {
        const auto work = [shell, message, reply, asked = shell->workplace->now()] {
            if (const auto heard = shell->hear_all(asked); !heard) return reply(heard.error());
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
    if (log_of(position) >= shells_.size())
        co_return fail(Code::invalid, "there is no log with the position " + std::to_string(position));
    if (!shells_[log_of(position)]->is_held) co_return co_await reach_elsewhere(position, at_most);
    auto ask = [shell = shells_[log_of(position)], position, at_most](std::function<void(Result<>)> reply) {
        const auto work = [shell, position, at_most, reply] {
            shell->reaches.push_back({position, shell->workplace->now() + at_most, reply});
            shell->serve_reaches();
            shell->set_alarm();
        };
        shell->ask({}, work, [reply](Problem problem) { reply(std::move(problem)); });
    };
    co_return co_await answer_to<Result<>>(std::move(ask));
}

awaitable<void> Engine::replace(Almanac almanac) {
    const auto shared = std::make_shared<const Almanac>(std::move(almanac));
    for (const auto& next : shells_) {
        auto ask = [shell = next, shared](std::function<void(Result<>)> reply) {
            shell->workplace->decide([shell, shared, reply = std::move(reply)] {
                shell->put_up(shared);
                if (shell->partition) shell->partition->replace(shared);
                shell->set_alarm();
                reply({});
            });
        };
        (void)co_await answer_to<Result<>>(std::move(ask));
    }
}

}  // namespace baton::runtime
