package atrium.web.admin;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.MembershipEdit;
import atrium.domain.organization.TeamManagement;
import atrium.domain.organization.TeamMembers;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.forms.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a team is founded or changed. */
@Component
class TeamForms {

    private static final List<String> FIELDS = List.of("name", "parent", "lead");

    private final TeamManagement teams;
    private final TeamMembers members;
    private final Choosable choosable;
    private final Problems problems;

    TeamForms(TeamManagement teams, TeamMembers members, Choosable choosable, Problems problems) {
        this.teams = teams;
        this.members = members;
        this.choosable = choosable;
        this.problems = problems;
    }

    /**
     * The form as it was sent.
     *
     * @param was values it started from
     */
    record Draft(Map<String, String> typed, Map<String, String> was, MembershipEdit members) {

        FieldEdit edit() {
            return new FieldEdit(was, typed);
        }
    }

    static Draft blank(String parent) {
        return new Draft(Map.of("parent", parent), Map.of(), new MembershipEdit(Set.of(), Set.of()));
    }

    static Draft typed(Map<String, String> sent, MembershipEdit members) {
        return new Draft(SentFields.of(sent, "", FIELDS), SentFields.of(sent, "was.", FIELDS), members);
    }

    ModelAndView stored(UUID id) {
        Map<String, String> fields = teams.fields(id);
        Set<UUID> belonging = members.of(id);
        return page(HttpStatus.OK, id, new Draft(fields, fields, new MembershipEdit(belonging, belonging)), Map.of());
    }

    ModelAndView refused(@Nullable UUID id, Draft draft, RuleViolation refused, Viewer viewer) {
        if (refused instanceof EditConflict conflict) {
            Draft again = new Draft(draft.typed(), Problems.startedFrom(draft.was(), conflict), draft.members());
            return page(HttpStatus.CONFLICT, id, again, problems.conflicts(conflict, this::spoken, viewer.locale()));
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT, id, draft, problems.sentences(refused, viewer.locale()));
    }

    ModelAndView page(HttpStatus status, @Nullable UUID id, Draft draft, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("admin/teams/form", status);
        page.addObject("id", id);
        page.addObject("fields", FIELDS);
        page.addObject("values", draft.typed());
        page.addObject("was", draft.was());
        page.addObject("wasMembers", draft.members().was());
        page.addObject("errors", errors);
        page.addObject("parents", choosable.parents());
        page.addObject("leads", choosable.leads());
        page.addObject("members", choosable.people(draft.members().now()));
        return page;
    }

    private String spoken(String field, String value) {
        return Stream.concat(choosable.parents().stream(), choosable.leads().stream())
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::text)
                .orElse(value);
    }
}
