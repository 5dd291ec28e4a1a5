package atrium.domain.organization;

import atrium.domain.kernel.RecordRows;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Meant;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of our company; programs that act under a name of their own are among them only where it is said. */
@Component
public class People {

    private final PersonRepository people;
    private final JdbcClient jdbc;
    private final Clock clock;

    People(PersonRepository people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets a person in; fails with a constraint violation when the mail address is taken. */
    @Transactional
    public UUID add(NewPerson details, boolean demo) {
        Person person = new Person(UuidV7.next(), details, demo, clock.instant());
        return people.saveAndFlush(person).id();
    }

    /** Active people by name. */
    @Transactional(readOnly = true)
    public List<PersonSummary> active() {
        return jdbc.sql("SELECT id, name, email, active FROM person WHERE active AND NOT technical ORDER BY name, id")
                .query(RecordRows.of(PersonSummary.class))
                .list();
    }

    /** Active people of whose names one begins with this text, by name. */
    @Transactional(readOnly = true)
    public List<PersonSummary> named(String beginning, int most) {
        return jdbc.sql("""
                        SELECT id, name, email, active FROM person
                        WHERE active AND NOT technical AND ' ' || fold(name) LIKE '% ' || fold_pattern(:beginning) || '%'
                        ORDER BY name, id LIMIT :most
                        """)
                .param("beginning", beginning)
                .param("most", most)
                .query(RecordRows.of(PersonSummary.class))
                .list();
    }

    /** All that is stored of a person. */
    @Transactional(readOnly = true)
    public Optional<PersonDetails> details(UUID id) {
        return jdbc.sql(
                        "SELECT id, name, email, job_title, zone, locale, theme, active, demo FROM person WHERE id = :id AND NOT technical")
                .param("id", id)
                .query((row, number) -> new PersonDetails(
                        id,
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("job_title"),
                        ZoneId.of(row.getString("zone")),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getString("theme"),
                        row.getBoolean("active"),
                        row.getBoolean("demo")))
                .optional();
    }

    /** Whether the person, or the program, exists and is active. */
    @Transactional(readOnly = true)
    public boolean isActive(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM person WHERE id = :id AND active)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whom texts mean among active people: their names or mail addresses whatever the case, or their ids.
     *
     * @return by text; none is absent
     */
    @Transactional(readOnly = true)
    public Map<String, Meant> meant(Collection<String> typed) {
        if (typed.isEmpty()) {
            return Map.of();
        }
        Map<String, Meant> meant = new HashMap<>();
        jdbc.sql("""
                        SELECT typed, (array_agg(p.id))[1] AS id, count(p.id) AS hits FROM unnest(:typed) AS t (typed)
                        LEFT JOIN person p ON p.active AND NOT p.technical AND (p.email_key = lower(t.typed) OR lower(p.name) = lower(t.typed)
                          OR p.id::text = lower(t.typed))
                        GROUP BY typed
                        """).param("typed", typed.toArray(String[]::new)).query(row -> {
            meant.put(row.getString("typed"), new Meant(row.getObject("id", UUID.class), row.getInt("hits")));
        });
        return meant;
    }

    /** The ones of these ids that exist, by id; also those who left, and programs. */
    @Transactional(readOnly = true)
    public Map<UUID, PersonSummary> byIds(Collection<UUID> ids) {
        return jdbc
                .sql("SELECT id, name, coalesce(email, '') AS email, active FROM person WHERE id = ANY(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(RecordRows.of(PersonSummary.class))
                .stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }
}
