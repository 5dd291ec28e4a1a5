package atrium.domain.customfields;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps custom values in a column of JSON. */
@Converter
public class CustomValuesJson implements AttributeConverter<CustomValues, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CustomValues values) {
        return values == null ? null : values.json();
    }

    @Override
    public CustomValues convertToEntityAttribute(@Nullable String json) {
        return CustomValues.read(json);
    }
}
