// The conditions of a list, each only when it is asked for.
#pragma once

#include "connectors/storage/sql/select.hpp"
#include "engine/ports/queries.hpp"

namespace baton::storage {

class Where {
public:
    // Continues with a further condition: where.also() += "state = "; the first one begins the clause.
    Sql& also() {
        sql_ += sql_.text.empty() ? "WHERE " : " AND ";
        return sql_;
    }
    void equals(std::string_view column, const std::string& wanted);  // unless empty
    template <class Tag>
    void equals(std::string_view column, Key<Tag> wanted) {  // unless nobody
        if (!wanted) return;
        (also() += column) += " = ";
        sql_ << wanted;
    }
    void within(std::string_view column, std::optional<Instant> before, std::optional<Instant> after);
    // As `equals`, but written out, so that an index over the rows in that state serves.
    void is_in_state(const std::string& state);

    [[nodiscard]] Sql& sql() { return sql_; }

private:
    Sql sql_;
};

[[nodiscard]] Where where(const ports::TaskFilter& filter);
[[nodiscard]] Where where(const ports::InstanceFilter& filter);
[[nodiscard]] Where where(const ports::JobFilter& filter);
[[nodiscard]] Where where(const ports::IncidentFilter& filter);

}  // namespace baton::storage
