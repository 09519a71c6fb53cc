#include "engine/runtime/signers.hpp"

#include "engine/feel/json.hpp"

namespace baton::runtime {
namespace {

feel::Context entry_of(const execution::Signer& signer) {
    feel::Context entry;
    const auto some = [&entry](const char* name, const std::string& text) {
        if (!text.empty()) entry.set(name, text);
    };
    entry.set("signer", feel::Value{static_cast<std::int64_t>(signer.asked.signer)});
    some("account", signer.asked.account);
    some("department", signer.asked.department);
    some("askedBy", signer.asked_by);
    some("askedAt", to_text(signer.asked_at));
    if (!signer.has_signed) return entry;
    entry.set("agrees", signer.agrees);
    some("text", signer.text);
    some("signedBy", signer.signed_by);
    some("signedAt", to_text(signer.signed_at));
    return entry;
}

std::string text_in(const feel::Context& entry, std::string_view name) {
    const auto* value = entry.find(name);
    return value != nullptr && value->string() != nullptr ? *value->string() : std::string();
}

}  // namespace

void put_signers(const execution::Task& task, ports::TaskRow& row) {
    if (task.signers.empty()) return;
    row.sign_mode = task.sign_mode == execution::SignMode::all ? "all" : "any";
    feel::List entries;
    for (const execution::Signer& signer : task.signers) {
        entries.push_back(entry_of(signer));
        const bool is_person = !signer.asked.account.empty();
        (is_person ? row.signing_users : row.signing_departments)
            .push_back(is_person ? signer.asked.account : signer.asked.department);
    }
    row.signers = feel::to_json(feel::Value{std::move(entries)});
}

std::vector<AskedSigner> signers_of(const ports::TaskRow& row) {
    std::vector<AskedSigner> all;
    if (row.signers.empty()) return all;
    const auto read = feel::from_json(row.signers);
    if (!read || read->list() == nullptr) return all;
    for (const auto& item : *read->list()) {
        const auto* entry = item.context();
        const auto* number = entry != nullptr ? entry->find("signer") : nullptr;
        const auto whole = number != nullptr && number->number() != nullptr ? number->number()->whole() : std::nullopt;
        if (!whole) continue;
        all.push_back({static_cast<std::uint32_t>(*whole), text_in(*entry, "account"), text_in(*entry, "department"),
                       entry->find("agrees") != nullptr});
    }
    return all;
}

}  // namespace baton::runtime
