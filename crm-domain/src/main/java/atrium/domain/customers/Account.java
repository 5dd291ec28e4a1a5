package atrium.domain.customers;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer's organisation. */
@Entity
class Account {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Version
    private @Nullable Long version;

    @Embedded
    private AccountFacts facts;

    @Embedded
    private @Nullable Ownership ownership;

    @Embedded
    private @Nullable Retention retention;

    private Instant createdAt;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(AccountId id, AccountFacts facts, Ownership ownership, Instant at) {
        this.id = id;
        this.facts = facts;
        this.ownership = ownership;
        this.createdAt = at;
        this.changedAt = at;
    }

    AccountId id() {
        return id;
    }

    AccountFacts facts() {
        return facts;
    }

    Ownership ownership() {
        return ownership == null ? Ownership.NONE : ownership;
    }

    void describe(AccountFacts newFacts, Ownership newOwnership, Instant at) {
        facts = newFacts;
        ownership = newOwnership;
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
