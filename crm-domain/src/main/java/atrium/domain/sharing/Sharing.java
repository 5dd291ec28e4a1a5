package atrium.domain.sharing;

import atrium.domain.events.RecordShareEnded;
import atrium.domain.events.RecordShared;
import atrium.domain.identity.Viewers;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.notifications.Notice;
import atrium.domain.notifications.Notifier;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shares records with people and teams and ends it. Whoever may edit a record without any share, by roles, teams and ownership
 * alone, may do so: what was shared with somebody is not theirs to share on.
 */
@Component
@Transactional
public class Sharing {

    /** To look at, or to change as well. */
    public static final List<String> RIGHTS = List.of("read", "edit");

    private final RecordTypes types;
    private final RecordAccess access;
    private final ShareTable shares;
    private final SharedRecords records;
    private final Grantees grantees;
    private final Viewers viewers;
    private final Notifier notifier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sharing(
            RecordTypes types,
            RecordAccess access,
            ShareTable shares,
            SharedRecords records,
            Grantees grantees,
            Viewers viewers,
            Notifier notifier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.types = types;
        this.access = access;
        this.shares = shares;
        this.records = records;
        this.grantees = grantees;
        this.viewers = viewers;
        this.notifier = notifier;
        this.events = events;
        this.clock = clock;
    }

    /** With whom a record is shared, by its own shares first and then by those of a contact's account. */
    @Transactional(readOnly = true)
    public List<RecordShare> of(RecordRef record, Viewer viewer) {
        access.require(type(record), record.id(), Act.READ, viewer);
        Instant now = clock.instant();
        List<RecordShare> found = new ArrayList<>(shares.of(record.id(), now));
        if (record.type().equals("contact")) {
            List<RecordShare> through = shares.throughAccountOf(record.id(), now);
            Set<UUID> seen = through.isEmpty()
                    ? Set.of()
                    : access.visibleAmong(
                            types.of("account").orElseThrow(),
                            through.stream().map(RecordShare::throughId).toList(),
                            viewer);
            through.stream().filter(share -> seen.contains(share.throughId())).forEach(found::add);
        }
        return found;
    }

    /** What a record is called that the reader has been found to see. */
    @Transactional(readOnly = true)
    public String name(RecordRef record) {
        return records.name(type(record), record);
    }

    /** Whether the viewer may share the record, and end it. */
    @Transactional(readOnly = true)
    public boolean mayShare(RecordRef record, Viewer viewer) {
        RecordType type = type(record);
        return type.shared()
                && !access.permittedAmong(type, List.of(record.id()), Act.EDIT, viewer.withoutShares())
                        .isEmpty();
    }

    /**
     * Shares a record, or does so differently from now on.
     *
     * @param values {@code grantee} (id of a person or team), {@code right} (one of {@link #RIGHTS}) and, if it is to end,
     *     {@code until} (its last day where the viewer is)
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     */
    public Grantee share(RecordRef record, Map<String, String> values, Viewer viewer) {
        require(record, viewer);
        Instant now = clock.instant();
        FieldReader reader = new FieldReader(values);
        Grantee grantee = grantee(record, reader, viewer);
        boolean edit = "edit".equals(reader.choice("right", RIGHTS));
        LocalDate until = until(reader, now, viewer.zone());
        if (grantee != null && edit && !grantee.team()) {
            checkLevel(reader, grantee, record, Act.EDIT, "share.problem.edits-none");
        }
        reader.orThrow();
        Grantee chosen = Objects.requireNonNull(grantee);
        SharedRecords.Named shared = records.lock(type(record), record);
        Instant ends = until == null ? null : end(until, viewer.zone());
        Optional<RecordShare> before = shares.with(record.id(), chosen.id())
                .filter(share -> share.endsAt() == null || share.endsAt().isAfter(now));
        if (before.filter(share -> share.mayEdit() == edit && Objects.equals(share.endsAt(), ends))
                .isPresent()) {
            return chosen;
        }
        shares.put(UuidV7.next(), record, chosen, edit, ends, viewer.personId(), now);
        events.publishEvent(new RecordShared(
                record,
                shared.name(),
                shared.accountId(),
                shared.contactId(),
                type(record).story(record.id()),
                chosen.name(),
                edit,
                until,
                before.map(share -> told(share, viewer.zone())).orElse(null),
                viewer.actor(),
                now));
        tell(record, chosen, edit, viewer);
        return chosen;
    }

