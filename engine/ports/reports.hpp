// Figures about cases that leaders ask for, counted from rows and never from histories, and the cases behind each
// figure. Reads what is committed; any thread; may block.
//
// What a figure means:
//   which cases  those that began from `from` on and before `to`; of one process when it is named, else those that no
//                other case has called
//   late         one of its statutory clocks (or one by `rule`) came to its due time before it was stopped: it was
//                stopped later, stood still from later on, or runs and is due before `now`. The end of a case stops
//                all. Those by `harmless` rules are not looked at, unless by the one that is named
//   in time      has ended, in whatever way, and is not late
//   open         has not ended, and is not late
//   returned     a task of it was sent back (驳回), or a unit refused the order (退单), at least once
//   department   who is in charge (variable owner_org); where nobody is named, whose the case's first task was
//   street       variable place
//   721          what the handler chose (path_final), else what the decision proposed (path_721)
// Each case is one of in time, late and open; returned and 721 go across.
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/history/case_figures.hpp"
#include "engine/ports/queries.hpp"

namespace baton::ports {

struct ReportFilter {
    Instant from{};
    Instant to{};  // exclusive
    Instant now{};
    std::string process;                    // empty: all that nobody called
    std::string rule;                       // empty: any clock
    std::optional<std::string> department;  // "": the cases that have none
    std::optional<std::string> street;
    std::string outcome = {};                // "in_time", "late", "open", "returned"; empty: all
    std::string path = {};                   // "service", "management", "enforcement"; empty: all
    std::vector<std::string> harmless = {};  // rules of terms whose end is no breach of anybody's duty
};

enum class ReportBy : std::uint8_t { all, department, street };

struct ReportRow {
    std::string name;  // of the department or street; empty: none, or all
    std::uint64_t cases = 0;
    std::uint64_t in_time = 0;
    std::uint64_t late = 0;
    std::uint64_t open = 0;
    std::uint64_t returned = 0;
    std::uint64_t service = 0;      // 服务
    std::uint64_t management = 0;   // 管理
    std::uint64_t enforcement = 0;  // 执法

    bool operator==(const ReportRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportRow, (), (name, cases, in_time, late, open, returned, service, management, enforcement))

struct ReportQuestion {
    ReportFilter filter;
    ReportBy by = ReportBy::all;
};

class Reports {
public:
    virtual ~Reports() = default;

    // In the order of the names; one row when `by` is all. A group without cases has no row.
    virtual Result<std::vector<ReportRow>> count(const ReportFilter& filter, ReportBy by) = 0;

    // Several, in their order, all of one moment: what is committed meanwhile is in none of them.
    virtual Result<std::vector<std::vector<ReportRow>>> count_at_once(const std::vector<ReportQuestion>& questions) = 0;

    // The cases that are counted, in the order of their keys, those after `after`.
    virtual Result<std::vector<InstanceRow>> cases(const ReportFilter& filter, InstanceKey after,
                                                   std::size_t limit) = 0;

    // What is kept of one case to be counted from.
    virtual Result<history::CaseFigures> figures_of(InstanceKey instance) = 0;
};

}  // namespace baton::ports
