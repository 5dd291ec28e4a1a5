package atrium.domain.apikeys;

import atrium.domain.events.FieldChange;
import atrium.domain.events.SettingChanged;
import atrium.domain.identity.Secret;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, shows and revokes keys. Everybody makes keys for themselves, and those who keep people make them for technical
 * people besides; nobody makes one for another human being, so that nobody acts as somebody else.
 */
@Component
@Transactional
public class KeyKeeping {

    /** For so many days a key works at most. */
    public static final int MOST_DAYS = 365;

    /** So many keys a person has at most. */
    public static final int MOST_KEYS = 20;

    /** Every key begins so, for those who search for keys in places where none should be. */
    static final String MARK = "atr_";

    private static final String TYPE = "api-key";
    private static final int BEGINNING = 10;
    private static final int NAME = 100;

    private final StoredKeys stored;
    private final Integrations integrations;
    private final JdbcClient jdbc;
    private final RecordTypes types;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyKeeping(
            StoredKeys stored,
            Integrations integrations,
            JdbcClient jdbc,
            RecordTypes types,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.integrations = integrations;
        this.jdbc = jdbc;
        this.types = types;
        this.events = events;
        this.clock = clock;
    }

    /** The person's own keys, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiKey> own(Viewer viewer) {
        return stored.of(viewer.personId(), clock.instant());
    }

    /** Everybody's keys, the newest first, at most a thousand. */
    @Transactional(readOnly = true)
    public List<ApiKey> everybodys(Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return stored.of(null, clock.instant());
    }

    /**
     * Makes a key that acts as the viewer.
     *
     * @return the key itself, which can't be found out again
     * @throws InvalidRecord at {@code name}, {@code scopes} or {@code days}
     */
    public Secret issue(NewKey wanted, Viewer viewer) {
        return issue(new Bearer(viewer.personId(), null), wanted, viewer);
    }

    /** The keys of a technical person, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiKey> of(UUID integration, Viewer viewer) {
        return stored.of(integrations.get(integration, viewer).id(), clock.instant());
    }

    /**
     * Makes a key that acts as a technical person.
     *
     * @return the key itself, which can't be found out again
     * @throws InvalidRecord at {@code name}, {@code scopes} or {@code days}
     * @throws UnknownRecord when there is no such one, or it is out of use
     */
    public Secret issueFor(UUID integration, NewKey wanted, Viewer viewer) {
        Integration program = integrations.get(integration, viewer);
        if (!program.active()) {
            throw new UnknownRecord(new RecordRef("person", integration));
        }
        return issue(new Bearer(program.id(), program.name()), wanted, viewer);
    }

    /** As whom a key acts, and what a program is called that does so. */
    private record Bearer(UUID person, @Nullable String program) {}

    private Secret issue(Bearer bearer, NewKey wanted, Viewer viewer) {
        FieldReader reader = new FieldReader(Map.of("name", wanted.name()));
        String name = reader.required("name", NAME);
        check(wanted, reader, bearer);
        reader.orThrow();
        Secret secret = new Secret(MARK + Secret.random().text());
        UUID id = UuidV7.next();
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(wanted.days()));
        jdbc.sql("""
                        INSERT INTO api_key (id, person_id, made_by, name, beginning, hash, scopes, created_at, expires_at)
                        VALUES (:id, :person, :maker, :name, :beginning, :hash, :scopes, :now, :end)
                        """)
                .param("id", id)
                .param("person", bearer.person())
                .param("maker", viewer.personId())
                .param("name", name)
                .param("beginning", secret.text().substring(0, BEGINNING))
                // A fast hash is right here: of 256 random bits none can be guessed, so slowness would protect nothing.
                .param("hash", secret.hash())
                .param("scopes", wanted.scopes().stream().sorted().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(end))
                .update();
        Map<String, String> told =
                new HashMap<>(Map.of("name", name, "scopes", joined(wanted), "expiresAt", end.toString()));
        if (bearer.program() != null) {
            told.put("integration", bearer.program());
        }
        tell(id, name, "issued", FieldChange.between(Map.of(), told), now, viewer);
        return secret;
    }

    /**
     * Takes a key out of use, at once and for ever.
     *
     * @throws UnknownRecord when there is none, or it is somebody else's and the viewer keeps no people
     */
    public void revoke(UUID id, Viewer viewer) {
        String name = jdbc.sql("DELETE FROM api_key WHERE id = :id AND (person_id = :me OR :all) RETURNING name")
                .param("id", id)
                .param("me", viewer.personId())
                .param("all", viewer.may(Capability.ADMINISTER_PEOPLE))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, id)));
        tell(id, name, "revoked", FieldChange.between(Map.of("name", name), Map.of()), clock.instant(), viewer);
    }

    private void check(NewKey wanted, FieldReader reader, Bearer bearer) {
        List<String> codes = types.all().stream().map(RecordType::code).toList();
        if (wanted.scopes().isEmpty() || !wanted.scopes().stream().allMatch(one -> KeyScopes.known(one, codes))) {
            reader.wrong("scopes", "apikey.problem.scopes", "");
        }
        if (wanted.days() < 1 || wanted.days() > MOST_DAYS) {
            reader.wrong("days", "apikey.problem.days", String.valueOf(MOST_DAYS));
        }
        if (stored.of(bearer.person(), clock.instant()).size() >= MOST_KEYS) {
            throw new InvalidRecord(
                    List.of(new InvalidValue("name", "apikey.problem.too-many", String.valueOf(MOST_KEYS))));
        }
    }

    private static String joined(NewKey wanted) {
        return wanted.scopes().stream().sorted().collect(Collectors.joining(", "));
    }

    private void tell(UUID id, String name, String deed, List<FieldChange> changes, Instant at, Viewer viewer) {
        events.publishEvent(new SettingChanged(new RecordRef(TYPE, id), name, deed, changes, viewer.actor(), at));
    }
}
