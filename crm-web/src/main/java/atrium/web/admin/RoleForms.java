package atrium.web.admin;

import atrium.domain.identity.RoleAdministration;
import atrium.domain.identity.RoleEdit;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.Level;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a role: a matrix of record types and acts, and what else it allows. */
@Component
class RoleForms {

    static final RoleEdit BLANK = new RoleEdit("", "", Set.of(), Map.of());

    private final RoleAdministration roles;
    private final RecordTypes types;

    RoleForms(RoleAdministration roles, RecordTypes types) {
        this.roles = roles;
        this.types = types;
    }

    /** One line of the matrix. */
    record Row(String type, List<Cell> cells) {}

    /** One select of the matrix. */
    record Cell(String name, Act act, Level level) {}

    RoleEdit read(Map<String, String> sent) {
        Map<String, Map<Act, Level>> levels = new HashMap<>();
        for (RecordType type : types.all()) {
            Map<Act, Level> acts = new EnumMap<>(Act.class);
            for (Act act : Act.values()) {
                acts.put(act, level(sent.get(cell(type, act))));
            }
            levels.put(type.code(), acts);
        }
        Set<Capability> capabilities = Arrays.stream(Capability.values())
                .filter(capability -> sent.containsKey(capability.name()))
                .collect(Collectors.toSet());
        return new RoleEdit(sent.getOrDefault("name", ""), sent.getOrDefault("home", ""), capabilities, levels);
    }

    // What is none of the levels allows nothing.
    private static Level level(@Nullable String sent) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(sent))
                .findFirst()
                .orElse(Level.NONE);
    }

    ModelAndView page(HttpStatus status, @Nullable UUID id, RoleEdit edit, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("admin/roles/form", status);
        page.addObject("id", id);
        page.addObject("edit", edit);
        page.addObject("errors", errors);
        page.addObject("rows", types.all().stream().map(type -> row(type, edit)).toList());
        page.addObject("acts", Act.values());
        page.addObject("levels", Level.values());
        page.addObject("capabilities", Capability.values());
        page.addObject(
                "homes",
                types.all().stream()
                        .filter(type -> roles.homes().contains(type.path()))
                        .toList());
        return page;
    }

    private static Row row(RecordType type, RoleEdit edit) {
        return new Row(
                type.code(),
                Arrays.stream(Act.values())
                        .map(act -> new Cell(
                                cell(type, act),
                                act,
                                edit.levels()
                                        .getOrDefault(type.code(), Map.of())
                                        .getOrDefault(act, Level.NONE)))
                        .toList());
    }

    private static String cell(RecordType type, Act act) {
        return type.code() + "." + act.name();
    }
}
