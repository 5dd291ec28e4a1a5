package atrium.domain.records;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordSubjects.Subject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody reads and changes one thing that is about customers and records, and adds more; see {@link SubjectSight}. */
@Component
public class SubjectAccess {

    private static final String ONE = """
            SELECT %s FROM (VALUES (CAST(:account AS uuid), CAST(:contact AS uuid), CAST(:record AS uuid)))
              AS a (account_id, contact_id, record_id) %s
            """;

    private final RecordTypes types;
    private final RecordAccess access;
    private final SubjectSight sight;
    private final JdbcClient jdbc;

    SubjectAccess(RecordTypes types, RecordAccess access, SubjectSight sight, JdbcClient jdbc) {
        this.types = types;
        this.access = access;
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /**
     * Whether somebody who sees a record may write about it, and plan and log what is done with it: whoever changes some records
     * of its kind, though perhaps not this one. Who only looks, such as an executive, leaves no trace.
     */
    public static boolean mayAdd(RecordRef record, Viewer viewer) {
        return viewer.may(Act.EDIT, record.type());
    }

    /** Whether the viewer may do this with something for what it is about. */
    public boolean allows(Subject about, Act act, Viewer viewer) {
        if (!about.any()) {
            return false;
        }
        Visibility allowed = sight.allowed(viewer, act, "a");
        return jdbc.sql(ONE.formatted(allowed.sql(), sight.joined("a")))
                .param("account", about.accountId())
                .param("contact", about.contactId())
                .param("record", about.recordId())
                .params(allowed.parameters())
                .query(Boolean.class)
                .single();
    }

    /** The page on which the viewer finds it: that of the record it was made about, else of its customer; as far as seen. */
    public Optional<RecordRef> page(Subject about, Viewer viewer) {
        return about.pages().stream().filter(page -> sees(page, viewer)).findFirst();
    }

    /** All pages where that is so, the first one first. */
    public List<RecordRef> pages(Subject about, Viewer viewer) {
        return about.pages().stream().filter(page -> sees(page, viewer)).toList();
    }

    private boolean sees(RecordRef page, Viewer viewer) {
        return types.of(page.type())
                .filter(type ->
                        !access.visibleAmong(type, List.of(page.id()), viewer).isEmpty())
                .isPresent();
    }

    /** The people among these viewers who may read the record. */
    public Set<UUID> readers(RecordRef record, Collection<Viewer> viewers) {
        return new HashSet<>(access.readers(type(record), record.id(), viewers));
    }

    /**
     * Passes when the viewer may add something about a record.
     *
     * @return the record's type, which has a story of its own
     * @throws UnknownRecord when there is no such record, it has no story, or the viewer doesn't see it
     * @throws NotPermitted to whom {@link #mayAdd} answers no
     */
    public RecordType requireAdding(RecordRef record, Viewer viewer) {
        RecordType type = type(record);
        access.require(type, record.id(), Act.READ, viewer);
        if (!mayAdd(record, viewer)) {
            throw new NotPermitted("add to " + record.type());
        }
        return type;
    }

    private RecordType type(RecordRef record) {
        return types.of(record.type()).filter(RecordType::storied).orElseThrow(() -> new UnknownRecord(record));
    }
}
