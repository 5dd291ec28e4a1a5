package atrium.web.apikeys;

import atrium.domain.apikeys.Integrations;
import atrium.domain.apikeys.KeyKeeping;
import atrium.domain.identity.PeopleDirectory;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.EditConflict;
import atrium.domain.records.Viewer;
import atrium.web.admin.Choosable;
import atrium.web.admin.ChosenMemberships;
import atrium.web.forms.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page of an integration: what it is, what it may do, and its keys. */
@Component
class IntegrationForms {

    private static final List<String> FIELDS = List.of("name", "purpose");

    private final Integrations integrations;
    private final KeyKeeping keys;
    private final KeyForms keyForms;
    private final PeopleDirectory directory;
    private final Choosable choosable;
    private final Problems problems;

    IntegrationForms(
            Integrations integrations,
            KeyKeeping keys,
            KeyForms keyForms,
            PeopleDirectory directory,
            Choosable choosable,
            Problems problems) {
        this.integrations = integrations;
        this.keys = keys;
        this.keyForms = keyForms;
        this.directory = directory;
        this.choosable = choosable;
        this.problems = problems;
    }

    /** @param prefix stands before the names in what was sent */
    static Map<String, String> pick(MultiValueMap<String, String> sent, String prefix) {
        Map<String, String> picked = new HashMap<>();
        FIELDS.stream()
                .filter(field -> sent.containsKey(prefix + field))
                .forEach(field -> picked.put(field, Objects.requireNonNullElse(sent.getFirst(prefix + field), "")));
        return picked;
    }

    ModelAndView stored(UUID id, Viewer viewer) {
        Map<String, String> fields = integrations.get(id, viewer).fields();
        ChosenMemberships stored = ChosenMemberships.stored(directory.rolesOf(id), directory.teamsOf(id));
        return page(HttpStatus.OK, id, fields, stored, Map.of(), viewer);
    }

    ModelAndView refused(
            @Nullable UUID id,
            Map<String, String> typed,
            ChosenMemberships chosen,
            RuleViolation refused,
            Viewer viewer) {
        HttpStatus status = refused instanceof EditConflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(status, id, typed, chosen, problems.sentences(refused, viewer.locale()), viewer);
    }

    ModelAndView page(
            HttpStatus status,
            @Nullable UUID id,
            Map<String, String> values,
            ChosenMemberships chosen,
            Map<String, String> errors,
            Viewer viewer) {
        ModelAndView page = new ModelAndView("admin/integrations/form", status)
                .addObject("values", values)
                .addObject("errors", errors);
        choosable.fill(page, chosen);
        if (id != null) {
            page.addObject("integration", integrations.get(id, viewer));
            page.addObject("keys", keyForms.lines(keys.of(id, viewer), viewer));
        }
        return page;
    }
}
