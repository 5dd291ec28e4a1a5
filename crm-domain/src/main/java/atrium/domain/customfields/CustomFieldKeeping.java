package atrium.domain.customfields;

import atrium.domain.events.FieldChange;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.UuidV7;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes, orders and removes custom fields; what records hold in a removed one comes back with it. */
@Component
@Transactional
public class CustomFieldKeeping {

    /** The type of the records that custom fields themselves are in the audit log. */
    public static final String TYPE = "custom-field";

    private final CustomFields fields;
    private final CustomFieldStore store;
    private final CustomUniques uniques;
    private final RecordTypes types;
    private final CustomFieldsBeside among;
    private final CustomContradictions contradictions;
    private final CustomFieldNews news;
    private final Clock clock;

    CustomFieldKeeping(
            CustomFields fields,
            CustomFieldStore store,
            CustomUniques uniques,
            RecordTypes types,
            CustomFieldsBeside among,
            CustomContradictions contradictions,
            CustomFieldNews news,
            Clock clock) {
        this.fields = fields;
        this.store = store;
        this.uniques = uniques;
        this.types = types;
        this.among = among;
        this.contradictions = contradictions;
        this.news = news;
        this.clock = clock;
    }

    /** Record types that can have custom fields. */
    public List<RecordType> types() {
        return types.all().stream().filter(RecordType::extensible).toList();
    }

    /** Codes of the types whose records a field can link to. */
    public List<String> targets() {
        return types.all().stream()
                .filter(type -> !type.namings().isEmpty())
                .map(RecordType::code)
                .toList();
    }

    /** One that is not removed. */
    @Transactional(readOnly = true)
    public CustomField get(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        return store.find(id, false);
    }

    /** Those of a type that were removed, the last one first. */
    @Transactional(readOnly = true)
    public List<CustomField> removed(String recordType, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        return store.removed(recordType);
    }

    /**
     * Adds a field behind the others.
     *
     * @param typed see {@link CustomFieldText}
     * @throws InvalidRecord naming each wrong part
     */
    public CustomField add(String recordType, Map<String, String> typed, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        RecordType type = types().stream()
                .filter(one -> one.code().equals(recordType))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord(new RecordRef(TYPE, CustomKeys.NOBODY)));
        store.lock();
        FieldReader reader = new FieldReader(typed);
        TypedField read = TypedField.read(reader, List.of(), targets());
        CustomField blank = CustomField.blank(UuidV7.next(), type.code(), "", clock.instant());
        contradictions.note(read.in(blank), type, reader);
        reader.orThrow();
        CustomField field = among.underOneHeading(
                read.in(CustomField.blank(UuidV7.next(), type.code(), store.key(read.label()), clock.instant())));
        among.requireRoom(field);
        store.insert(field);
        if (field.unique()) {
            uniques.begin(field, type.table());
        }
        news.told(field, "added", FieldChange.between(Map.of(), CustomFieldText.write(field)), viewer);
        index(field.index().wanted());
        return field;
    }

    /**
     * Changes what was typed; what nobody else changed meanwhile is stored.
     *
     * @throws atrium.domain.records.EditConflict when somebody else changed the same part
     * @throws InvalidRecord naming each wrong part, also what records contradict, values that several hold in a field that shall be unique among it
     */
    public void change(UUID id, FieldEdit edit, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        store.lock();
        CustomField before = store.find(id, false);
        Map<String, String> stored = CustomFieldText.write(before);
        FieldReader reader = new FieldReader(edit.over(stored));
        CustomField after = among.underOneHeading(
                TypedField.read(reader, before.choices(), targets()).in(before));
        contradictions.note(before, after, type(after), reader);
        contradictions.note(after, type(after), reader);
        reader.orThrow();
        List<FieldChange> changes = FieldChange.between(stored, CustomFieldText.write(after));
        if (changes.isEmpty()) {
            return;
        }
        among.requireOwnName(after);
        store.update(after);
        if (after.unique() && !before.unique()) {
            uniques.begin(after, table(after));
        } else if (before.unique() && !after.unique()) {
            uniques.end(after);
        }
        news.told(after, "changed", changes, viewer);
        index(before.index().wanted() || after.index().wanted());
    }

    /** Lets a field change places with the one before or behind it; at the end it stays. */
    public void move(UUID id, boolean forward, Viewer viewer) {
        CustomField field = get(id, viewer);
        store.lock();
        List<UUID> order = new ArrayList<>(fields.of(field.recordType()).all().stream()
                .map(CustomField::id)
                .toList());
        int at = order.indexOf(id);
        int to = forward ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, at, to);
            store.order(order);
            fields.changed();
        }
    }

    /** Takes a field away from all pages, lists and files; what records hold in it stays stored. */
    public void remove(UUID id, Viewer viewer) {
        CustomField field = get(id, viewer);
        store.remove(id, clock.instant());
        news.told(field, "removed", List.of(), viewer);
        index(field.index().wanted());
    }

    /**
     * Brings a removed field back with all that records hold in it.
     *
     * @throws InvalidRecord when another field is called so by now
     */
    public void restore(UUID id, Viewer viewer) {
        viewer.require(Capability.ADMINISTER_SYSTEM);
        store.lock();
        CustomField field = store.find(id, true);
        among.requireRoom(field);
        store.remove(id, null);
        news.told(field, "restored", List.of(), viewer);
        index(field.index().wanted());
    }

    private void index(boolean concerned) {
        if (concerned) {
            news.indexing();
        }
    }

    private RecordType type(CustomField field) {
        return types.of(field.recordType()).orElseThrow();
    }

    private String table(CustomField field) {
        return type(field).table();
    }
}
