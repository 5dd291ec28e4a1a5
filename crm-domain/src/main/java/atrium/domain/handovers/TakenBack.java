package atrium.domain.handovers;

import atrium.domain.audit.AuditLog;
import atrium.domain.audit.AuditLog.Entry;
import atrium.domain.events.Cause;
import atrium.domain.handovers.Handover.Part;
import atrium.domain.records.HandedOver;
import atrium.domain.records.HandedOver.Giving;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes back what was handed over at once, kind by kind, for those who keep people: what the log says was given, as far as it is
 * still with whoever received it. Changes of many go back by their own report.
 */
@Component
public class TakenBack {

    private static final Duration UNDOABLE = Duration.ofDays(30);
    private static final int AT_ONCE = 1_000;

    private final List<HandedOver> sources;
    private final Handovers handovers;
    private final HandoverTable table;
    private final AuditLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakenBack(
            List<HandedOver> sources,
            Handovers handovers,
            HandoverTable table,
            AuditLog log,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.handovers = handovers;
        this.table = table;
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether one kind of it can be taken back at this moment. */
    public boolean possible(Handover handover, Part part) {
        return part.runId() == null
                && part.amount() > 0
                && part.undone() == null
                && logged(part).isPresent()
                && !clock.instant().isAfter(handover.madeAt().plus(UNDOABLE));
    }

    /**
     * Takes one kind back.
     *
     * @return how many came back
     * @throws NotToBeTakenBack when that is not {@link #possible}
     * @throws atrium.domain.records.UnknownRecord when nothing of the kind was handed over so
     */
    public long takeBack(UUID person, UUID id, String kind, Viewer viewer) {
        Handover handover = handovers.find(person, id, viewer);
        Part part = handover.parts().stream()
                .filter(one -> one.kind().equals(kind) && possible(handover, one))
                .findFirst()
                .orElseThrow(NotToBeTakenBack::new);
        if (!Boolean.TRUE.equals(transaction.execute(status -> table.beginUndoing(id, kind)))) {
            throw new NotToBeTakenBack();
        }
        long amount = source(kind)
                .orElseThrow()
                .takeBack(
                        kind,
                        new Giving(id, person, part.receiverId()),
                        given(id, logged(part).orElseThrow()),
                        viewer);
        transaction.executeWithoutResult(status -> table.undone(id, kind, amount));
        return amount;
    }

    private Optional<String> logged(Part part) {
        return source(part.kind()).flatMap(source -> source.logged(part.kind()));
    }

    private Optional<HandedOver> source(String kind) {
        return sources.stream().filter(source -> source.keeps(kind)).findFirst();
    }

    private List<UUID> given(UUID id, String type) {
        List<UUID> given = new ArrayList<>();
        @Nullable UUID before = null;
        List<Entry> entries;
        do {
            entries = log.of(id, Cause.BULK.name(), before, AT_ONCE);
            entries.stream()
                    .map(Entry::record)
                    .filter(record -> record.type().equals(type))
                    .forEach(record -> given.add(record.id()));
            before = entries.isEmpty() ? null : entries.get(entries.size() - 1).id();
        } while (entries.size() == AT_ONCE);
        return given;
    }
}
