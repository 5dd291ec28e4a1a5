package atrium.domain.customers;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.events.Actor;
import atrium.domain.events.FieldChange;
import atrium.domain.events.RecordEvent;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the bulk form of the import needs to know of one kind of customer.
 *
 * @param <F> what people tell us of it
 */
interface ImportTable<F> {

    RecordType type();

    /** The fields that the company added to its records. */
    CustomFieldSet custom();

    /** By field: the indexed column that holds its normalised form. */
    Map<String, String> identities();

    /** The normalised form of a typed value, as the identity's column holds it; null when it can't be read. */
    @Nullable String key(String field, String typed);

    F read(FieldReader reader);

    F facts(ResultSet row) throws SQLException;

    Map<String, String> write(F facts, Ownership ownership);

    /** Value of each stored column. */
    Map<String, Object> line(UUID id, F facts, Ownership ownership, Ownership accountOwnership, Instant at);

    /** The account a record of this kind belongs to; null for an account. */
    @Nullable UUID account(F facts);

    /** The record of the same kind that this one is a part of; null when it is on its own. */
    default @Nullable UUID above(F facts) {
        return null;
    }

    ImportColumns columns();

    /** A query over {@code :rows} that tells which new rows look like records older than {@code :startedAt}. */
    String lookalikes();

    RecordEvent created(UUID id, F facts, List<FieldChange> changes, Actor actor, Instant at);

    RecordEvent changed(UUID id, F facts, List<FieldChange> changes, Actor actor, Instant at);
}
