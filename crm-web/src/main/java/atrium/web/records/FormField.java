package atrium.web.records;

import atrium.web.forms.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, ready to be shown.
 *
 * @param kind type of the control, as the field fragment names it; {@code record} for one that looks up another record, {@code read} for one that is only read, {@code lines} for several values, {@code choices} for several of the options
 * @param entry for several values what each is: {@code email}, {@code tel}, {@code url} or {@code address}
 * @param was the value the person started from; null on the form of a new record
 * @param said for a looked-up record its name, as shown or typed; for one that is only read its value as it is stored
 * @param choices for a looked-up record the address of suggestions
 * @param suggestions values to choose from while typing
 */
public record FormField(
        String key,
        String kind,
        @Nullable String entry,
        String label,
        @Nullable String help,
        @Nullable String value,
        @Nullable String was,
        @Nullable String said,
        @Nullable String choices,
        @Nullable String error,
        boolean optional,
        boolean wide,
        int maxLength,
        List<Choice> options,
        List<String> suggestions) {

    /** The same to be read alone; {@code shown} is what stands in it, in words. */
    FormField read(String shown) {
        return new FormField(
                key, "read", null, label, null, shown, null, value, null, error, true, wide, maxLength, List.of(),
                List.of());
    }

    /** Whether one of several options is among what stands in it. */
    public boolean holds(String option) {
        return value != null && value.lines().anyMatch(option::equals);
    }
}
