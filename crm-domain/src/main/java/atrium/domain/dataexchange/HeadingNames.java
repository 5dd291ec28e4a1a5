package atrium.domain.dataexchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The names that tables give to a record type's fields, kept in a properties file beside that type. */
public final class HeadingNames {
    private HeadingNames() {}

    /**
     * Names by field key, out of {@code <type>-headings.properties}; each field is also called by its own key.
     *
     * @param beside a class in the same package as the file
     */
    public static Map<String, List<String>> of(Class<?> beside, String type) {
        String file = type + "-headings.properties";
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No " + file + " beside " + beside.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, List<String>> names = new TreeMap<>();
            properties.forEach((field, list) -> names.put(
                    field.toString(),
                    Arrays.stream((field + "," + list).split(","))
                            .map(String::strip)
                            .distinct()
                            .toList()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
