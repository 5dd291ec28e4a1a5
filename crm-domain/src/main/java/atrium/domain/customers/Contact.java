package atrium.domain.customers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who is, or works for, a customer. */
@Entity
class Contact {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ContactId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private ContactFacts facts;

    @Embedded
    private @Nullable Ownership ownership;

    // A copy of the account's owner and team, so that either pair makes the contact visible in one predicate.
    @Embedded
    @AttributeOverride(name = "ownerId", column = @Column(name = "account_owner_id"))
    @AttributeOverride(name = "teamId", column = @Column(name = "account_team_id"))
    private @Nullable Ownership accountOwnership;

    @Embedded
    private @Nullable Retention retention;

    private Instant createdAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    Contact(ContactId id, ContactFacts facts, Ownership ownership, Ownership accountOwnership, Instant at) {
        this.id = id;
        this.facts = facts;
        this.ownership = ownership;
        this.accountOwnership = accountOwnership;
        this.createdAt = at;
        this.changedAt = at;
    }

    ContactId id() {
        return id;
    }

    ContactFacts facts() {
        return facts;
    }

    Ownership ownership() {
        return ownership == null ? Ownership.NONE : ownership;
    }

    void describe(ContactFacts newFacts, Ownership newOwnership, Ownership newAccountOwnership, Instant at) {
        facts = newFacts;
        ownership = newOwnership;
        accountOwnership = newAccountOwnership;
        changedAt = at;
    }

    /** Hides it from lists; done twice it stays as it was. */
    void archive(Instant at) {
        if (!archived()) {
            retention = retention().archived(at);
            changedAt = at;
        }
    }

    /** Puts it into the recycle bin. */
    void delete(Instant at) {
        if (!deleted()) {
            retention = retention().deleted(at);
            changedAt = at;
        }
    }

    /** Takes it out of the recycle bin or, when it is not there, out of the archive. */
    void restore(Instant at) {
        retention = retention().restored();
        changedAt = at;
    }

    boolean archived() {
        return retention().archivedAt() != null;
    }

    boolean deleted() {
        return retention().deletedAt() != null;
    }

    private Retention retention() {
        return retention == null ? Retention.LISTED : retention;
    }
}
