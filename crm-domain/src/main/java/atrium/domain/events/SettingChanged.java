package atrium.domain.events;

import atrium.domain.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of one of the lists that administrators keep, such as currencies or tax rates, was added, changed or removed.
 *
 * @param deed what happened, such as {@code added}; the sentence stands under {@code <type of the record>.<deed>}
 */
public record SettingChanged(
        RecordRef record, String name, String deed, List<FieldChange> changes, Actor actor, Instant at)
        implements RecordEvent {

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
        return record.type() + "." + deed;
    }

    @Override
    public List<String> arguments() {
        return List.of(name);
    }
}
