package atrium.domain.signins;

import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the log of sign-ins. */
@Component
@Transactional
public class SignInLog {

    /** How many entries a page has. */
    public static final int PAGE = 50;

    private static final Duration KEPT = Duration.ofDays(90);

    private static final String ENTRIES = """
            SELECT s.id, s.at, s.person_id, p.name, s.way, s.result, s.address, s.agent
            FROM sign_in s LEFT JOIN person p ON p.id = s.person_id
            WHERE (CAST(:before AS uuid) IS NULL OR (s.at, s.id) < (SELECT at, id FROM sign_in WHERE id = :before)) %s
            ORDER BY s.at DESC, s.id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One attempt.
     *
     * @param personId null when nobody has the mail address that was typed; so is the name
     * @param address network address of the client
     */
    public record Entry(
            UUID id,
            Instant at,
            @Nullable UUID personId,
            @Nullable String name,
            SignInWay way,
            SignInResult result,
            String address,
            BrowserName browser) {}

    /**
     * Which entries are asked for.
     *
     * @param text part of a name, mail address or network address; empty for all
     * @param result null for all
     * @param personId null for everybody
     * @param before id of the last entry of the page before; null for the first page
     */
    public record Wanted(
            String text,
            @Nullable SignInResult result,
            @Nullable UUID personId,
            @Nullable UUID before) {}

    /** @param personId null when nobody has the mail address that was typed */
    public void write(@Nullable UUID personId, SignInWay way, SignInResult result, String address, String agent) {
        jdbc.sql("""
                        INSERT INTO sign_in (id, at, person_id, way, result, address, agent)
                        VALUES (:id, :at, :person, :way, :result, :address, :agent)
                        """)
                .param("id", UuidV7.next())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", personId)
                .param("way", way.name())
                .param("result", result.name())
                .param("address", address)
                .param("agent", agent)
                .update();
    }

    /** A page of the viewer's own, the last first. */
    @Transactional(readOnly = true)
    public List<Entry> own(@Nullable UUID before, Viewer viewer) {
        return jdbc.sql(ENTRIES.formatted("AND s.person_id = :person"))
                .param("before", before)
                .param("person", viewer.personId())
                .param("limit", PAGE)
                .query((row, number) -> entry(row))
                .list();
    }

    /** A page of everybody's, the last first, for those who keep people. */
    @Transactional(readOnly = true)
    public List<Entry> all(Wanted wanted, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_PEOPLE);
        return jdbc.sql(ENTRIES.formatted("""
                        AND (CAST(:person AS uuid) IS NULL OR s.person_id = :person)
                        AND (CAST(:result AS text) IS NULL OR s.result = :result)
                        AND (:text = '' OR strpos(lower(p.name), :text) > 0 OR strpos(p.email_key, :text) > 0
                          OR starts_with(s.address, :text))
                        """))
                .param("before", wanted.before())
                .param("person", wanted.personId())
                .param(
                        "result",
                        wanted.result() == null ? null : wanted.result().name())
                .param(
                        "text",
                        wanted.text().strip().toLowerCase(java.util.Locale.ROOT).replace("\0", ""))
                .param("limit", PAGE)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Forgets what is older than ninety days. */
    public void forgetOld() {
        jdbc.sql("DELETE FROM sign_in WHERE at < :since")
                .param("since", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                SignInWay.valueOf(row.getString("way")),
                SignInResult.valueOf(row.getString("result")),
                row.getString("address"),
                BrowserName.of(row.getString("agent")));
    }
}
