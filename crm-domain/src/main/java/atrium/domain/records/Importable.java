package atrium.domain.records;

import atrium.domain.events.Actor;
import atrium.domain.kernel.InvalidValue;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Plugs a record type into the import: its bulk form, which brings many rows in with a few set-based statements. The types
 * are offered in the order of their {@link org.springframework.core.annotation.Order}, which is that in which a company moves
 * in: customers, our own people, what we sell, what was bought.
 */
public interface Importable {

    /** The record type. */
    RecordType type();

    /** A class beside which the files lie that name its headings and know exports of other programs. */
    default Class<?> home() {
        return getClass();
    }

    /** Fields that a column may be put into. */
    default List<RecordField> fields() {
        return type().fields();
    }

    /** Names that tables give to fields which are other ones in each company, by the field's key. */
    default Map<String, List<String>> headings() {
        return Map.of();
    }

    /** What holds for the whole file and is chosen beside the columns; it comes in the plan's defaults by its key. */
    default List<Setting> settings() {
        return List.of();
    }

    /** Fields by which a row can be recognised as a record that is there, the surest first. */
    List<String> identities();

    /** How rows of a file can hang below other rows of it; empty when they can't. */
    default Optional<Nesting> nesting() {
        return Optional.empty();
    }

    /**
     * Fields whose values, when rows that follow one another share them, say that these rows are one record: such rows are
     * brought in together. None where each row is a record of its own.
     */
    default List<String> unit() {
        return List.of();
    }

    /**
     * Puts values into fields that a file labels in columns of their own, such as a number that is "Mobile"; takes those of a
     * row in the order of their columns. Empty where labels mean nothing.
     */
    default Optional<Function<List<Labelled>, Map<String, String>>> labels() {
        return Optional.empty();
    }

    /** What else a person decides about the whole file, where it has an effect. */
    default Set<Decision> decisions() {
        return EnumSet.of(Decision.OWNER, Decision.LOOKALIKES);
    }

    /** Whether the viewer may bring such records in, beside the capability to import at all. */
    default boolean openTo(Viewer viewer) {
        return viewer.may(Act.CREATE, type().code()) || viewer.may(Act.EDIT, type().code());
    }

    /** Message key of what is wrong with the settings; empty when they are fine. */
    default Optional<String> problem(Map<String, String> settings) {
        return Optional.empty();
    }

    /** Whether a fact of the audit log tells that a record came into being. */
    default boolean tellsCreation(String textKey) {
        return textKey.endsWith(".created");
    }

    /**
     * Brings rows in, within the caller's transaction; a row that can't be used fails alone.
     *
     * @param rows at most a few thousand, in the order of the file
     * @return one outcome a row, in the same order
     */
    List<Outcome> bringIn(List<Row> rows, Plan plan, Viewer viewer);

    /**
     * Puts values back that an import changed, within the caller's transaction.
     *
     * @param before by record: text form by field as it was; blank for a field that was empty
     * @return sentence by record for those that can't be put back
     */
    Map<UUID, String> putBack(Map<UUID, Map<String, String>> before, Actor actor, Viewer viewer);

    /**
     * Something that holds for a whole file; its label stands under {@code import.setting.<key>}.
     *
     * @param key of the field it stands in for, or a name of its own
     */
    record Setting(String key, SettingKind kind) {}

    /** Something that can be decided about many types in the same way. */
    enum Decision {
        /** Whose new records are that name no owner. */
        OWNER,
        /** Whether new rows that look like an existing record are left out. */
        LOOKALIKES,
        /** Whether accounts that rows name and that are not there are made along. */
        ACCOUNTS
    }

    /** What a setting is. */
    enum SettingKind {
        TEXT,
        /** A role's id, or nothing. */
        ROLE,
        /** ISO 4217. */
        CURRENCY,
        /** A time zone, as {@link java.time.ZoneId} names it. */
        ZONE
    }

    /**
     * One row of the file.
     *
     * @param number of the row, as a spreadsheet counts
     * @param values text form by field; blank ones are absent, so that a blank cell changes nothing
     * @param above where the record is that this one hangs below, if it names one
     */
    record Row(long number, Map<String, String> values, Above above) {

