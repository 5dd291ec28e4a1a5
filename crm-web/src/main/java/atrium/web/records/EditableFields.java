package atrium.web.records;

import atrium.domain.records.Act;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells which fields are edited in their place, wherever a record is shown. */
@Component
public class EditableFields {

    private final Map<String, Set<String>> fields = new HashMap<>();

    private final RecordAccess access;

    EditableFields(List<RecordDesk> desks, RecordAccess access) {
        this.access = access;
        for (RecordDesk desk : desks) {
            Stream<String> alone = desk.sections().values().stream().flatMap(List::stream);
            fields.put(
                    desk.type().code(),
                    Stream.concat(alone, desk.together().keySet().stream()).collect(Collectors.toSet()));
        }
    }

    /** Whether the address {@code <record>/facts/<key>} gives those who may edit the record a form for this field. */
    public boolean offers(String type, String key) {
        return fields.getOrDefault(type, Set.of()).contains(key);
    }

    /** The ones among these records that the viewer may edit. */
    public Set<UUID> editedAmong(RecordType type, Collection<UUID> ids, Viewer viewer) {
        return fields.containsKey(type.code()) ? access.permittedAmong(type, ids, Act.EDIT, viewer) : Set.of();
    }
}
