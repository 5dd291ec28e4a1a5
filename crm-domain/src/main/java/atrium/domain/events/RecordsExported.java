package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took records out as a file.
 *
 * @param type code of the records' type
 * @param count how many there were
 * @param format ending of the file's name, such as {@code csv}
 * @param scope which of their fields: {@code whole} for all, {@code shown} for those of the list
 * @param question what was asked for, as the address of the list has it; empty for all there are
 */
public record RecordsExported(
        UUID exportId, String type, long count, String format, String scope, String question, Actor actor, Instant at)
        implements RecordEvent {

    @Override
    public RecordRef record() {
        return new RecordRef("export", exportId);
    }

    @Override
    public @Nullable UUID account() {
        return null;
    }

    @Override
    public @Nullable UUID contact() {
        return null;
    }

    @Override
    public String textKey() {
        return type + ".exported";
    }

    @Override
    public List<String> arguments() {
        return List.of(String.valueOf(count), format, scope, question);
    }
}
