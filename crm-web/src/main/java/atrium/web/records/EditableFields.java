package atrium.web.records;

import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells which fields are edited in their place, wherever a record is shown. */
@Component
public class EditableFields {

    private final Map<String, FactDesk> desks;
    private final RecordAccess access;

    EditableFields(List<FactDesk> desks, RecordAccess access) {
        this.desks = desks.stream().collect(Collectors.toMap(desk -> desk.type().code(), desk -> desk));
        this.access = access;
    }

    /** Keys of the fields for which the address {@code <record>/facts/<key>} gives the viewer, who may edit the record, a form. */
    public Set<String> of(String type, Viewer viewer) {
        FactDesk desk = desks.get(type);
        return desk == null
                ? Set.of()
                : Stream.concat(
                                desk.sections().values().stream()
                                        .flatMap(List::stream)
                                        .filter(field -> viewer.changes(type, field)),
                                desk.together().entrySet().stream()
                                        .filter(group -> group.getValue().stream()
                                                .anyMatch(field -> viewer.changes(type, field)))
                                        .map(Map.Entry::getKey))
                        .collect(Collectors.toSet());
    }

    /** The key at whose address the viewer edits a field, by itself or together with others; empty when it isn't edited in place. */
    public Optional<String> editing(String type, String field, Viewer viewer) {
        FactDesk desk = desks.get(type);
        if (desk == null || !viewer.changes(type, field)) {
            return Optional.empty();
        }
        Stream<String> together = desk.together().entrySet().stream()
                .filter(group -> group.getValue().contains(field))
                .map(Map.Entry::getKey);
        return Stream.concat(together, of(type, viewer).stream().filter(field::equals))
                .findFirst();
    }

    /** Keys of the fields with which the viewer may begin a new record of the type in a form; empty when there is none. */
    public Set<String> begun(String type, Viewer viewer) {
        return desks.get(type) instanceof RecordDesk desk && viewer.may(Act.CREATE, type)
                ? desk.sections().values().stream()
                        .flatMap(List::stream)
                        .filter(field -> viewer.fields().begins(desk.type(), field))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** The ones among these records that the viewer may edit. */
    public Set<UUID> editedAmong(RecordType type, Collection<UUID> ids, Viewer viewer) {
        return desks.containsKey(type.code()) ? access.permittedAmong(type, ids, Act.EDIT, viewer) : Set.of();
    }
}
