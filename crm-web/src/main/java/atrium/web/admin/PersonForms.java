package atrium.web.admin;

import atrium.domain.identity.LostFactors;
import atrium.domain.identity.OpenSessions;
import atrium.domain.identity.PeopleDirectory;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.EditConflict;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choices;
import atrium.web.forms.Problems;
import atrium.web.profile.SessionLine;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a person is invited or edited. */
@Component
class PersonForms {

    private static final List<String> FIELDS = List.of("name", "email", "jobTitle", "zone", "locale");

    private final People people;
    private final PeopleDirectory directory;
    private final Choosable choosable;
    private final OpenSessions sessions;
    private final LostFactors factors;
    private final CompanyProfile company;
    private final Problems problems;

    PersonForms(
            People people,
            PeopleDirectory directory,
            Choosable choosable,
            OpenSessions sessions,
            LostFactors factors,
            CompanyProfile company,
            Problems problems) {
        this.people = people;
        this.directory = directory;
        this.choosable = choosable;
        this.sessions = sessions;
        this.factors = factors;
        this.company = company;
        this.problems = problems;
    }

    static Map<String, String> pick(Map<String, String> sent, String prefix) {
        return SentFields.of(sent, prefix, FIELDS);
    }

    Map<String, String> preset() {
        return Map.of(
                "zone", company.get().zone().getId(),
                "locale", company.get().locale().toLanguageTag());
    }

    ModelAndView stored(UUID id, Viewer viewer) {
        return page(
                HttpStatus.OK,
                id,
                details(id).fields(),
                ChosenMemberships.stored(directory.rolesOf(id), directory.teamsOf(id)),
                Map.of(),
                viewer);
    }

    ModelAndView refused(
            @Nullable UUID id,
            Map<String, String> typed,
            ChosenMemberships chosen,
            RuleViolation refused,
            Viewer viewer) {
        boolean overtaken = refused instanceof EditConflict;
        return page(
                overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                id,
                typed,
                chosen,
                problems.sentences(refused, viewer.locale()),
                viewer);
    }

    ModelAndView page(
            HttpStatus status,
            @Nullable UUID id,
            Map<String, String> values,
            ChosenMemberships chosen,
            Map<String, String> errors,
            Viewer viewer) {
        ModelAndView page = new ModelAndView("admin/people/form", status);
        page.addObject("values", values);
        page.addObject("errors", errors);
        choosable.fill(page, chosen);
        page.addObject("zones", Choices.zones(values.get("zone")));
        page.addObject("formats", Choices.formats(viewer.locale(), values.get("locale")));
        if (id != null) {
            page.addObject("person", details(id));
            page.addObject("sessions", SessionLine.of(sessions.of(id, null)));
            page.addObject("app", factors.app(id, viewer).orElse(null));
            page.addObject("passkeys", factors.passkeys(id, viewer).size());
            page.addObject("identities", factors.identities(id, viewer));
        }
        return page;
    }

    private PersonDetails details(UUID id) {
        return people.details(id).orElseThrow(() -> new UnknownRecord(new RecordRef("person", id)));
    }
}
