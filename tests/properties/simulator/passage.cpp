#include "tests/properties/simulator/passage.hpp"

#include "engine/execution/branch.hpp"
#include "engine/runtime/turned_away.hpp"
#include "tests/properties/simulator/network.hpp"

namespace baton::properties {
namespace {

constexpr Millis first_pause{50};
constexpr Millis longest_pause{200};
constexpr Millis forward_within{5'000};
constexpr Millis answer_within{3'000};

}  // namespace

std::uint32_t place_of(const runtime::Wish& wish, std::uint32_t partitions) {
    if (wish.instance) return partition_of(wish.instance.value);
    if (const auto* const message = std::get_if<execution::PublishMessage>(&wish.command))
        return execution::office_of(message->name, partitions);
    return execution::office_of(wish.once->principal + wish.once->key, partitions);
}

Passage::Passage(Network& network, const std::shared_ptr<Site>& at, Request request, Request::Reply back)
    : network_(network), at_(at), request_(std::move(request)), back_(std::move(back)), rest_(first_pause) {}

void Passage::go() {
    const auto site = at_.lock();
    if (!site) return;
    if (!site->is_open) return back_(fail(Code::unavailable, "it has closed"));
    if (!until_) until_ = network_.now() + forward_within;
    if (site->steward->is_here(request_.place)) return do_here(*site);
    const auto address = site->steward->address_of(request_.place);
    if (address.empty()) return go_later(*site, "no node has the partition at the moment");
    send_on(*site, address);
}

void Passage::do_here(Site& site) {
    request_.act(site, [self = shared_from_this()](const Result<runtime::Done>& result) {
        const auto here = self->at_.lock();
        if (here && !result && runtime::is_turned_away(result.error()))
            return self->go_later(*here, result.error().detail);
        self->back_(result);
    });
}

// Only at a node that has the partition is it done; no node sends on what another has sent on.
void Passage::send_on(Site& site, const std::string& address) {
    const auto heard = std::make_shared<bool>(false);
    const auto act = [request = request_](Site& other, const Request::Reply& reply) {
        if (!other.steward->is_here(request.place)) {
            other.steward->look_again();
            return reply(fail(Code::unavailable, std::string(runtime::another_takes_it)));
        }
        request.act(other, reply);
    };
    network_.hop(site, address, act, [self = shared_from_this(), heard](const Result<runtime::Done>& result) {
        const auto here = self->at_.lock();
        if (!here || std::exchange(*heard, true)) return;
        if (!result && runtime::is_turned_away(result.error())) return self->go_later(*here, result.error().detail);
        self->back_(result);
    });
    site.after(answer_within, [self = shared_from_this(), heard] {
        const auto here = self->at_.lock();
        if (here && !std::exchange(*heard, true)) self->go_later(*here, "the node that has the partition went silent");
    });
}

void Passage::go_later(Site& site, const std::string& trouble) {
    site.steward->look_again();
    if (network_.now() + rest_ > *until_) return back_(fail(Code::unavailable, trouble));
    site.after(rest_, [self = shared_from_this()] { self->go(); });
    rest_ = std::min(rest_ * 2, longest_pause);
}

}  // namespace baton::properties
