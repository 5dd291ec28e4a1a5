package atrium.domain.activities;

import atrium.domain.records.RecordSubjects;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task, call or meeting, planned or done; with a customer, about a record, or of one's own. */
@Entity
class Activity {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String kind;
    private @Nullable UUID accountId;
    private @Nullable UUID contactId;
    private @Nullable String recordType;
    private @Nullable UUID recordId;
    private UUID authorId;

    @Embedded
    private ActivityFacts facts;

    private @Nullable UUID followsId;

    @ElementCollection
    @CollectionTable(name = "meeting_guest", joinColumns = @JoinColumn(name = "activity_id"))
    @OrderColumn(name = "place")
    private List<Guest> guests = new ArrayList<>();

    private @Nullable Instant remindAt;
    private @Nullable Instant doneAt;
    private @Nullable UUID doneBy;
    private @Nullable Instant withdrawnAt;
    private Instant createdAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Activity() {}

    Activity(UUID id, ActivityKind kind, RecordSubjects.Subject about, UUID authorId, ActivityFacts facts, Instant at) {
        this.id = id;
        this.kind = kind.code();
        this.accountId = about.accountId();
        this.contactId = about.contactId();
        this.recordType = about.recordType();
        this.recordId = about.recordId();
        this.authorId = authorId;
        this.facts = facts;
        this.remindAt = Reminding.at(facts);
        this.createdAt = at;
        this.changedAt = at;
    }

    /** The one that comes after it, with the same people. */
    Activity followedBy(UUID nextId, ActivityFacts next, Instant at) {
        Activity following = new Activity(nextId, kind(), about(), authorId, next, at);
        following.followsId = id;
        following.invite(guests());
        return following;
    }

    UUID id() {
        return id;
    }

    ActivityKind kind() {
        return ActivityKind.of(kind).orElseThrow();
    }

    RecordSubjects.Subject about() {
        return RecordSubjects.Subject.of(accountId, contactId, recordType, recordId);
    }

    UUID authorId() {
        return authorId;
    }

    /** Whether the person is among its guests. */
    boolean hasGuest(UUID person) {
        return guests().stream().anyMatch(guest -> person.equals(guest.personId()));
    }

    /** Whether the person planned it or is to do it. */
    boolean concerns(UUID person) {
        return person.equals(authorId) || person.equals(facts.ownerId());
    }

    ActivityFacts facts() {
        return facts;
    }

    /** The one after which it came; null for the first, and for what comes once only. */
    @Nullable UUID followsId() {
        return followsId;
    }

    /** Whether it is as it was planned. */
    boolean untouched() {
        return !done() && changedAt.equals(createdAt);
    }

    /** From now on it comes once only. */
    void leaveSeries() {
        followsId = null;
        facts = facts.due(facts.dueDay(), facts.dueAt(), null);
    }

    /** Who comes to a meeting beside its owner. */
    List<Guest> guests() {
        // Those who are gone for good leave a gap.
        return guests.stream().filter(Objects::nonNull).toList();
    }

    void invite(List<Guest> newGuests) {
        guests.clear();
        guests.addAll(newGuests);
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    boolean done() {
        return doneAt != null;
    }

    /** A reminder that has been given is given again only when it is set to another moment. */
    void describe(ActivityFacts newFacts, Instant at) {
        Instant moment = Reminding.at(newFacts);
        if (!Objects.equals(moment, Reminding.at(facts))) {
            remindAt = moment;
        }
        facts = newFacts;
        changedAt = at;
    }

    /** Done twice it stays as it was first. */
    void complete(UUID person, Instant at) {
        if (!done()) {
            doneAt = at;
            doneBy = person;
            changedAt = at;
        }
    }

    void reopen(Instant at) {
        doneAt = null;
        doneBy = null;
        changedAt = at;
    }

    /** Takes it away; {@link #putBack} brings it back. */
    void withdraw(Instant at) {
        withdrawnAt = at;
        changedAt = at;
    }

    void putBack(Instant at) {
        withdrawnAt = null;
        changedAt = at;
    }
}
