#include <charconv>

#include "service/configuration.hpp"

namespace baton::service {
namespace {

Result<std::uint64_t> number_from(const std::string& value, std::uint64_t min, std::uint64_t max) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool is_whole = error == std::errc{} && end == value.data() + value.size();
    if (is_whole && number >= min && number <= max) return number;
    return fail(Code::invalid,
                "'" + value + "' is not a whole number from " + std::to_string(min) + " to " + std::to_string(max));
}

Setting keep_of_others() {
    return {"archive.keep",
            "how long ended cases are kept: 'forever', or years and months such as P10Y or P6M; of one process: "
            "retention.PROCESS",
            [](Configuration& into, const std::string& value) -> Result<> {
                auto keep = archive::keep_from(value);
                if (!keep) return keep.error();
                into.archive.policy.others = *keep;
                return {};
            },
            [](const Configuration& from) { return archive::text_of(from.archive.policy.others); }};
}

Setting folder() {
    return {"archive.folder", "folder that archives are written to; empty: archive in the data folder",
            [](Configuration& into, const std::string& value) -> Result<> {
                into.archive.folder = value;
                return {};
            },
            [](const Configuration& from) { return from.archive.folder; }};
}

Setting links() {
    return {"archive.links",
            "PROCESS.VARIABLE=VARIABLE: a running case of the process keeps the ended case that its variable names",
            [](Configuration& into, const std::string& value) -> Result<> {
                auto links = archive::links_from(split(value));
                if (!links) return links.error();
                into.archive.policy.links = std::move(*links);
                return {};
            },
            [](const Configuration& from) {
                std::vector<std::string> texts;
                for (const auto& link : from.archive.policy.links) texts.push_back(archive::text_of(link));
                return joined(texts);
            }};
}

}  // namespace

std::vector<Setting> archive_settings() {
    return {keep_of_others(),
            folder(),
            links(),
            {"archive.records_at_once", "records that one transaction drops",
             [](Configuration& into, const std::string& value) -> Result<> {
                 const auto number = number_from(value, 1, 100'000);
                 if (!number) return number.error();
                 into.archive.records_at_once = *number;
                 return {};
             },
             [](const Configuration& from) { return std::to_string(from.archive.records_at_once); }},
            {"archive.pause_ms", "at least so long the service has the store to itself between two of them",
             [](Configuration& into, const std::string& value) -> Result<> {
                 const auto number = number_from(value, 0, 60'000);
                 if (!number) return number.error();
                 into.archive.pause = Duration{static_cast<Duration::rep>(*number)};
                 return {};
             },
             [](const Configuration& from) { return std::to_string(from.archive.pause.count()); }}};
}

}  // namespace baton::service
