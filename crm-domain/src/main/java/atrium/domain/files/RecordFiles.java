package atrium.domain.files;

import atrium.domain.events.FileAdded;
import atrium.domain.events.FilePutBack;
import atrium.domain.events.FileRemoved;
import atrium.domain.events.RecordEvent;
import atrium.domain.events.RecordsTouched;
import atrium.domain.files.FileRows.OnRecord;
import atrium.domain.kernel.FileName;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Act;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of records: whoever sees a record reads them, whoever may edit it adds and removes them. */
@Component
public class RecordFiles {

    /** Most bytes of a file. */
    public static final long MOST_BYTES = 50L << 20;

    /** Most files of a record. */
    public static final int MOST_FILES = 300;

    static final String TYPE = "file";

    private final FileStore store;
    private final FileRows rows;
    private final RecordTypes types;
    private final RecordAccess access;
    private final RecordSubjects subjects;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordFiles(
            FileStore store,
            FileRows rows,
            RecordTypes types,
            RecordAccess access,
            RecordSubjects subjects,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.types = types;
        this.access = access;
        this.subjects = subjects;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    // The bytes are on the disk before the row is written, and no transaction waits for them.
    /**
     * Puts a file on a record that the viewer may edit.
     *
     * @param name as the browser sent it; folders and signs that are not seen are taken away
     * @throws FileRefused when it is too large, empty, a program, or not what its name says
     */
    public UUID add(RecordRef record, String name, InputStream content, Viewer viewer) throws IOException {
        require(record, Act.EDIT, viewer);
        UUID id = UuidV7.next();
        String shown = FileName.of(name);
        boolean kept = false;
        try {
            FileStore.Stored stored = store.put(id, content, MOST_BYTES);
            FileKind kind = checked(shown, stored.head());
            transaction.executeWithoutResult(status -> write(id, record, shown, kind, stored, viewer));
            kept = true;
            return id;
        } finally {
            if (!kept) {
                store.remove(id);
            }
        }
    }

    private static FileKind checked(String name, byte[] head) {
        FileKind kind = FileKind.of(head);
        if (kind == FileKind.PROGRAM) {
            throw FileRefused.program();
        }
        if (FileKind.claimedBy(name).filter(claimed -> claimed != kind).isPresent()) {
            throw FileRefused.otherThanItsName(name);
        }
        return kind;
    }

    private void write(UUID id, RecordRef record, String name, FileKind kind, FileStore.Stored stored, Viewer viewer) {
        if (rows.count(record) >= MOST_FILES) {
            throw FileRefused.tooMany(MOST_FILES);
        }
        Instant now = clock.instant();
        rows.add(id, record, name, kind.mediaType(), stored, viewer.personId(), now);
        RecordSubjects.Subject about = subjects.of(record);
        tell(
                record,
                new FileAdded(id, about.accountId(), about.contactId(), about.record(), name, viewer.actor(), now));
    }

    /** The files of a record that the viewer sees, newest first. */
    @Transactional(readOnly = true)
    public List<RecordFile> of(RecordRef record, Viewer viewer) {
        require(record, Act.READ, viewer);
        return rows.of(record, MOST_FILES);
    }

    /** A file of a record that the viewer sees, to be read. */
    public OpenFile open(UUID id, Viewer viewer) throws IOException {
        OnRecord found = load(id, false, Act.READ, viewer);
        return new OpenFile(found.file(), store.open(id));
    }

    /** The record a file is on, if the viewer sees it; also of a removed file. */
    @Transactional(readOnly = true)
    public RecordRef record(UUID id, Viewer viewer) {
        OnRecord found = rows.find(id, false).or(() -> rows.find(id, true)).orElseThrow(() -> unknown(id));
        require(found.record(), Act.READ, viewer);
        return found.record();
    }

    /** Takes a file off its record; for a day it can be put back. */
    @Transactional
    public void remove(UUID id, Viewer viewer) {
        OnRecord found = load(id, false, Act.EDIT, viewer);
        Instant now = clock.instant();
        rows.remove(id, now);
        tell(found.record(), new FileRemoved(id, found.file().name(), viewer.actor(), now));
    }

    /** Puts a removed file back. */
    @Transactional
    public void putBack(UUID id, Viewer viewer) {
        OnRecord found = load(id, true, Act.EDIT, viewer);
        rows.remove(id, null);
        tell(found.record(), new FilePutBack(id, found.file().name(), viewer.actor(), clock.instant()));
    }

    /** Whether the viewer may add files to the record and take them off. */
    @Transactional(readOnly = true)
    public boolean mayChange(RecordRef record, Viewer viewer) {
        try {
            require(record, Act.EDIT, viewer);
            return true;
        } catch (NotPermitted mayOnlyRead) {
            return false;
        }
    }

    private void tell(RecordRef record, RecordEvent event) {
        events.publishEvent(event);
        events.publishEvent(new RecordsTouched(record.type(), List.of(record.id())));
    }

    private OnRecord load(UUID id, boolean removed, Act act, Viewer viewer) {
        OnRecord found = rows.find(id, removed).orElseThrow(() -> unknown(id));
        require(found.record(), act, viewer);
        return found;
    }

    private void require(RecordRef record, Act act, Viewer viewer) {
        access.require(types.of(record.type()).orElseThrow(() -> new UnknownRecord(record)), record.id(), act, viewer);
    }

    private static UnknownRecord unknown(UUID id) {
        return new UnknownRecord(new RecordRef(TYPE, id));
    }
}
