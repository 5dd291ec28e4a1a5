package atrium.domain.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads rows into records whose components are named as the columns are, {@code madeAt} as {@code made_at}. Spring's mapper does
 * the same but looks each column up by name for every row, and has the driver refuse the component's name first: a third of what a
 * page with 500 rows took.
 */
public final class RecordRows<T> implements RowMapper<T> {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Shape shape;
    private final Class<T> type;
    private int @Nullable [] places;

    private RecordRows(Class<T> type) {
        this.type = type;
        this.shape = SHAPES.get(type);
    }

    /** A mapper for the rows of one statement. */
    public static <T extends Record> RecordRows<T> of(Class<T> type) {
        return new RecordRows<>(type);
    }

    /** How a record is made. */
    private record Shape(Constructor<?> constructor, String[] names, Class<?>[] types) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            String[] names = Arrays.stream(components)
                    .map(component -> component.getName().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape(constructor, names, types);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        if (places == null) {
            places = places(row.getMetaData());
        }
        Object[] values = new Object[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, places[i], shape.types()[i]);
        }
        try {
            return type.cast(shape.constructor().newInstance(values));
        } catch (InvocationTargetException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int[] places(ResultSetMetaData columns) throws SQLException {
        Map<String, Integer> named = new HashMap<>();
        for (int place = columns.getColumnCount(); place > 0; place--) {
            named.put(columns.getColumnLabel(place).replace("_", "").toLowerCase(Locale.ROOT), place);
        }
        int[] found = new int[shape.names().length];
        for (int i = 0; i < found.length; i++) {
            Integer place = named.get(shape.names()[i]);
            if (place == null) {
                throw new SQLException("No column for " + shape.names()[i] + " of " + type.getName());
            }
            found[i] = place;
        }
        return found;
    }

    private static @Nullable Object value(ResultSet row, int place, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            Timestamp at = row.getTimestamp(place);
            return at == null ? null : at.toInstant();
        }
        Object value = JdbcUtils.getResultSetValue(row, place, type);
        return value == null || type.isInstance(value) || type.isPrimitive()
                ? value
                : DefaultConversionService.getSharedInstance().convert(value, type);
    }
}
