package atrium.domain.sharing;

import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.RecordRows;
import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.Ground;
import atrium.domain.records.Level;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.Explanation.OfAct;
import atrium.domain.sharing.Explanation.Reason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells administrators why somebody sees, edits or deletes a record, or doesn't: by the grounds that decide it. */
@Component
@Transactional(readOnly = true)
public class AccessReasons {

    private static final List<Act> ACTS = List.of(Act.READ, Act.EDIT, Act.DELETE, Act.EXPORT);

    private final RecordTypes types;
    private final RecordAccess access;
    private final Viewers viewers;
    private final GroundWords words;
    private final JdbcClient jdbc;

    AccessReasons(RecordTypes types, RecordAccess access, Viewers viewers, GroundWords words, JdbcClient jdbc) {
        this.types = types;
        this.access = access;
        this.viewers = viewers;
        this.words = words;
        this.jdbc = jdbc;
    }

    private record State(boolean archived, boolean deleted) {}

    /**
     * What a person may do with a record.
     *
     * @param asking an administrator who sees the record
     * @throws UnknownRecord when there is no such record, or nobody active of this id
     */
    public Explanation of(RecordRef record, UUID personId, Viewer asking) {
        asking.require(Capability.ADMINISTER_PEOPLE);
        RecordType type = types.of(record.type()).orElseThrow(() -> new UnknownRecord(record));
        State state = state(type, record, asking);
        Viewer viewer = viewers.find(personId).orElseThrow(() -> new UnknownRecord(new RecordRef("person", personId)));
        List<OfAct> acts =
                ACTS.stream().map(act -> of(type, record, act, state, viewer)).toList();
        return new Explanation(viewer.name(), state.archived(), state.deleted(), acts);
    }

    /** Whether the record is there, also in the bin, and the one who asks sees it. */
    public boolean mayAsk(RecordRef record, Viewer asking) {
        return asking.may(Capability.ADMINISTER_PEOPLE)
                && types.of(record.type())
                        .filter(type -> !access.grounds(type, record.id(), Act.READ, asking)
                                .isEmpty())
                        .isPresent();
    }

    private State state(RecordType type, RecordRef record, Viewer asking) {
        if (!mayAsk(record, asking)) {
            throw new UnknownRecord(record);
        }
        return jdbc.sql(
                        "SELECT archived_at IS NOT NULL AS archived, deleted_at IS NOT NULL AS deleted FROM %s WHERE id = :id"
                                .formatted(type.table()))
                .param("id", record.id())
                .query(RecordRows.of(State.class))
                .single();
    }

    // What lies in the bin is no longer read, edited or exported; who may delete it can restore it.
    private OfAct of(RecordType type, RecordRef record, Act act, State state, Viewer viewer) {
        Level level = viewer.level(type.code(), act);
        List<Ground> grounds = access.grounds(type, record.id(), act, viewer);
        boolean read = act == Act.READ
                || !access.grounds(type, record.id(), Act.READ, viewer).isEmpty();
        boolean open = !grounds.isEmpty() && read && (!state.deleted() || act == Act.DELETE);
        Stream<Reason> reasons = grounds.isEmpty()
                ? Stream.of(Reason.of(missing(level, act), viewer.name()))
                : grounds.stream().map(ground -> words.say(ground, type, record, act, viewer));
        Stream<Reason> limits = Stream.of(
                        state.deleted() && !grounds.isEmpty() && act != Act.DELETE
                                ? Optional.of(Reason.of("in-bin"))
                                : Optional.<Reason>empty(),
                        !grounds.isEmpty() && !read
                                ? Optional.of(Reason.of("unread", viewer.name()))
                                : Optional.<Reason>empty())
                .flatMap(Optional::stream);
        return new OfAct(
                act,
                open,
                level,
                roles(viewer.personId(), type.code(), act, level),
                Stream.concat(reasons, limits).distinct().toList());
    }

    private static String missing(Level level, Act act) {
        return switch (level) {
            case NONE -> "none";
            case OWN -> act == Act.DELETE ? "not-own-to-delete" : "not-own";
            default -> act == Act.DELETE ? "not-team-to-delete" : "not-team";
        };
    }

    private List<String> roles(UUID person, String type, Act act, Level level) {
        return jdbc.sql("""
                        SELECT r.name FROM role r JOIN person_role pr ON pr.role_id = r.id
                        LEFT JOIN role_level l ON l.role_id = r.id AND l.record_type = :type AND l.act = :act
                        WHERE pr.person_id = :person AND coalesce(l.level, 'NONE') = :level ORDER BY r.name
                        """)
                .param("person", person)
                .param("type", type)
                .param("act", act.name())
                .param("level", level.name())
                .query(String.class)
                .list();
    }
}
