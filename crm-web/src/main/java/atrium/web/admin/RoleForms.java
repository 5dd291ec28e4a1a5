package atrium.web.admin;

import atrium.domain.identity.RoleAdministration;
import atrium.domain.identity.RoleEdit;
import atrium.domain.kernel.RuleViolation;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.Level;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a role: a matrix of record types and acts, and what else it allows; in the text form of a role. */
@Component
class RoleForms {

    private final RoleAdministration roles;
    private final RecordTypes types;
    private final RoleFieldTables tables;
    private final Problems problems;
    private final MessageSource texts;

    RoleForms(
            RoleAdministration roles,
            RecordTypes types,
            RoleFieldTables tables,
            Problems problems,
            MessageSource texts) {
        this.tables = tables;
        this.roles = roles;
        this.types = types;
        this.problems = problems;
        this.texts = texts;
    }

    /** One line of the matrix, with the levels that differ for its type. */
    record Row(String type, List<Cell> cells, List<Level> levels) {}

    /** One select of the matrix. */
    record Cell(String name, Act act, Level level) {}

    // A box that is not ticked is not sent, so each field that is missing is empty.
    FieldEdit read(Map<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        fields().forEach(field -> typed.put(field, stored(sent.getOrDefault(field, ""))));
        return new FieldEdit(SentFields.of(sent, "was.", fields()), typed);
    }

    // The level that allows nothing has no text of its own.
    private static String stored(String sent) {
        return sent.equals(Level.NONE.name()) ? "" : sent;
    }

    RoleEdit role(Map<String, String> text) {
        return RoleEdit.of(text, types.all().stream().map(RecordType::code).toList());
    }

    ModelAndView refused(@Nullable UUID id, FieldEdit edit, RuleViolation refused, Viewer viewer) {
        if (refused instanceof EditConflict conflict) {
            Map<String, String> errors = problems.conflicts(
                    conflict, (field, value) -> spoken(field, value, viewer.locale()), viewer.locale());
            return page(
                    HttpStatus.CONFLICT,
                    id,
                    edit.now(),
                    Problems.startedFrom(edit.was(), conflict),
                    errors,
                    viewer.locale());
        }
        Map<String, String> errors = problems.sentences(refused, viewer.locale());
        return page(HttpStatus.UNPROCESSABLE_CONTENT, id, edit.now(), edit.was(), errors, viewer.locale());
    }

    ModelAndView page(
            HttpStatus status,
            @Nullable UUID id,
            Map<String, String> values,
            Map<String, String> was,
            Map<String, String> errors,
            Locale locale) {
        RoleEdit role = role(values);
        ModelAndView page = new ModelAndView("admin/roles/form", status);
        page.addObject("id", id);
        page.addObject("fields", fields());
        page.addObject("was", was);
        page.addObject("edit", role);
        page.addObject("errors", errors);
        page.addObject("rows", types.all().stream().map(type -> row(type, role)).toList());
        page.addObject("tables", tables.of(role, errors, locale));
        page.addObject("acts", Act.values());
        page.addObject("capabilities", Capability.values());
        page.addObject("homes", roles.homes());
        return page;
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("name", "home", RoleEdit.SECOND_FACTOR));
        Arrays.stream(Capability.values()).map(Capability::name).forEach(fields::add);
        types.all()
                .forEach(type -> Arrays.stream(Act.values())
                        .map(act -> RoleEdit.key(type.code(), act))
                        .forEach(fields::add));
        tables.names().forEach(fields::add);
        return fields;
    }

    // What belongs to nobody can't be anybody's own: whoever may do something with it may do so with all.
    private static Row row(RecordType type, RoleEdit role) {
        boolean held = !type.holders().isEmpty();
        Map<Act, Level> levels = role.levels().getOrDefault(type.code(), Map.of());
        List<Cell> cells = new ArrayList<>();
        for (Act act : Act.values()) {
            Level level = levels.getOrDefault(act, Level.NONE);
            cells.add(new Cell(RoleEdit.key(type.code(), act), act, held || level == Level.NONE ? level : Level.ALL));
        }
        return new Row(type.code(), cells, held ? List.of(Level.values()) : List.of(Level.NONE, Level.ALL));
    }

    private String spoken(String field, String value, Locale locale) {
        return switch (field) {
            case "name" -> value;
            case "home" ->
                roles.homes().stream()
                        .filter(page -> page.path().equals(value))
                        .findFirst()
                        .map(page -> texts.getMessage(page.textKey(), null, locale))
                        .orElse(value);
            case RoleEdit.SECOND_FACTOR ->
                texts.getMessage(value.isEmpty() ? "admin.role.factor.no" : "admin.role.factor.yes", null, locale);
            default ->
                field.contains("/")
                        ? texts.getMessage(
                                "access." + (value.isEmpty() ? FieldAccess.EDIT.name() : value), null, locale)
                        : texts.getMessage("level." + (value.isEmpty() ? Level.NONE.name() : value), null, locale);
        };
    }
}
