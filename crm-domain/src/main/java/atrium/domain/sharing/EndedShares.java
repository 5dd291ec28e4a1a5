package atrium.domain.sharing;

import atrium.domain.events.Actor;
import atrium.domain.events.BulkChange;
import atrium.domain.events.RecordShareEnded;
import atrium.domain.events.RecordShared;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.sharing.ShareTable.Ended;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tidies away shares that ended, and tells of it; they count for nothing from the moment of their end on. */
@Component
class EndedShares {

    private final ShareTable shares;
    private final SharedRecords records;
    private final RecordTypes types;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndedShares(
            ShareTable shares,
            SharedRecords records,
            RecordTypes types,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shares = shares;
        this.records = records;
        this.types = types;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many there were, at most as many as asked for */
    @Transactional
    public int tidy(int most) {
        Instant now = clock.instant();
        List<Ended> ended = shares.removeEnded(now, most);
        List<RecordShareEnded> told = new ArrayList<>();
        ended.stream()
                .collect(Collectors.groupingBy(share -> share.record().type()))
                .forEach((type, some) -> types.of(type).ifPresent(known -> told.addAll(told(known, some, now))));
        if (!told.isEmpty()) {
            events.publishEvent(new BulkChange(told));
        }
        return ended.size();
    }

    private List<RecordShareEnded> told(RecordType type, List<Ended> ended, Instant now) {
        Map<UUID, SharedRecords.Named> named = records.read(
                type,
                ended.stream().map(share -> share.record().id()).distinct().toList());
        return ended.stream()
                .flatMap(share -> Optional.ofNullable(named.get(share.record().id()))
                        .map(record -> told(share, record, type.story(record.id()), now))
                        .stream())
                .toList();
    }

    private static RecordShareEnded told(
            Ended share, SharedRecords.Named record, @Nullable RecordRef about, Instant now) {
        return new RecordShareEnded(
                share.record(),
                record.name(),
                record.accountId(),
                record.contactId(),
                about,
                share.name(),
                RecordShared.told(share.name(), share.mayEdit(), Sharing.lastDay(share.endsAt(), share.zone())),
                true,
                Actor.SYSTEM,
                share.endsAt(),
                now);
    }
}
