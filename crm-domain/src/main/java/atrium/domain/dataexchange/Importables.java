package atrium.domain.dataexchange;

import atrium.domain.customfields.CustomFields;
import atrium.domain.records.AddedFields;
import atrium.domain.records.Capability;
import atrium.domain.records.Importable;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The record types that can be imported, and by whom. */
@Component
class Importables {

    private final List<Importable> importables;
    private final List<AddedFields> added;
    private final CustomFields customFields;

    Importables(List<Importable> importables, List<AddedFields> added, CustomFields customFields) {
        this.added = List.copyOf(added);
        this.customFields = customFields;
        this.importables = importables.stream().map(own -> extended(own, added)).toList();
    }

    private static Importable extended(Importable own, List<AddedFields> added) {
        Importable whole = own;
        for (AddedFields more : added) {
            whole = more.fields(own.type()).isEmpty() ? whole : new ExtendedImport(whole, more);
        }
        return whole;
    }

    /** What keeps the field of this key about records of the type; empty when these have it themselves. */
    Optional<AddedFields> keeperOf(RecordType type, String field) {
        return added.stream()
                .filter(one -> one.fields(type).stream().map(RecordField::key).anyMatch(field::equals))
                .findFirst();
    }

    /** Types that the viewer may bring in. */
    List<RecordType> openTo(Viewer viewer) {
        return importables.stream()
                .filter(importable -> may(viewer, importable))
                .map(Importable::type)
                .toList();
    }

    Importable require(String type, Viewer viewer) {
        return importables.stream()
                .filter(importable -> importable.type().code().equals(type) && may(viewer, importable))
                .findFirst()
                .map(importable -> limited(importable, viewer))
                .orElseThrow(() -> new NotPermitted("import " + type));
    }

    private static Importable limited(Importable importable, Viewer viewer) {
        return viewer.fields().byType().containsKey(importable.type().code())
                ? new LimitedImport(importable, viewer)
                : importable;
    }

    Importable of(String type) {
        return importables.stream()
                .filter(importable -> importable.type().code().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static boolean may(Viewer viewer, Importable importable) {
        return viewer.may(Capability.IMPORT) && importable.openTo(viewer);
    }

    /** Fields that a column may be put into, with the names that tables give them. */
    List<TargetField> targets(Importable importable) {
        Map<String, List<String>> names = new HashMap<>(
                HeadingNames.of(importable.home(), importable.type().code()));
        names.putAll(importable.headings());
        added.forEach(one -> one.headings().forEach(names::putIfAbsent));
        return importable.fields().stream()
                .map(field -> new TargetField(field, names.getOrDefault(field.key(), called(field.key()))))
                .toList();
    }

    private List<String> called(String key) {
        return customFields.byKey(key).map(field -> List.of(key, field.label())).orElse(List.of(key));
    }

    static List<String> keys(Importable importable) {
        return importable.fields().stream().map(RecordField::key).toList();
    }
}
