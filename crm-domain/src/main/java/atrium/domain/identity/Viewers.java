package atrium.domain.identity;

import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.domain.records.Viewer.Shares;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out what a person may see and do, from roles and teams as they are now. */
@Component
public class Viewers {

    // Teams: where the person is a member, and for a lead also everything below the teams they lead. What belongs to
    // those for whom the person stands in counts as the person's own.
    private static final String QUERY =
            """
            WITH RECURSIVE led (id) AS (
              SELECT id FROM team WHERE lead_id = :person
              UNION SELECT t.id FROM team t JOIN led ON t.parent_id = led.id
            ), seen (id) AS (
              SELECT id FROM led UNION SELECT team_id FROM team_member WHERE person_id = :person
            )
            SELECT p.id, p.name, p.locale, p.zone, p.theme,
              ARRAY(SELECT id FROM seen) AS teams,
              ARRAY(SELECT DISTINCT m.person_id FROM team_member m JOIN seen ON seen.id = m.team_id) AS colleagues,
              ARRAY(SELECT unnest(r.capabilities) FROM role r JOIN person_role pr ON pr.role_id = r.id
                    WHERE pr.person_id = p.id) AS capabilities,
              ARRAY(SELECT l.record_type || ' ' || l.act || ' ' || l.level
                    FROM role_level l JOIN person_role pr ON pr.role_id = l.role_id WHERE pr.person_id = p.id) AS levels,
              ARRAY(SELECT a.person_id FROM absence a
                    WHERE a.deputy_id = p.id AND a.starts_at <= :now AND a.ends_at > :now) AS deputised,
              {shared} AS shared,
              {editable} AS shared_to_edit,
              ARRAY(SELECT f.record_type || ' ' || f.field || ' ' || f.access
                    FROM role_field f JOIN person_role pr ON pr.role_id = f.role_id
                      JOIN role_level l ON l.role_id = f.role_id AND l.record_type = f.record_type
                    WHERE pr.person_id = p.id AND l.act = 'READ' AND l.level <> 'NONE') AS fields,
              EXISTS (SELECT FROM role r JOIN person_role pr ON pr.role_id = r.id
                      WHERE pr.person_id = p.id AND r.second_factor)
                AND NOT EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id)
                AND NOT EXISTS (SELECT FROM passkey k WHERE k.person_id = p.id) AS owing
            FROM person p WHERE p.id = :person AND p.active
            """.replace("{shared}", shared("")).replace("{editable}", shared("AND s.may_edit"));

    // Each request asks for one person, which would be four times as slow in a query made for several.
    private static final String AMONG = "SELECT v.* FROM unnest(:people) AS asked (id) CROSS JOIN LATERAL (%s) AS v"
            .formatted(QUERY.replace(":person", "asked.id"));

    private final JdbcClient jdbc;
    private final Clock clock;

    Viewers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    // Whether anything is shared with the person: one look into an index for the person and for each team.
    private static String shared(String so) {
        return """
                EXISTS (SELECT FROM unnest(ARRAY(SELECT id FROM seen) || p.id) AS grantee (id) CROSS JOIN LATERAL (
                  SELECT 1 FROM record_share s
                  WHERE s.grantee_id = grantee.id AND (s.ends_at IS NULL OR s.ends_at > :now) %s LIMIT 1) AS first)""".formatted(so);
    }

    /** The person as a viewer; empty when unknown or no longer active. */
    @Transactional(readOnly = true)
    public Optional<Viewer> find(UUID personId) {
        Instant now = clock.instant();
        return jdbc.sql(QUERY)
                .param("person", personId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> viewer(row, now))
                .optional();
    }

    /** The person as a viewer with a session; empty also when a role has come to demand a second factor that is not there. */
    @Transactional(readOnly = true)
    public Optional<Viewer> signedIn(UUID personId) {
        Instant now = clock.instant();
        return jdbc.sql(QUERY)
                .param("person", personId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        row.getBoolean("owing") ? Optional.<Viewer>empty() : Optional.of(viewer(row, now)))
                .optional()
                .flatMap(found -> found);
    }

    /** Of these people the active ones as viewers, in no certain order. */
    @Transactional(readOnly = true)
    public List<Viewer> among(Collection<UUID> people) {
        Instant now = clock.instant();
        return jdbc.sql(AMONG)
                .param("people", people.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> viewer(row, now))
                .list();
    }

    private static Viewer viewer(ResultSet row, Instant now) throws SQLException {
        UUID person = row.getObject("id", UUID.class);
        Set<UUID> owners = new HashSet<>(ids(row.getArray("deputised")));
        owners.add(person);
        Set<UUID> colleagues = new HashSet<>(ids(row.getArray("colleagues")));
        colleagues.addAll(owners);
        Set<UUID> teams = new HashSet<>(ids(row.getArray("teams")));
        Set<UUID> grantees = new HashSet<>(teams);
        grantees.add(person);
        List<String> grants = texts(row.getArray("levels"));
        return new Viewer(
                person,
                row.getString("name"),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getString("theme"),
                owners,
                colleagues,
                teams,
                levels(grants),
                texts(row.getArray("capabilities")).stream()
                        .map(Capability::valueOf)
                        .collect(Collectors.toSet()),
                fields(texts(row.getArray("fields")), grants),
                null,
                new Shares(grantees, row.getBoolean("shared"), row.getBoolean("shared_to_edit"), now),
                false);
    }

    // A role that says nothing of a field gives all of it, so only what each role that reads the type says less of is
    // less.
    private static FieldLimits fields(List<String> limits, List<String> grants) {
        if (limits.isEmpty()) {
            return FieldLimits.NONE;
        }
        Map<String, Map<String, List<FieldAccess>>> said = new HashMap<>();
        for (String limit : limits) {
            String[] parts = limit.split(" ");
            said.computeIfAbsent(parts[0], type -> new HashMap<>())
                    .computeIfAbsent(parts[1], field -> new ArrayList<>())
                    .add(FieldAccess.valueOf(parts[2]));
        }
        Map<String, Map<String, FieldAccess>> all = new HashMap<>();
        said.forEach((type, fields) -> {
            long readers = grants.stream()
                    .filter(grant -> grant.startsWith(type + " " + Act.READ) && !grant.endsWith(" " + Level.NONE))
                    .count();
            Map<String, FieldAccess> least = new HashMap<>();
            fields.forEach((field, each) -> least.put(
                    field,
                    each.size() < readers
                            ? FieldAccess.EDIT
                            : each.stream().reduce(FieldAccess.HIDDEN, FieldAccess::or)));
            all.put(type, least);
        });
        return new FieldLimits(all);
    }

    private static Map<String, Map<Act, Level>> levels(List<String> grants) {
        Map<String, Map<Act, Level>> levels = new HashMap<>();
        for (String grant : grants) {
            String[] parts = grant.split(" ");
            levels.computeIfAbsent(parts[0], type -> new EnumMap<>(Act.class))
                    .merge(Act.valueOf(parts[1]), Level.valueOf(parts[2]), Level::or);
        }
        return levels;
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(String.class::cast)
                .toList();
    }
}