        /** A row that hangs below no other row of its file. */
        public Row(long number, Map<String, String> values) {
            this(number, values, Above.STORED);
        }

        /** The same row, with the record above it elsewhere. */
        public Row hanging(Above where) {
            return new Row(number, values, where);
        }
    }

    /**
     * A row can name the record that its own hangs below; when another row brings that one in, it comes first.
     *
     * @param field that names the record above
     * @param name field whose normalised form it may be named by
     * @param key field by whose exact value it may be named
     */
    record Nesting(String field, String name, String key) {}

    /** Where the record is that a row hangs its own below. */
    enum Above {
        /** Among the stored ones, if anywhere. */
        STORED,
        /** An earlier row would have brought it in, but for the dry run that keeps nothing. */
        PROMISED,
        /** In a ring of rows that hang below one another, or too deep below them. */
        RING
    }

    /**
     * A value with its label.
     *
     * @param field that its column goes into
     * @param label as the file has it; blank for none
     */
    record Labelled(RecordField field, String label, String value) {}

    /**
     * How rows are brought in.
     *
     * @param importId the import
     * @param identity field by which rows are recognised; null when every row becomes a new record
     * @param create whether rows that nothing is recognised by become new records
     * @param update whether recognised records take the row's values
     * @param skipLookalikes whether a new row that looks like an existing record is left out
     * @param makeAccounts whether accounts that rows name and that are not there are made along
     * @param startedAt when the import began: what is older counts as existing
     * @param defaults values of new records for fields the row leaves empty
     */
    record Plan(
            UUID importId,
            @Nullable String identity,
            boolean create,
            boolean update,
            boolean skipLookalikes,
            boolean makeAccounts,
            Instant startedAt,
            Map<String, String> defaults) {}

    /** What became of a row. */
    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        SKIPPED,
        FAILED
    }

    /**
     * What became of one row, and why.
     *
     * @param key what it was recognised by; null when it has none
     * @param field the field that caused a failure, if one did
     * @param messageKey sentence of the reason; null when there is none to give
     * @param arguments of the sentence
     * @param madeAlong keys of other records that were made with it, each told with the first row that needs it
     * @param record the record it became, or that it was put into; null when there is none, or fields of other features
     *     don't concern it
     */
    record Outcome(
            long number,
            Result result,
            @Nullable String key,
            @Nullable String field,
            @Nullable String messageKey,
            List<String> arguments,
            List<String> madeAlong,
            @Nullable UUID record) {

        /** An outcome without another record. */
        public Outcome(
                long number,
                Result result,
                @Nullable String key,
                @Nullable String field,
                @Nullable String messageKey,
                List<String> arguments) {
            this(number, result, key, field, messageKey, arguments, List.of(), null);
        }

        /** The same outcome, with or without another record made along. */
        public Outcome along(@Nullable String made) {
            return along(made == null ? List.of() : List.of(made));
        }

        /** The same outcome, with these records made along. */
        public Outcome along(List<String> made) {
            return new Outcome(number, result, key, field, messageKey, arguments, made, record);
        }

        /** The same outcome of a row that became this record, or was put into it. */
        public Outcome about(UUID id) {
            return new Outcome(number, result, key, field, messageKey, arguments, madeAlong, id);
        }

        /** The same outcome with another result and, where it has none yet, with a reason. */
        public Outcome being(Result other, @Nullable InvalidValue reason) {
            return reason == null || messageKey != null
                    ? new Outcome(number, other, key, field, messageKey, arguments, madeAlong, record)
                    : new Outcome(
                            number,
                            other,
                            key,
                            reason.field(),
                            reason.messageKey(),
                            reason.arguments().stream().map(String::valueOf).toList(),
                            madeAlong,
                            record);
        }

        /** An outcome without a reason. */
        public static Outcome of(long number, Result result, @Nullable String key) {
            return new Outcome(number, result, key, null, null, List.of());
        }
    }
}
