#include "connectors/storage/dialect/postgresql_rows.hpp"

#include <atomic>
#include <concepts>

#include "connectors/storage/sql/libpq.hpp"
#include "connectors/storage/sql/nul.hpp"

namespace baton::storage {
namespace {

// Types of elements, by the numbers that pg_type has for them.
constexpr std::uint32_t bigint = 20;
constexpr std::uint32_t text = 25;

template <std::unsigned_integral Number>
void append(std::string& bytes, Number number) {  // the highest byte first
    for (std::size_t place = sizeof(Number); place > 0; --place)
        bytes += static_cast<char>(number >> (8 * (place - 1)));
}

// One dimension, no NULLs, counted from 1.
void begin_array(std::string& bytes, std::uint32_t of, std::size_t size) {
    bytes.clear();
    for (const auto word : {1U, 0U, of, static_cast<std::uint32_t>(size), 1U}) append(bytes, word);
}

void write_numbers(std::string& bytes, const Cells& cells, std::size_t column) {
    begin_array(bytes, bigint, cells.rows());
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        append(bytes, std::uint32_t{sizeof(std::uint64_t)});
        append(bytes, static_cast<std::uint64_t>(cells.number(column, row)));
    }
}

void write_texts(std::string& bytes, const Cells& cells, std::size_t column) {
    begin_array(bytes, text, cells.rows());
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        const std::string& cell = cells.text(column, row);
        if (cell.find('\0') != std::string::npos) throw NulRefused();
        append(bytes, static_cast<std::uint32_t>(cell.size()));
        bytes += cell;
    }
}

class ArrayStatement final : public RowStatement {
public:
    // It goes with its connection.
    ArrayStatement(PGconn* connection, const std::string& sql) : connection_(connection) {
        static std::atomic<std::uint64_t> last{0};
        name_ = "rows_" + std::to_string(++last);
        const auto prepared = checked(connection_, PQprepare(connection_, name_.c_str(), sql.c_str(), 0, nullptr));
    }

    void write(const Cells& cells) override {
        const std::size_t columns = cells.columns().size();
        arrays_.resize(columns);
        std::vector<const char*> values;
        std::vector<int> sizes;
        for (std::size_t column = 0; column < columns; ++column) {
            std::string& array = arrays_[column];
            if (cells.columns()[column].is_text)
                write_texts(array, cells, column);
            else
                write_numbers(array, cells, column);
            values.push_back(array.data());
            sizes.push_back(static_cast<int>(array.size()));
        }
        const std::vector<int> binary(columns, 1);
        const auto done = checked(connection_, PQexecPrepared(connection_, name_.c_str(), static_cast<int>(columns),
                                                              values.data(), sizes.data(), binary.data(), 0));
        for (auto& array : arrays_) {
            if (array.capacity() > kept_max) array = {};
        }
    }

private:
    static constexpr std::size_t kept_max = 1U << 20U;  // bytes of room for the next rows

    PGconn* connection_;
    std::string name_;
    std::vector<std::string> arrays_;
};

}  // namespace

std::unique_ptr<RowStatement> postgresql_row_statement(soci::session& session, const std::string& sql) {
    return std::make_unique<ArrayStatement>(connection_of(session), sql);
}

}  // namespace baton::storage
