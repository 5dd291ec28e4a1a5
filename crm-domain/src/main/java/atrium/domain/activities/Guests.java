package atrium.domain.activities;

import atrium.domain.activities.GuestLines.Line;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who is meant as a guest: a colleague, a contact whom the viewer sees, or whoever has an address. */
@Component
@Transactional(readOnly = true)
public class Guests {

    /** Most guests of a meeting. */
    public static final int MOST = 100;

    private static final String FIELD = ActivityFields.GUESTS;
    private static final int MOST_OFFERED = 8;
    private static final int LONGEST_ASKED = 100;

    private static final String COLLEAGUES = """
            SELECT p.id AS person_id, NULL::uuid AS contact_id, p.name, nullif(p.email, '') AS email,
              '' AS hint
            FROM person p WHERE p.active AND NOT p.technical AND %s ORDER BY p.name, p.id LIMIT :most""";

    private static final String CONTACTS = """
            SELECT NULL::uuid AS person_id, c.id AS contact_id, c.name, {email} AS email, concat_ws(' · ', {job}, a.name) AS hint
            FROM contact c LEFT JOIN account a ON a.id = c.account_id
            WHERE c.deleted_at IS NULL AND c.archived_at IS NULL AND %s AND %s ORDER BY fold(c.name), c.id LIMIT :most""";

    private final JdbcClient jdbc;
    private final RecordType contacts;

    Guests(JdbcClient jdbc, RecordTypes types) {
        this.jdbc = jdbc;
        this.contacts = types.of("contact").orElseThrow();
    }

    /**
     * Somebody to choose.
     *
     * @param hint what tells them from others of the same name
     */
    public record Offered(
            @Nullable UUID personId,
            @Nullable UUID contactId,
            String name,
            @Nullable String email,
            String hint) {

        /** The guest they would be. */
        public Guest guest() {
            return new Guest(personId, contactId, name, email);
        }
    }

    /** Colleagues and contacts of whose names one begins with this text, colleagues first, a handful. */
    public List<Offered> startingWith(String text, Viewer viewer) {
        String typed = text.strip().replace("\0", "");
        if (typed.isEmpty()) {
            return List.of();
        }
        String beginning = typed.substring(0, Math.min(typed.length(), LONGEST_ASKED));
        return Stream.concat(
                        find(
                                COLLEAGUES.formatted("' ' || fold(p.name) LIKE '% ' || fold_pattern(:key) || '%'"),
                                beginning),
                        contacts("fold(c.name) LIKE fold_pattern(:key) || '%'", beginning, viewer))
                .limit(MOST_OFFERED)
                .toList();
    }

    /**
     * Reads the lines of the field {@code guests}; each wrong one is told at the field. Lines that stand there already mean
     * who they meant before, even when the viewer doesn't see them.
     *
     * @param owner who comes anyway
     */
    List<Guest> read(FieldReader reader, List<Guest> stored, @Nullable UUID owner, Viewer viewer) {
        String text = reader.text(FIELD, GuestLines.LONGEST);
        if (text == null) {
            return List.of();
        }
        Map<String, Guest> guests = new LinkedHashMap<>();
        for (Line line : GuestLines.read(text)) {
            stored.stream()
                    .filter(guest -> guest.line().equals(line.text()))
                    .findFirst()
                    .or(() -> meant(line, reader, viewer))
                    .filter(guest -> owner == null || !owner.equals(guest.personId()))
                    .ifPresent(guest -> guests.putIfAbsent(guest.key(), guest));
        }
        if (guests.size() > MOST) {
            reader.wrong(FIELD, "guests.problem.many", String.valueOf(MOST));
        }
        return List.copyOf(guests.values());
    }

    private Optional<Guest> meant(Line line, FieldReader reader, Viewer viewer) {
        if (line.wrong()) {
            return refused(reader, "guests.problem.address", line);
        }
        if (line.name().length() > GuestLines.LONGEST_NAME) {
            return refused(reader, "guests.problem.name", line);
        }
        return line.email()
                .map(email -> Optional.of(withAddress(email.typed(), line.name(), viewer)))
                .orElseGet(() -> named(line, reader, viewer));
    }

    private Guest withAddress(String email, String name, Viewer viewer) {
        List<Offered> known = Stream.concat(
                        find(COLLEAGUES.formatted("p.email_key = lower(:key)"), email),
                        viewer.sees("contact", "email")
                                ? contacts("c.email_key = lower(:key)", email, viewer)
                                : Stream.<Offered>empty())
                .toList();
        return known.stream()
                .filter(one -> name.isEmpty() || same(one.name(), name))
                .findFirst()
                .map(one -> new Guest(one.personId(), one.contactId(), one.name(), email))
                .orElseGet(() -> new Guest(null, null, name.isEmpty() ? email : name, email));
    }

    private Optional<Guest> named(Line line, FieldReader reader, Viewer viewer) {
        List<Offered> known = Stream.concat(
                        find(COLLEAGUES.formatted("fold(p.name) = fold(:key)"), line.name()),
                        contacts("fold(c.name) = fold(:key)", line.name(), viewer))
                .toList();
        if (known.size() != 1) {
            return refused(reader, known.isEmpty() ? "guests.problem.none" : "guests.problem.several", line);
        }
        return Optional.of(known.get(0).guest());
    }

    private static Optional<Guest> refused(FieldReader reader, String problem, Line line) {
        if (reader.problems().stream().noneMatch(known -> FIELD.equals(known.field()))) {
            reader.wrong(FIELD, problem, line.text());
        }
        return Optional.empty();
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private Stream<Offered> contacts(String condition, String key, Viewer viewer) {
        Visibility visible = Visibility.of(viewer, contacts, Act.READ, "c");
        return jdbc
                .sql(CONTACTS.formatted(condition, visible.sql())
                        .replace("{email}", viewer.fields().sql("contact", "email", "c.email"))
                        .replace("{job}", viewer.fields().sql("contact", "jobTitle", "c.job_title")))
                .param("key", key)
                .param("most", MOST_OFFERED)
                .params(visible.parameters())
                .query(RecordRows.of(Offered.class))
                .list()
                .stream();
    }

    private Stream<Offered> find(String sql, String key) {
        return jdbc
                .sql(sql)
                .param("key", key)
                .param("most", MOST_OFFERED)
                .query(RecordRows.of(Offered.class))
                .list()
                .stream();
    }
}
