package atrium.domain.dataexchange;

import atrium.domain.records.Capability;
import atrium.domain.records.Importable;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The record types that can be imported, and by whom. */
@Component
class Importables {

    private final List<Importable> importables;

    Importables(List<Importable> importables) {
        this.importables = importables;
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
                .orElseThrow(() -> new NotPermitted("import " + type));
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
    static List<TargetField> targets(Importable importable) {
        Map<String, List<String>> names =
                HeadingNames.of(importable.getClass(), importable.type().code());
        return importable.fields().stream()
                .map(field -> new TargetField(field, names.getOrDefault(field.key(), List.of(field.key()))))
                .toList();
    }

    static List<String> keys(Importable importable) {
        return importable.fields().stream().map(RecordField::key).toList();
    }
}
