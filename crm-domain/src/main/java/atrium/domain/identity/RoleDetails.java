package atrium.domain.identity;

import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.Level;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A role and all that it allows and demands.
 *
 * @param home path to which its people are led first
 * @param levels by record type and act; absent means NONE
 * @param fields by record type and field, with what goes along; absent means that it may be changed
 * @param secondFactor whether its people must prove in a second way who they are
 */
public record RoleDetails(
        UUID id,
        String code,
        String name,
        String home,
        Set<Capability> capabilities,
        Map<String, Map<Act, Level>> levels,
        Map<String, Map<String, FieldAccess>> fields,
        boolean secondFactor) {

    /** How far the role reaches. */
    public Level level(String type, Act act) {
        return levels.getOrDefault(type, Map.of()).getOrDefault(act, Level.NONE);
    }

    /** What the role is called and allows, as the start of an edit. */
    public RoleEdit edit() {
        return new RoleEdit(name, home, capabilities, levels, fields, secondFactor);
    }
}
