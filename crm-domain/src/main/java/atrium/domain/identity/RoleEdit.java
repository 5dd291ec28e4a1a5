package atrium.domain.identity;

import atrium.domain.records.Act;
import atrium.domain.records.Capability;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.Level;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a role shall be called, allow and demand.
 *
 * @param fields by record type and field: what may be done with it, where that is less than everything
 * @param secondFactor whether its people must prove in a second way who they are
 */
public record RoleEdit(
        String name,
        String home,
        Set<Capability> capabilities,
        Map<String, Map<Act, Level>> levels,
        Map<String, Map<String, FieldAccess>> fields,
        boolean secondFactor) {

    /** Stands between the type and the field in the name of what says what may be done with it. */
    private static final String OF = "/";

    /** Name of the field that tells whether a second factor is demanded. */
    public static final String SECOND_FACTOR = "secondFactor";

    /** One that gives all fields and demands no second factor. */
    public RoleEdit(String name, String home, Set<Capability> capabilities, Map<String, Map<Act, Level>> levels) {
        this(name, home, capabilities, levels, Map.of(), false);
    }

    /**
     * Reads the text form that {@link #text()} writes; what is no level allows nothing.
     *
     * @param types codes of the record types to read levels of
     */
    public static RoleEdit of(Map<String, String> text, Collection<String> types) {
        Set<Capability> capabilities = Arrays.stream(Capability.values())
                .filter(capability -> !text.getOrDefault(capability.name(), "").isEmpty())
                .collect(Collectors.toSet());
        Map<String, Map<Act, Level>> levels = new HashMap<>();
        for (String type : types) {
            Map<Act, Level> acts = new EnumMap<>(Act.class);
            for (Act act : Act.values()) {
                acts.put(act, level(text.get(key(type, act))));
            }
            levels.put(type, acts);
        }
        Map<String, Map<String, FieldAccess>> fields = new HashMap<>();
        text.forEach((key, value) -> {
            String[] parts = key.split(OF, 2);
            if (parts.length == 2 && types.contains(parts[0])) {
                access(value)
                        .ifPresent(access -> fields.computeIfAbsent(parts[0], type -> new HashMap<>())
                                .put(parts[1], access));
            }
        });
        return new RoleEdit(
                text.getOrDefault("name", ""),
                text.getOrDefault("home", ""),
                capabilities,
                levels,
                fields,
                !text.getOrDefault(SECOND_FACTOR, "").isEmpty());
    }

    /**
     * The fields name and home, each capability that is granted, the second factor if it is demanded, {@link #key} for each
     * level above NONE, and {@link #field} for each field that may not be changed.
     */
    public Map<String, String> text() {
        Map<String, String> text = new HashMap<>(Map.of("name", name, "home", home));
        capabilities.forEach(capability -> text.put(capability.name(), "true"));
        if (secondFactor) {
            text.put(SECOND_FACTOR, "true");
        }
        levels.forEach((type, acts) -> acts.forEach((act, level) -> {
            if (level != Level.NONE) {
                text.put(key(type, act), level.name());
            }
        }));
        fields.forEach((type, each) -> each.forEach((field, access) -> text.put(field(type, field), access.name())));
        return text;
    }

    /** Name of what says what may be done with a field of a record type. */
    public static String field(String type, String field) {
        return type + OF + field;
    }

    private static Optional<FieldAccess> access(String text) {
        return Stream.of(FieldAccess.HIDDEN, FieldAccess.READ)
                .filter(access -> access.name().equals(text))
                .findFirst();
    }

    /** Name of the field that holds the level of an act on a record type. */
    public static String key(String type, Act act) {
        return type + "." + act.name();
    }

    private static Level level(@Nullable String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(text))
                .findFirst()
                .orElse(Level.NONE);
    }
}