    /**
     * Ends a share.
     *
     * @return how it was, as {@link #share} takes it
     * @throws UnknownRecord when it is not shared so
     */
    public Map<String, String> end(RecordRef record, UUID grantee, Viewer viewer) {
        require(record, viewer);
        Instant now = clock.instant();
        SharedRecords.Named shared = records.lock(type(record), record);
        RecordShare share = shares.with(record.id(), grantee).orElseThrow(() -> new UnknownRecord(record));
        shares.remove(record.id(), grantee);
        if (share.endsAt() == null || share.endsAt().isAfter(now)) {
            events.publishEvent(new RecordShareEnded(
                    record,
                    shared.name(),
                    shared.accountId(),
                    shared.contactId(),
                    type(record).story(record.id()),
                    share.name(),
                    told(share, viewer.zone()),
                    false,
                    viewer.actor(),
                    now,
                    now));
        }
        LocalDate until = lastDay(share.endsAt(), viewer.zone());
        return until == null
                ? Map.of("grantee", grantee.toString(), "right", share.mayEdit() ? "edit" : "read")
                : Map.of(
                        "grantee",
                        grantee.toString(),
                        "right",
                        share.mayEdit() ? "edit" : "read",
                        "until",
                        until.toString());
    }

    /** The last day of a share that ends then; null where it has no end. */
    public static @Nullable LocalDate lastDay(@Nullable Instant endsAt, ZoneId zone) {
        return endsAt == null ? null : endsAt.minusNanos(1).atZone(zone).toLocalDate();
    }

    private static Instant end(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    static String told(RecordShare share, ZoneId zone) {
        return RecordShared.told(share.name(), share.mayEdit(), lastDay(share.endsAt(), zone));
    }

    private @Nullable Grantee grantee(RecordRef record, FieldReader reader, Viewer viewer) {
        UUID id = reader.id("grantee");
        if (id == null) {
            return reader.problems().isEmpty() ? reader.wrong("grantee", "field.problem.required", "") : null;
        }
        Grantee found = grantees.find(id).orElse(null);
        if (found == null) {
            return reader.wrong("grantee", "share.problem.unknown", "");
        }
        if (id.equals(viewer.personId())) {
            return reader.wrong("grantee", "share.problem.oneself", "");
        }
        return found.team() || checkLevel(reader, found, record, Act.READ, "share.problem.sees-none") ? found : null;
    }

    // What no share lifts would be promised in vain.
    private boolean checkLevel(FieldReader reader, Grantee person, RecordRef record, Act act, String problem) {
        boolean may = viewers.find(person.id())
                .filter(found -> found.may(act, record.type()))
                .isPresent();
        if (!may) {
            reader.wrong(act == Act.READ ? "grantee" : "right", problem, person.name());
        }
        return may;
    }

    private static @Nullable LocalDate until(FieldReader reader, Instant now, ZoneId zone) {
        LocalDate until = reader.date("until");
        return until != null && until.isBefore(LocalDate.ofInstant(now, zone))
                ? reader.wrong("until", "share.problem.past", "")
                : until;
    }

    private void tell(RecordRef record, Grantee grantee, boolean edit, Viewer viewer) {
        Set<UUID> people = grantee.team() ? grantees.members(grantee.id()) : Set.of(grantee.id());
        String text = "notice.shared." + record.type() + (edit ? ".to-edit" : "");
        notifier.tell(people.stream()
                .map(person -> new Notice(
                        person, ShareNews.KIND, record, null, null, viewer.personId(), null, text, List.of()))
                .toList());
    }

    private void require(RecordRef record, Viewer viewer) {
        RecordType type = type(record);
        access.require(type, record.id(), Act.READ, viewer);
        if (!mayShare(record, viewer)) {
            throw new NotPermitted("share " + record.type());
        }
    }

    private RecordType type(RecordRef record) {
        return types.of(record.type()).filter(RecordType::shared).orElseThrow(() -> new UnknownRecord(record));
    }
}
