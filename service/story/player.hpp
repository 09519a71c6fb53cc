// One playing of one script, command by command.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "service/story/play.hpp"
#include "service/story/teller.hpp"

namespace baton::story {

class Player {
public:
    Player(std::filesystem::path file, std::filesystem::path processes, std::shared_ptr<const runtime::Almanac> almanac,
           Mode mode, Models& models, Witness witness = {}, Bounds bounds = {});

    // Deploys what was read elsewhere than from files.
    [[nodiscard]] Result<> deploy(const runtime::ReadDeployment& read);
    // The answer lines to one command, without their indent. A Problem stops the story: it cannot be played.
    [[nodiscard]] Result<std::vector<std::string>> play(std::string_view command);
    [[nodiscard]] std::vector<std::string> rows() const { return stage_.rows(); }  // that lists show by now
    [[nodiscard]] const Footprints& passed() const { return teller_.passed(); }
    [[nodiscard]] Stage& stage() { return stage_; }
    [[nodiscard]] const Teller& teller() const { return teller_; }
    [[nodiscard]] const std::string& zone() const { return zone_; }
    [[nodiscard]] std::size_t current_case() const { return case_; }
    // What a command put off, told as it is done.
    [[nodiscard]] Result<std::vector<std::string>> settle();

private:
    using Lines = std::vector<std::string>;

    [[nodiscard]] Result<Lines> set_up(const Words& command);
    [[nodiscard]] Result<Lines> move_time(const Words& command);
    [[nodiscard]] Result<Lines> act_on_task(const Words& command);
    // Sent back, taken back, done in another's name, signed.
    [[nodiscard]] Result<Lines> act_as_official(const Words& command);
    [[nodiscard]] Result<Lines> act_on_job(const Words& command);
    [[nodiscard]] Result<Lines> act_on_case(const Words& command);
    [[nodiscard]] Result<Lines> put_in_motion(const Words& command);
    // Messages, signals and data for conditions: to whoever they concern.
    [[nodiscard]] Result<Lines> tell_office(const Words& command, feel::Context variables);
    [[nodiscard]] Result<Lines> show(const Words& command);

    [[nodiscard]] Result<Lines> submit(InstanceKey to, execution::Command command, std::string reason = {});
    [[nodiscard]] Lines told(const Result<std::vector<Record>>& records);
    [[nodiscard]] Result<const execution::Instance*> current() const;
    [[nodiscard]] Result<TaskKey> task_at(std::string_view place) const;
    [[nodiscard]] Result<TaskKey> done_task_at(std::string_view place) const;  // completed last there
    [[nodiscard]] Result<JobKey> job_at(std::string_view place) const;

    std::filesystem::path file_;
    std::filesystem::path processes_;
    Models& models_;
    std::string zone_ = "Asia/Shanghai";
    Stage stage_;
    Teller teller_;
    std::size_t case_ = 1;  // the one that commands are about
    std::string person_;
    Witness witness_;
    bool has_begun_ = false;  // something is deployed: time only goes forward from here
};

}  // namespace baton::story
