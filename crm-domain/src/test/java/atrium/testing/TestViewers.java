package atrium.testing;

import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Viewers who exist only for a test. */
public final class TestViewers {

    private TestViewers() {}

    /** May do everything with everything. */
    public static Viewer seeingAll() {
        return at(Level.ALL, UuidV7.next());
    }

    /** May do everything with own records only. */
    public static Viewer seeingOwn() {
        return at(Level.OWN, UuidV7.next());
    }

    /** May do everything with records of all types at one level, as this person. */
    public static Viewer at(Level level, UUID person) {
        Map<Act, Level> acts = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            acts.put(act, level);
        }
        return new Viewer(
                person,
                "Anna Kern",
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                "auto",
                Set.of(person),
                Set.of(person),
                Set.of(),
                Map.of("account", acts, "contact", acts, "product", acts, "purchase", acts),
                EnumSet.allOf(Capability.class));
    }

    /** Sees what belongs to colleagues, changes only what belongs to this person. */
    public static Viewer seeingTeamChangingOwn(UUID person, Set<UUID> colleagues, Set<UUID> teams) {
        Map<Act, Level> acts =
                Map.of(Act.READ, Level.TEAM, Act.CREATE, Level.OWN, Act.EDIT, Level.OWN, Act.DELETE, Level.NONE);
        return new Viewer(
                person,
                "Rita Rep",
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"),
                "auto",
                Set.of(person),
                colleagues,
                teams,
                Map.of("account", acts, "contact", acts, "product", acts, "purchase", acts),
                Set.of());
    }

    /** The same person in these teams. */
    public static Viewer inTeams(Viewer viewer, Set<UUID> teams) {
        return changed(viewer, teams, viewer.levels(), viewer.capabilities());
    }

    /** The same person, who stands in for others. */
    public static Viewer standingInFor(Viewer viewer, Set<UUID> others) {
        Set<UUID> owners = new HashSet<>(viewer.owners());
        owners.addAll(others);
        Set<UUID> colleagues = new HashSet<>(viewer.colleagues());
        colleagues.addAll(owners);
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.locale(),
                viewer.zone(),
                viewer.theme(),
                owners,
                colleagues,
                viewer.teams(),
                viewer.levels(),
                viewer.capabilities(),
                viewer.fields(),
                viewer.keyId(),
                viewer.shares(),
                viewer.previewed());
    }

    /** The same person, with whom records are shared under these ids, to edit or only to read. */
    public static Viewer sharing(Viewer viewer, Set<UUID> grantees, boolean edit, Instant now) {
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.locale(),
                viewer.zone(),
                viewer.theme(),
                viewer.owners(),
                viewer.colleagues(),
                viewer.teams(),
                viewer.levels(),
                viewer.capabilities(),
                viewer.fields(),
                viewer.keyId(),
                new Viewer.Shares(grantees, true, edit, now),
                viewer.previewed());
    }

    /** The same person, to whom records of a type do not exist. */
    public static Viewer without(Viewer viewer, String type) {
        Map<String, Map<Act, Level>> levels = new HashMap<>(viewer.levels());
        levels.remove(type);
        return changed(viewer, viewer.teams(), levels, viewer.capabilities());
    }

    /** The same person, whose roles allow nothing besides records. */
    public static Viewer withoutCapabilities(Viewer viewer) {
        return changed(viewer, viewer.teams(), viewer.levels(), Set.of());
    }

    /** The same person, whose roles leave less than everything of some fields of a type. */
    public static Viewer limited(Viewer viewer, String type, Map<String, FieldAccess> fields) {
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.locale(),
                viewer.zone(),
                viewer.theme(),
                viewer.owners(),
                viewer.colleagues(),
                viewer.teams(),
                viewer.levels(),
                viewer.capabilities(),
                new FieldLimits(Map.of(type, fields)),
                viewer.keyId(),
                viewer.shares(),
                viewer.previewed());
    }

    private static Viewer changed(
            Viewer viewer, Set<UUID> teams, Map<String, Map<Act, Level>> levels, Set<Capability> capabilities) {
        return new Viewer(
                viewer.personId(),
                viewer.name(),
                viewer.locale(),
                viewer.zone(),
                viewer.theme(),
                viewer.owners(),
                viewer.colleagues(),
                teams,
                levels,
                capabilities);
    }
}
