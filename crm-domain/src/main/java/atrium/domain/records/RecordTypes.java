package atrium.domain.records;

import atrium.domain.kernel.RecordRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All record types that are plugged in, in the order of the menu. */
@Component
public class RecordTypes {

    private final Map<String, RecordType> byCode;

    RecordTypes(List<RecordType> types) {
        byCode = types.stream()
                .collect(Collectors.toMap(RecordType::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** All of them. */
    public List<RecordType> all() {
        return List.copyOf(byCode.values());
    }

    /** The type of this code; empty when no feature plugs it in. */
    public Optional<RecordType> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Address of a record's page; empty when its feature is not plugged in. */
    public Optional<String> address(RecordRef ref) {
        return of(ref.type()).map(type -> type.address(ref.id()));
    }
}
