package atrium.domain.sharing;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Act;
import atrium.domain.records.Ground;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility.Holder;
import atrium.domain.sharing.Explanation.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says a ground that was found to be true in words: which owner, which team, which share. It decides nothing. */
@Component
class GroundWords {

    // Of the record itself, or of the account whose pair of owner and team a contact carries.
    private static final String HELD = """
            SELECT o.id AS owner_id, coalesce(o.name, '') AS owner_name, t.id AS team_id, coalesce(t.name, '') AS team_name,
              r.%3$s AS record_id, %4$s AS record_name,
              coalesce((SELECT string_agg(c.name, ', ' ORDER BY c.name) FROM team_member m JOIN team c ON c.id = m.team_id
                WHERE m.person_id = o.id AND c.id = ANY(:teams)), '') AS common
            FROM %1$s r LEFT JOIN person o ON o.id = r.%2$s LEFT JOIN team t ON t.id = r.%5$s%6$s WHERE r.id = :id
            """;

    // Why a team counts as the person's: as a member, as its lead, or as the lead of one above.
    private static final String PLACE = """
            WITH RECURSIVE up (id, parent_id, lead_id, name, depth) AS (
              SELECT id, parent_id, lead_id, name, 0 FROM team WHERE id = :team
              UNION ALL SELECT t.id, t.parent_id, t.lead_id, t.name, up.depth + 1 FROM team t JOIN up ON t.id = up.parent_id
            )
            SELECT EXISTS (SELECT FROM team_member WHERE team_id = :team AND person_id = :person) AS member,
              coalesce((SELECT depth FROM up WHERE lead_id = :person ORDER BY depth LIMIT 1), -1) AS led,
              coalesce((SELECT name FROM up WHERE lead_id = :person ORDER BY depth LIMIT 1), '') AS led_name
            """;

    private final ShareTable shares;
    private final JdbcClient jdbc;

    GroundWords(ShareTable shares, JdbcClient jdbc) {
        this.shares = shares;
        this.jdbc = jdbc;
    }

    private record Held(
            @Nullable UUID ownerId,
            String ownerName,
            @Nullable UUID teamId,
            String teamName,
            @Nullable UUID recordId,
            String recordName,
            String common) {}

    Reason say(Ground ground, RecordType type, RecordRef record, Act act, Viewer viewer) {
        Holder holder = ground.holder();
        if (holder == null) {
            return Reason.of("everything", viewer.name());
        }
        Held held = held(type, record, holder, viewer);
        String of = held.recordName().isEmpty() ? "" : ".account";
        return switch (ground.reason()) {
            case EVERYTHING -> Reason.of("everything", viewer.name());
            case OWNER -> owner(held, of, viewer);
            case COLLEAGUE ->
                viewer.owners().contains(held.ownerId()) && held.common().isEmpty()
                                || viewer.personId().equals(held.ownerId())
                        ? owner(held, of, viewer)
                        : Reason.of(
                                "colleague" + of, viewer.name(), held.recordName(), held.ownerName(), held.common());
            case TEAM -> team(held, of, viewer);
            case SHARED -> share(held, of, act, viewer);
        };
    }

    private static Reason owner(Held held, String of, Viewer viewer) {
        return viewer.deputises(held.ownerId())
                ? Reason.of("deputy" + of, viewer.name(), held.recordName(), held.ownerName())
                : Reason.of("owner" + of, viewer.name(), held.recordName());
    }

    private Held held(RecordType type, RecordRef record, Holder holder, Viewer viewer) {
        String named = Objects.requireNonNullElse(holder.record(), "id");
        boolean account = !named.equals("id");
        String table = named.equals("contact_id") ? "contact" : "account";
        return jdbc.sql(HELD.formatted(
                        type.table(),
                        holder.owner(),
                        named,
                        account ? "coalesce(a.name, '')" : "''",
                        holder.team(),
                        account ? " LEFT JOIN " + table + " a ON a.id = r." + named : ""))
                .param("id", record.id())
                .param("teams", viewer.teams().toArray(UUID[]::new))
                .query(GroundWords::held)
                .single();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("team_id", UUID.class),
                row.getString("team_name"),
                row.getObject("record_id", UUID.class),
                row.getString("record_name"),
                row.getString("common"));
    }

    private Reason team(Held held, String of, Viewer viewer) {
        return jdbc.sql(PLACE)
                .param("team", held.teamId())
                .param("person", viewer.personId())
                .query((row, number) -> {
                    String place =
                            row.getBoolean("member") ? "team" : row.getInt("led") == 0 ? "team-led" : "team-above";
                    return Reason.of(
                            place + of, viewer.name(), held.recordName(), held.teamName(), row.getString("led_name"));
                })
                .single();
    }

    private Reason share(Held held, String of, Act act, Viewer viewer) {
        RecordShare share = shares
                .of(Objects.requireNonNull(held.recordId()), viewer.shares().at())
                .stream()
                .filter(one -> viewer.shares().grantees().contains(one.granteeId()))
                .filter(one -> act != Act.EDIT || one.mayEdit())
                .findFirst()
                .orElseThrow();
        LocalDate until = Sharing.lastDay(share.endsAt(), viewer.zone());
        String key = (share.team() ? "shared-team" : "shared") + of + (share.mayEdit() ? ".edit" : ".read");
        return until == null
                ? Reason.of(key, viewer.name(), held.recordName(), share.name(), share.sharedBy())
                : Reason.of(key + ".until", viewer.name(), held.recordName(), share.name(), share.sharedBy(), until);
    }
}
