// A case with a task, whose engine attaches files as the real one would, as far as the API sees it.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>

#include "engine/base/digest.hpp"
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {

inline constexpr auto of_task = "/v2/user-tasks/7/attachments";
inline constexpr auto of_case = "/v2/process-instances/500/attachments";
inline const std::string pdf = "%PDF-1.7\n" + std::string(3000, 'a');

inline std::string form(const std::vector<std::pair<std::string, std::string>>& given) {
    std::string body;
    for (const auto& [name, contents] : given) {
        body += "--edge\r\ncontent-disposition: form-data; name=\"files\"; filename=\"" + name +
                "\"\r\ncontent-type: application/x-whatever\r\n\r\n" + contents + "\r\n";
    }
    return body + "--edge--\r\n";
}

class AttachmentsTest : public ApiTest {
protected:
    AttachmentsTest() {
        add(task(7, "team_env"));
        commit([](ports::Batch& batch) {
            ports::InstanceRow row;
            row.key = row.root = InstanceKey{500};
            row.process = "complaint";
            row.business_key = "2026-7";
            row.state = "active";
            batch.instances = {row};
        });
        desk.answer = [this](const runtime::Wish& wish) { return obey(wish); };
    }

    template <class Fill>
    void commit(Fill fill) {
        ports::Batch batch;
        batch.epoch = epoch;
        fill(batch);
        ASSERT_TRUE(store.commit(batch));
    }

    // What the engine would do, as far as the API sees it.
    Result<runtime::Done> obey(const runtime::Wish& wish) {
        runtime::Done done;
        done.instance = wish.instance;
        if (wish.once && answered.contains(wish.once->key)) {
            if (fingerprints[wish.once->key] != wish.once->fingerprint) return fail(Code::unprocessable, "another");
            done.answer = answered[wish.once->key];
            done.was_done_before = true;
            return done;
        }
        if (const auto* command = std::get_if<execution::AttachFile>(&wish.command)) {
            if (command->name == refused_name) return fail(Code::conflict, "it is attached to the case already");
            write(*command);
        }
        done.position = position;
        if (wish.once) {
            done.answer = answered[wish.once->key] = wish.once->render(done);
            fingerprints[wish.once->key] = wish.once->fingerprint;
        }
        return done;
    }

    void write(const execution::AttachFile& command) {
        ++position;
        commit([&](ports::Batch& batch) {
            ports::AttachmentRow row;
            row.key = AttachmentKey{1000 + position};
            row.instance = row.root = InstanceKey{500};
            row.task = command.task;
            row.element = "handle";
            row.name = command.name;
            row.media_type = command.media_type;
            row.size = command.size;
            row.sha256 = command.sha256;
            row.added_by = command.by;
            row.added_at = desk.now();
            row.position = position;
            batch.attachments = {row};
            Record record;
            record.position = position;
            record.instance = row.instance;
            record.events = {execution::FileAttached{row.key, row.task, row.name, row.media_type, row.size, row.sha256,
                                                     row.added_by}};
            batch.records = {record};
        });
    }

    Response send(std::string_view who, const std::vector<std::pair<std::string, std::string>>& given,
                  const std::string& once = {}) {
        std::vector<Header> headers{{"content-type", "multipart/form-data; boundary=edge"}};
        if (!once.empty()) headers.emplace_back("idempotency-key", once);
        return call(who, "POST", of_task, form(given), headers);
    }

    std::string read(const Response& response) {
        std::string all = response.body;
        while (response.next_piece) {
            auto next = boost::asio::co_spawn(context, response.next_piece(), boost::asio::use_future);
            context.restart();
            context.run();
            const auto piece = next.get();
            if (piece.empty()) break;
            all += piece;
        }
        return all;
    }

    void withdraw(std::uint64_t key) {
        auto row = **store.file(AttachmentKey{key});
        row.withdrawn_at = desk.now();
        row.withdrawn_by = "wang";
        row.withdrawn_because = "传错了";
        commit([&](ports::Batch& batch) { batch.attachments = {row}; });
    }

    Position position = 0;
    std::string refused_name;
    std::map<std::string, runtime::Answer> answered;
    std::map<std::string, std::string> fingerprints;
};

}  // namespace baton::api
