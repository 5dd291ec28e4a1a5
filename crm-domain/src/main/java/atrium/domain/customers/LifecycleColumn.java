package atrium.domain.customers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores the lifecycle as its code. */
@Converter(autoApply = true)
class LifecycleColumn implements AttributeConverter<Lifecycle, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Lifecycle stage) {
        return stage == null ? null : stage.code();
    }

    @Override
    public @Nullable Lifecycle convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Lifecycle.of(code);
    }
}
