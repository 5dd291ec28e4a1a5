package atrium.domain.notifications;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.notifications.NotificationKind.Ways;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to hear of what kind of thing, and when not. */
@Component
@Transactional
public class NotificationSettings {

    private final JdbcClient jdbc;
    private final Map<String, NotificationKind> kinds;

    NotificationSettings(JdbcClient jdbc, List<NotificationKind> kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(NotificationKind::rank))
                .collect(
                        Collectors.toMap(NotificationKind::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The ways by kind, in the order of the settings. */
    @Transactional(readOnly = true)
    public Map<NotificationKind, Ways> ways(Viewer viewer) {
        Map<String, Ways> chosen = chosen(List.of(viewer.personId())).getOrDefault(viewer.personId(), Map.of());
        Map<NotificationKind, Ways> ways = new LinkedHashMap<>();
        kinds.values()
                .forEach(kind -> ways.put(kind, Objects.requireNonNullElse(chosen.get(kind.code()), kind.usual())));
        return ways;
    }

    /** The person's hours. */
    @Transactional(readOnly = true)
    public Hours hours(Viewer viewer) {
        return jdbc.sql("SELECT quiet_from, quiet_until, daily_at FROM notification_hours WHERE person_id = :person")
                .param("person", viewer.personId())
                .query((row, number) -> hours(row))
                .optional()
                .orElse(Hours.USUAL);
    }

    /**
     * Keeps what the person chose.
     *
     * @param ways by code of the kind; kinds that aren't among them stay as they are
     * @throws InvalidRecord when the quiet hours have no beginning, no end or no length
     */
    public void keep(Map<String, Ways> ways, Hours hours, Viewer viewer) {
        if ((hours.quietFrom() == null) != (hours.quietUntil() == null)
                || hours.quietFrom() != null && hours.quietFrom().equals(hours.quietUntil())) {
            throw new InvalidRecord(List.of(new InvalidValue("quietUntil", "notices.problem.quiet", "")));
        }
        ways.forEach((kind, chosen) -> {
            if (kinds.containsKey(kind)) {
                jdbc.sql("""
                                INSERT INTO notification_way (person_id, kind, in_page, mail, push)
                                VALUES (:person, :kind, :page, :mail, :push)
                                ON CONFLICT (person_id, kind) DO UPDATE SET in_page = excluded.in_page, mail = excluded.mail,
                                  push = excluded.push
                                """)
                        .param("person", viewer.personId())
                        .param("kind", kind)
                        .param("page", chosen.page())
                        .param("mail", chosen.mail().code())
                        .param("push", chosen.push())
                        .update();
            }
        });
        jdbc.sql("""
                        INSERT INTO notification_hours (person_id, quiet_from, quiet_until, daily_at)
                        VALUES (:person, :from, :until, :daily)
                        ON CONFLICT (person_id) DO UPDATE SET quiet_from = excluded.quiet_from,
                          quiet_until = excluded.quiet_until, daily_at = excluded.daily_at
                        """)
                .param("person", viewer.personId())
                .param("from", hours.quietFrom(), java.sql.Types.TIME)
                .param("until", hours.quietUntil(), java.sql.Types.TIME)
                .param("daily", hours.dailyAt())
                .update();
    }

    /** The kind of this code; empty when no feature plugs it in. */
    Optional<NotificationKind> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /** The active human beings among these people, with what they chose. */
    Map<UUID, Recipient> recipients(Collection<UUID> people) {
        Map<UUID, Map<String, Ways>> chosen = chosen(people);
        return jdbc
                .sql("""
                        SELECT p.id, p.zone, h.quiet_from, h.quiet_until, h.daily_at
                        FROM person p LEFT JOIN notification_hours h ON h.person_id = p.id
                        WHERE p.id = ANY(:people) AND p.active AND NOT p.technical
                        """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> {
                    UUID person = row.getObject("id", UUID.class);
                    Hours hours = row.getObject("daily_at") == null ? Hours.USUAL : hours(row);
                    return new Recipient(
                            person, ZoneId.of(row.getString("zone")), hours, chosen.getOrDefault(person, Map.of()));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Recipient::person, Function.identity()));
    }

    private Map<UUID, Map<String, Ways>> chosen(Collection<UUID> people) {
        Map<UUID, Map<String, Ways>> chosen = new HashMap<>();
        jdbc.sql("SELECT person_id, kind, in_page, mail, push FROM notification_way WHERE person_id = ANY(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    MailWay mail = MailWay.of(row.getString("mail")).orElseThrow();
                    chosen.computeIfAbsent(row.getObject("person_id", UUID.class), any -> new HashMap<>())
                            .put(
                                    row.getString("kind"),
                                    new Ways(row.getBoolean("in_page"), mail, row.getBoolean("push")));
                });
        return chosen;
    }

    private static Hours hours(ResultSet row) throws SQLException {
        return new Hours(
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_until", LocalTime.class),
                row.getObject("daily_at", LocalTime.class));
    }
}
