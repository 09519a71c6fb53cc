// The organisation file: {"format":"baton-organisation/1","id","version","roles","separations","departments","users"}.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "connectors/identity/organisation.hpp"
#include "engine/feel/fields.hpp"
#include "engine/feel/json.hpp"

namespace baton::identity {
namespace {

using feel::FieldFaults;
using feel::Fields;

constexpr std::string_view format_name = "baton-organisation/1";
constexpr std::array<std::string_view, 10> kinds{"government", "department",    "team",     "line",     "conference",
                                                 "street",     "street_office", "squadron", "judicial", "outside"};

// Letters, digits, '_', '-' and '.': safe in URLs, file names and FEEL texts.
bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= 100 && std::all_of(text.begin(), text.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_' || letter == '-' ||
               letter == '.';
    });
}

std::string read_name(Fields& fields, std::string_view member) {
    std::string name = fields.text(member);
    if (!name.empty() && !is_name(name)) {
        fields.blame(member, "not-a-name", "'" + name + "' is not a name",
                     "use lower-case letters, digits, '_', '-' and '.', at most 100");
    }
    return name;
}

std::optional<Day> read_day(Fields& fields, std::string_view member) {
    const std::string text = fields.text_or(member, "");
    if (text.empty()) return std::nullopt;
    const Result<Day> day = calendar::day_from(text);
    if (day) return *day;
    fields.blame(member, "not-a-date", day.error().detail, "correct the date");
    return std::nullopt;
}

template <class Dated>
void read_dates(Fields& fields, Dated& dated) {
    dated.effective_from = read_day(fields, "effective_from");
    dated.effective_to = read_day(fields, "effective_to");
    if (dated.effective_from && dated.effective_to && *dated.effective_to < *dated.effective_from) {
        fields.blame("effective_to", "range-backwards", "it ends before it begins", "correct the dates");
    }
}

DatedName read_dated_name(Fields& fields) {
    DatedName name;
    name.name = fields.text("name");
    name.note = fields.text_or("note", "");
    read_dates(fields, name);
    fields.finish();
    return name;
}

Department read_department(Fields& fields) {
    Department department;
    department.id = read_name(fields, "id");
    department.name = fields.text("name");
    department.kind = fields.text("kind");
    if (std::find(kinds.begin(), kinds.end(), department.kind) == kinds.end()) {
        fields.blame("kind", "unknown-word", "'" + department.kind + "' is no kind of department",
                     "write government, department, team, line, conference, street, street_office, squadron, judicial "
                     "or outside");
    }
    department.parent = fields.text_or("parent", "");
    department.also_under = fields.text_or("also_under", "");
    department.code = fields.text_or("code", "");
    department.successor = fields.text_or("successor", "");
    department.note = fields.text_or("note", "");
    department.is_enabled = fields.truth_or("enabled", true);
    for (Fields& one : fields.objects_if_any("names")) department.names.push_back(read_dated_name(one));
    read_dates(fields, department);
    fields.finish();
    return department;
}

Role read_role(Fields& fields) {
    Role role{read_name(fields, "id"), fields.text("label")};
    fields.finish();
    return role;
}

Separation read_separation(Fields& fields) {
    Separation separation;
    separation.id = read_name(fields, "id");
    separation.roles = fields.texts("roles");
    const std::string scope = fields.text("scope");
    if (scope == "case") separation.scope = Separation::Scope::one_case;
    if (scope != "case" && scope != "person") {
        fields.blame("scope", "unknown-word", "'" + scope + "' is no scope", "write case or person");
    }
    separation.why = fields.text("why");
    fields.finish();
    return separation;
}

Person read_person(Fields& fields) {
    Person person;
    person.name = read_name(fields, "name");
    person.display_name = fields.text("display_name");
    person.departments = fields.texts("departments");
    person.roles = fields.texts("roles");
    fields.finish();
    return person;
}

// Checks that span several entries.
class References {
public:
    References(const Organisation& organisation, FieldFaults& faults) : organisation_(organisation), faults_(faults) {}

