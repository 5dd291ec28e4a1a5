package atrium.domain.identity;

import static atrium.domain.records.Capability.ADMINISTER_PEOPLE;
import static atrium.domain.records.Capability.ADMINISTER_SYSTEM;
import static atrium.domain.records.Capability.IMPORT;
import static atrium.domain.records.Capability.KEEP_TAGS;
import static atrium.domain.records.Capability.READ_HISTORY;
import static atrium.domain.records.Level.ALL;
import static atrium.domain.records.Level.NONE;
import static atrium.domain.records.Level.OWN;
import static atrium.domain.records.Level.TEAM;

import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A role that every Atrium starts with; its name stands under {@code role.<code>} and can be changed afterwards. */
public enum StandardRole {
    //             home         read  create edit  delete export
    SALES_REP("/my-day", levels(TEAM, OWN, OWN, NONE, OWN)),
    SALES_MANAGER("/my-day", levels(TEAM, TEAM, TEAM, TEAM, TEAM), IMPORT, KEEP_TAGS),
    MARKETER("/my-day", levels(ALL, ALL, ALL, NONE, ALL), IMPORT, KEEP_TAGS),
    SUPPORT_AGENT("/my-day", levels(ALL, ALL, ALL, NONE, NONE)),
    SUPPORT_LEAD("/my-day", levels(ALL, ALL, ALL, TEAM, ALL)),
    EXECUTIVE("/accounts", levels(ALL, NONE, NONE, NONE, ALL)),
    ADMINISTRATOR(
            "/accounts",
            levels(ALL, ALL, ALL, ALL, ALL),
            ADMINISTER_PEOPLE,
            ADMINISTER_SYSTEM,
            IMPORT,
            KEEP_TAGS,
            READ_HISTORY);

    private final String home;
    private final Map<Act, Level> levels;
    private final Set<Capability> capabilities;

    StandardRole(String home, Map<Act, Level> levels, Capability... capabilities) {
        this.home = home;
        this.levels = levels;
        this.capabilities = Set.of(capabilities);
    }

    private static Map<Act, Level> levels(Level read, Level create, Level edit, Level delete, Level export) {
        return Map.of(Act.READ, read, Act.CREATE, create, Act.EDIT, edit, Act.DELETE, delete, Act.EXPORT, export);
    }

    /** Stable code, such as {@code sales-rep}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String[] codes() {
        return Arrays.stream(values()).map(StandardRole::code).toArray(String[]::new);
    }

    String home() {
        return home;
    }

    Set<Capability> capabilities() {
        return capabilities;
    }

    /** What the role may do with records of a type, unless the type says otherwise. */
    Map<Act, Level> levels() {
        return levels;
    }
}
