// Rows as databases take and give them: a column is whole numbers or texts. Rows are kept column by column, as SOCI
// binds them in bulk.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace baton::storage {

struct Column {
    std::string name;
    bool is_text = false;
};

class Cells {
public:
    explicit Cells(std::vector<Column> columns);

    // ---- writing: row by row, cell by cell in the order of the columns ----
    void add(std::int64_t number);
    void add(std::string_view text);
    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t text_bytes() const { return text_bytes_; }  // in all of them
    [[nodiscard]] bool is_between_rows() const { return at_ == 0; }
    void clear();  // keeps the room, so that the next rows need none; not that of long texts

    // ---- reading ----
    [[nodiscard]] std::int64_t number(std::size_t column, std::size_t row) const {
        return stores_[column].numbers[row];
    }
    [[nodiscard]] const std::string& text(std::size_t column, std::size_t row) const {
        return stores_[column].texts[row];
    }

    [[nodiscard]] const std::vector<Column>& columns() const { return columns_; }

    // One of the two is used, as the column's type says.
    struct Store {
        std::vector<long long> numbers;
        std::vector<std::string> texts;
    };
    [[nodiscard]] Store& store(std::size_t column) { return stores_[column]; }
    void resize(std::size_t rows);  // of all columns; set by whoever fills the stores

private:
    void step();

    std::vector<Column> columns_;
    std::vector<Store> stores_;
    std::size_t rows_ = 0;
    std::size_t at_ = 0;  // column of the next cell
    std::size_t text_bytes_ = 0;
    bool has_long_ = false;
};

}  // namespace baton::storage
