#include "connectors/storage/sql/cells.hpp"

#include "engine/base/ensure.hpp"

namespace baton::storage {
namespace {

constexpr std::size_t long_text = 16'384;  // bytes; room for longer ones is not kept

}  // namespace

Cells::Cells(std::vector<Column> columns) : columns_(std::move(columns)), stores_(columns_.size()) {}

void Cells::add(std::int64_t number) {
    BATON_ENSURE(!columns_[at_].is_text, "a number goes into a column of numbers");
    auto& numbers = stores_[at_].numbers;
    if (numbers.size() <= rows_) numbers.resize(rows_ + 1);
    numbers[rows_] = number;
    step();
}

void Cells::add(std::string_view text) {
    BATON_ENSURE(columns_[at_].is_text, "a text goes into a column of texts");
    auto& texts = stores_[at_].texts;
    if (texts.size() <= rows_) texts.resize(rows_ + 1);
    texts[rows_].assign(text);
    text_bytes_ += text.size();
    has_long_ = has_long_ || text.size() > long_text;
    step();
}

void Cells::step() {
    if (++at_ < columns_.size()) return;
    at_ = 0;
    ++rows_;
}

void Cells::clear() {
    rows_ = 0;
    at_ = 0;
    text_bytes_ = 0;
    if (!has_long_) return;
    has_long_ = false;
    for (auto& store : stores_) {
        for (auto& text : store.texts) {
            if (text.size() > long_text) std::string().swap(text);
        }
    }
}

void Cells::resize(std::size_t rows) {
    rows_ = rows;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].is_text) {
            stores_[i].texts.resize(rows);
        } else {
            stores_[i].numbers.resize(rows);
        }
    }
}

}  // namespace baton::storage
