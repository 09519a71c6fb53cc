#include "connectors/api/stones.hpp"

#include <algorithm>

namespace baton::api {
namespace {

constexpr std::string_view of_a_case = "/v2/process-instances/{";

struct Found {
    ports::ArchivedCase stone;
    ports::ArchiveRow archive;
};

Result<std::optional<Found>> look(ports::Retention& retention, InstanceKey key) {
    auto stone = retention.stone(key);
    if (!stone) return stone.error();
    if (!stone->has_value()) return std::optional<Found>{};
    const auto archives = retention.archives();
    if (!archives) return archives.error();
    Found found{std::move(**stone), {}};
    const auto archive = std::ranges::find(*archives, found.stone.archive, &ports::ArchiveRow::number);
    if (archive != archives->end()) found.archive = *archive;
    return std::optional{std::move(found)};
}

// Whoever saw the case, or could have: by a role, by a part of their department in it, or because they began it.
bool may_be_told(const Call& call, const ports::ArchivedCase& stone) {
    if (call.may(Action::read_operations) || identity::visible_to(call.principal).sees_all) return true;
    if (stone.started_by == call.principal.name) return true;
    identity::Resource resource;
    resource.case_departments = stone.departments;
    return call.may(Action::read_case, resource);
}

std::string in_words(const Found& found) {
    const auto& [stone, archive] = found;
    return "case " + std::to_string(stone.key.value) + " ended on " + to_text(stone.ended_at).substr(0, 10) +
           " and was dropped when its time to be kept was over; it is in archive " + std::to_string(archive.number) +
           ", '" + archive.name + "' (SHA-256 " + archive.digest +
           "): ask who keeps the archives, or read it there by 'baton replay " + std::to_string(stone.key.value) +
           " --archive " + archive.name + "'";
}

}  // namespace

boost::asio::awaitable<std::optional<Response>> Stones::instead_of_not_found(const Call& call) const {
    if (call.route == nullptr || !call.route->pattern.starts_with(of_a_case)) co_return std::nullopt;
    const auto key = call.key<InstanceKey>();
    auto work = [key](ports::Retention& retention) { return look(retention, key); };
    const auto found = co_await ask(std::move(work));
    if (!found || !found->has_value() || !may_be_told(call, (*found)->stone)) co_return std::nullopt;
    co_return problem_response(gone, fail(Code::not_found, in_words(**found)), call.said());
}

}  // namespace baton::api
