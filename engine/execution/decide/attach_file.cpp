#include <algorithm>

#include "engine/execution/decide/obey.hpp"

namespace baton::execution {

namespace {

constexpr std::size_t name_max = 255;  // bytes, as file systems have it

bool is_control(char letter) {
    const auto code = static_cast<unsigned char>(letter);
    return code < 0x20 || code == 0x7F;
}

bool is_digest(const std::string& text) {
    return text.size() == 64 && std::ranges::all_of(text, [](char letter) {
               return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
           });
}

// A name is shown and given back to be saved: it leads nowhere and hides nothing.
Result<> is_file_name(const std::string& name) {
    const bool leads_elsewhere = name.find_first_of("/\\") != std::string::npos || name == "." || name == "..";
    if (name.empty() || name.size() > name_max || leads_elsewhere || std::ranges::any_of(name, is_control))
        return fail(Code::invalid, "The name of a file has 1 to " + std::to_string(name_max) +
                                       " bytes, and no slash, backslash or control character in it.");
    return {};
}

Result<> has_room(const Decider& decider, const AttachFile& command) {
    const auto& files = decider.instance().files;
    const std::size_t most = decider.world().limits.files_max;
    if (files.size() >= most)
        return fail(Code::unprocessable, "A case has " + std::to_string(most) +
                                             " files at most, those withdrawn among them. Join several into one.");
    const bool is_there = std::ranges::any_of(files, [&](const auto& entry) {
        const AttachedFile& file = entry.second;
        return file.fact.sha256 == command.sha256 && file.fact.name == command.name && file.withdrawn_at == Instant{};
    });
    if (!is_there) return {};
    return fail(Code::conflict, "'" + command.name + "' with these very contents is attached to the case already.");
}

}  // namespace

Result<> obey(Decider& decider, const AttachFile& command) {
    const auto task = open_task(decider, command.task);
    if (!task) return task.error();
    if (const auto name = is_file_name(command.name); !name) return name.error();
    if (!is_digest(command.sha256)) return fail(Code::invalid, "The digest of a file is 64 lower hexadecimal digits.");
    if (const auto room = has_room(decider, command); !room) return room.error();
    decider.emit(FileAttached{decider.world().mint.next<AttachmentKey>(), command.task, command.name,
                              command.media_type, command.size, command.sha256, command.by});
    return {};
}

Result<> obey(Decider& decider, const WithdrawFile& command) {
    if (const auto why = has_reason(command.reason, "withdraw a file"); !why) return why.error();
    const auto& files = decider.instance().files;
    const auto file = files.find(command.attachment);
    if (file == files.end() || file->second.withdrawn_at != Instant{})
        return fail(Code::not_found, "The case has no file " + std::to_string(command.attachment.value) +
                                         ", or it has been withdrawn already.");
    decider.emit(FileWithdrawn{command.attachment, command.by, command.reason});
    return {};
}

}  // namespace baton::execution
