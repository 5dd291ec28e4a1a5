package atrium.domain.customers;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of further contact points: a JSON object without its empty parts; null when there are none. */
@Converter
class ContactPointsJson implements AttributeConverter<ContactPoints, String> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    value -> value.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY))
            .build();

    static @Nullable String write(@Nullable ContactPoints points) {
        return points == null || points.equals(ContactPoints.NONE) ? null : MAPPER.writeValueAsString(points);
    }

    static @Nullable JsonNode tree(ContactPoints points) {
        return points.equals(ContactPoints.NONE) ? null : MAPPER.valueToTree(points);
    }

    static ContactPoints read(@Nullable String json) {
        if (json == null) {
            return ContactPoints.NONE;
        }
        Stored stored = MAPPER.readValue(json, Stored.class);
        return new ContactPoints(
                known(stored.emails), known(stored.phones), known(stored.addresses), known(stored.links));
    }

    private static <T> List<T> known(@Nullable List<T> part) {
        return part == null ? List.of() : part;
    }

    /** What a stored object must contain to have a point of this key; null when there is no key. */
    static @Nullable String containing(String part, @Nullable String key) {
        return key == null ? null : MAPPER.writeValueAsString(Map.of(part, List.of(Map.of("key", key))));
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ContactPoints points) {
        return write(points);
    }

    @Override
    public ContactPoints convertToEntityAttribute(@Nullable String json) {
        return read(json);
    }

    private record Stored(
            @Nullable List<ContactPoint> emails,
            @Nullable List<ContactPoint> phones,
            @Nullable List<LabelledAddress> addresses,
            @Nullable List<ContactPoint> links) {}
}
