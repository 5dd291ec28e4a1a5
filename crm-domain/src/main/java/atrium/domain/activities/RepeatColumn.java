package atrium.domain.activities;

import atrium.domain.repeats.Repeat;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps in one column by which rule a plan comes again. */
@Converter
class RepeatColumn implements AttributeConverter<Repeat, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Repeat repeat) {
        return repeat == null ? null : repeat.toString();
    }

    @Override
    public @Nullable Repeat convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : Repeat.of(text);
    }
}
