package atrium.web.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells which fields are edited in their place, wherever a record is shown. */
@Component
public class EditableFields {

    private final Map<String, Set<String>> fields = new HashMap<>();

    EditableFields(List<RecordDesk> desks) {
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
}