    void check() {
        check_unique(organisation_.departments, "/departments", &Department::id);
        check_unique(organisation_.roles, "/roles", &Role::id);
        check_unique(organisation_.people, "/users", &Person::name);
        for (std::size_t at = 0; at < organisation_.departments.size(); ++at) check_department(at);
        for (std::size_t at = 0; at < organisation_.separations.size(); ++at) {
            check_roles(organisation_.separations[at].roles, "/separations/" + std::to_string(at));
        }
        for (std::size_t at = 0; at < organisation_.people.size(); ++at) check_person(at);
    }

private:
    template <class Entry>
    void check_unique(const std::vector<Entry>& entries, const std::string& pointer, std::string Entry::*id) {
        std::set<std::string_view> seen;
        for (std::size_t at = 0; at < entries.size(); ++at) {
            if (seen.insert(entries[at].*id).second) continue;
            faults_.add("name-twice", pointer + "/" + std::to_string(at), "'" + entries[at].*id + "' is there twice",
                        "keep one of them, or give it another name");
        }
    }

    void check_department(std::size_t at) {
        const Department& department = organisation_.departments[at];
        const std::string pointer = "/departments/" + std::to_string(at);
        for (const auto& [member, id] :
             {std::pair{"/parent", &department.parent}, std::pair{"/also_under", &department.also_under},
              std::pair{"/successor", &department.successor}}) {
            if (!id->empty()) check_known(*id, pointer + member);
        }
        const Department* above = &department;
        for (std::size_t step = 0; above != nullptr; ++step) {
            if (step > organisation_.departments.size()) {
                faults_.add("circle", pointer + "/parent",
                            "the parents of '" + department.id + "' go round in a circle",
                            "correct one of the parents");
                return;
            }
            above = organisation_.department(above->parent);
        }
    }

    void check_person(std::size_t at) {
        const Person& person = organisation_.people[at];
        const std::string pointer = "/users/" + std::to_string(at);
        for (const std::string& id : person.departments) check_known(id, pointer + "/departments");
        if (person.departments.empty()) {
            faults_.add("missing-member", pointer + "/departments", "'" + person.name + "' belongs to no department",
                        "name at least one");
        }
        check_roles(person.roles, pointer);
        for (const Separation* broken : organisation_.joined(person.roles)) {
            faults_.add("duties-joined", pointer + "/roles", "'" + person.name + "' joins duties: " + broken->why,
                        "give the roles to different people");
        }
    }

    void check_known(const std::string& id, const std::string& pointer) {
        if (organisation_.department(id) != nullptr) return;
        faults_.add("unknown-department", pointer, "there is no department '" + id + "'", "add it, or correct the id");
    }

    void check_roles(const std::vector<std::string>& roles, const std::string& pointer) {
        for (const std::string& id : roles) {
            if (organisation_.role(id) != nullptr) continue;
            faults_.add("unknown-role", pointer + "/roles", "there is no role '" + id + "'",
                        "add it, or correct the id");
        }
    }

    const Organisation& organisation_;
    FieldFaults& faults_;
};

Organisation read_members(Fields& fields) {
    Organisation organisation;
    if (fields.text("format") != format_name) {
        fields.blame("format", "unknown-format", "this is not an organisation of ours",
                     "write \"format\": \"" + std::string(format_name) + "\"");
    }
    organisation.id = read_name(fields, "id");
    organisation.version = static_cast<std::uint32_t>(fields.whole("version", 1, 1'000'000));
    fields.text_or("title", "");
    fields.text_or("note", "");
    for (Fields& role : fields.objects("roles")) organisation.roles.push_back(read_role(role));
    for (Fields& one : fields.objects_if_any("separations")) organisation.separations.push_back(read_separation(one));
    for (Fields& one : fields.objects("departments")) organisation.departments.push_back(read_department(one));
    for (Fields& one : fields.objects_if_any("users")) organisation.people.push_back(read_person(one));
    fields.finish();
    return organisation;
}

}  // namespace

Result<Organisation> read_organisation(std::string_view json, std::string_view file) {
    Result<feel::Value> document = feel::from_json(json, {.size_max = 16U << 20U, .depth_max = 20});
    if (!document) {
        for (Fault& fault : document.error().faults) fault.file = file;
        return document.error();
    }
    const feel::Context* object = document->context();
    if (object == nullptr) return fail(Code::invalid, "organisation " + std::string(file) + " must hold a JSON object");
    FieldFaults faults{std::string(file), {}};
    Fields fields{*object, "", faults};
    Organisation organisation = read_members(fields);
    References{organisation, faults}.check();
    if (!faults.found.empty()) {
        return fail(Code::invalid, "organisation " + std::string(file) + " cannot be used; see its faults",
                    std::move(faults.found));
    }
    return organisation;
}

}  // namespace baton::identity
