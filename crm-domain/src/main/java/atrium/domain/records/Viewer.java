package atrium.domain.records;

import atrium.domain.events.Actor;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf something is read or changed, with all that decides what may be seen and done.
 *
 * @param personId the person
 * @param name the name shown to others
 * @param locale language and formats
 * @param zone zone in which times are shown
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param owners ids whose records count as the person's own: the person's, and those for whom the person stands in now
 * @param colleagues ids whose records the person sees at level TEAM: these and all members of the teams
 * @param teams teams whose records the person sees at level TEAM; for a lead with all teams below
 * @param levels level per record type and act, the most permissive of all roles; absent means NONE
 * @param capabilities what the roles allow besides records
 * @param fields what of their fields the person may see and change, the most permissive of all roles that read the type
 * @param keyId the key that a program showed to act as the person; null for the person
 * @param shares what others share with the person
 * @param previewed whether an administrator only looks at what the person sees: nothing is written for the person then
 */
public record Viewer(
        UUID personId,
        String name,
        Locale locale,
        ZoneId zone,
        String theme,
        Set<UUID> owners,
        Set<UUID> colleagues,
        Set<UUID> teams,
        Map<String, Map<Act, Level>> levels,
        Set<Capability> capabilities,
        FieldLimits fields,
        @Nullable UUID keyId,
        Shares shares,
        boolean previewed) {

    /**
     * By what records of others are open to the person, as far as the levels leave that open.
     *
     * @param grantees the person and the teams whose shares count for the person
     * @param any whether there is any share with one of them
     * @param edit whether there is one to edit
     * @param at the moment for which this was found out; what ended before counts for nothing
     */
    public record Shares(Set<UUID> grantees, boolean any, boolean edit, Instant at) {

        /** Nothing is shared. */
        public static final Shares NONE = new Shares(Set.of(), false, false, Instant.EPOCH);

        public Shares {
            grantees = Set.copyOf(grantees);
        }

        /** Whether some share allows the act: those to edit also what those to read do; none to delete, or to make new ones. */
        boolean allow(Act act) {
            return switch (act) {
                case READ, EXPORT -> any;
                case EDIT -> edit;
                case CREATE, DELETE -> false;
            };
        }
    }

    /** The person, not a program, with all fields and with whom nothing is shared. */
    public Viewer(
            UUID personId,
            String name,
            Locale locale,
            ZoneId zone,
            String theme,
            Set<UUID> owners,
            Set<UUID> colleagues,
            Set<UUID> teams,
            Map<String, Map<Act, Level>> levels,
            Set<Capability> capabilities) {
        this(
                personId,
                name,
                locale,
                zone,
                theme,
                owners,
                colleagues,
                teams,
                levels,
                capabilities,
                FieldLimits.NONE,
                null,
                Shares.NONE,
                false);
    }

    public Viewer {
        owners = Set.copyOf(owners);
        colleagues = Set.copyOf(colleagues);
        teams = Set.copyOf(teams);
        levels = Map.copyOf(levels);
        capabilities = Set.copyOf(capabilities);
    }

    /** How far the person may go with records of a type. */
    public Level level(String type, Act act) {
        return levels.getOrDefault(type, Map.of()).getOrDefault(act, Level.NONE);
    }

    /** Whether the person may do this with at least some record of the type. */
    public boolean may(Act act, String type) {
        return level(type, act) != Level.NONE;
    }

    /** Whether a record that belongs to this owner and team lies within the person's level. */
    public boolean covers(Act act, String type, @Nullable UUID owner, @Nullable UUID team) {
        return switch (level(type, act)) {
            case NONE -> false;
            case OWN -> owner != null && owners.contains(owner);
            case TEAM -> (owner != null && colleagues.contains(owner)) || (team != null && teams.contains(team));
            case ALL -> true;
        };
    }

    /** Whether the person stands in for somebody else now. */
    public boolean deputises(@Nullable UUID person) {
        return person != null && owners.contains(person) && !person.equals(personId);
    }

    /**
     * Whether shares add to what the person may do so with records of a type: not where the level is NONE, which no share
     * lifts, nor where it is ALL.
     */
    public boolean gains(Act act, String type) {
        Level level = level(type, act);
        return level != Level.NONE && level != Level.ALL && shares.allow(act);
    }

    /** The same person as if nothing were shared: what belongs to the person and the teams, and what the roles open. */
    public Viewer withoutShares() {
        return with(levels, capabilities, keyId, Shares.NONE, previewed);
    }

    /** The same person, acting by a key that allows no more than this. */
    public Viewer actingBy(UUID key, Map<String, Map<Act, Level>> allowed) {
        return with(allowed, Set.of(), key, shares, previewed);
    }

    /** The same person, at whose pages an administrator looks. */
    public Viewer asPreviewed() {
        return with(levels, capabilities, keyId, shares, true);
    }

    private Viewer with(
            Map<String, Map<Act, Level>> allowed,
            Set<Capability> granted,
            @Nullable UUID key,
            Shares shared,
            boolean looked) {
        return new Viewer(
                personId,
                name,
                locale,
                zone,
                theme,
                owners,
                colleagues,
                teams,
                allowed,
                granted,
                fields,
                key,
                shared,
                looked);
    }

    /** Whether the person knows of a field of a record type. */
    public boolean sees(String type, String field) {
        return fields.sees(type, field);
    }

    /** Whether the person may change a field of a record type, as far as the record may be changed. */
    public boolean changes(String type, String field) {
        return fields.changes(type, field);
    }

    /** Whether a role grants the capability. */
    public boolean may(Capability capability) {
        return capabilities.contains(capability);
    }

    /**
     * Passes when a role grants the capability.
     *
     * @throws NotPermitted otherwise
     */
    public void require(Capability capability) {
        if (!may(capability)) {
            throw new NotPermitted(capability.name());
        }
    }

    /** The person as the one who causes a change, on a page or by a key. */
    public Actor actor() {
        return keyId == null ? Actor.person(personId) : Actor.program(personId, keyId);
    }
}
