package atrium.web.records;

import atrium.domain.customfields.CustomField;
import atrium.domain.records.UnknownRecord;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plugs a record type into the pages: its doors in the shape that its form uses. Its texts are
 * {@code <code>.new}, {@code <code>.create} and {@code toast.<code>.opened}. Each method that takes an id throws {@link
 * UnknownRecord} when the viewer sees no such record.
 */
public interface RecordDesk extends FactDesk {

    @Override
    default Set<String> demanded() {
        return Stream.concat(
                        Stream.of("name"),
                        custom().all().stream().filter(CustomField::required).map(CustomField::key))
                .collect(Collectors.toSet());
    }

    /** Address of the part that lists records looking the same as what is typed; empty where the type has no such thing. */
    default Optional<String> lookalikes() {
        return Optional.empty();
    }
}
