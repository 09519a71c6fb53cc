#include "engine/feel/run.hpp"

#include "engine/feel/observer.hpp"

namespace baton::feel {
namespace {

constexpr std::size_t warnings_max = 100;

Problem too_large(const std::string& what, const std::string& limit) {
    return fail(Code::too_large,
                "the expression makes " + what + "; at most " + limit + " is allowed: make it smaller");
}

}  // namespace

void Run::stop(Problem problem) {
    if (!stopped_) stopped_ = std::move(problem);
    steps_left_ = 0;
}

void Run::stop_for_steps() {
    stop(fail(Code::unprocessable, "the expression takes more than " + std::to_string(around_.steps_max) +
                                       " steps: make its lists shorter or its loops fewer"));
}

void Run::stop_for_depth() {
    stop(fail(Code::unprocessable, "the expression calls itself or nests deeper than " + std::to_string(depth_max) +
                                       " levels: end the recursion earlier"));
}

void Run::warn(std::string message) {
    if (observer_ != nullptr) observer_->warned(message);
    if (warnings_.size() < warnings_max) warnings_.push_back({std::move(message), offset_});
}

Value Run::limited(Value value) {
    if (value.depth() > value_depth_max) {
        stop(too_large("a value of too many levels", std::to_string(value_depth_max) + " levels"));
        return {};
    }
    if (value.weight() > weight_max) {
        stop(too_large("a value that is too large", std::to_string(weight_max >> 20U) + " MiB"));
        return {};
    }
    return value;
}

bool Run::has_room(std::size_t size) {
    if (size < around_.list_size_max) return true;
    stop(too_large("a list that is too long", std::to_string(around_.list_size_max) + " items"));
    return false;
}

Value Run::list(List items) {
    if (items.size() > around_.list_size_max) {
        (void)has_room(items.size());
        return {};
    }
    if (!spend(items.size())) return {};
    return limited(std::move(items));
}

Value Run::context(Context entries) {
    if (!spend(entries.size())) return {};
    return limited(std::move(entries));
}

Value Run::string(std::string text) {
    if (text.size() > string_size_max) {
        stop(too_large("a string that is too long", std::to_string(string_size_max >> 20U) + " MiB"));
        return {};
    }
    if (!spend(text.size() / 64)) return {};
    return text;
}

}  // namespace baton::feel
