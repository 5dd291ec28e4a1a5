package atrium.domain.dataexchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Exports of other programs, known by their headings; kept in {@code <type>-presets.properties} beside a type. */
final class ExportPresets {

    private static final String SIGNS = ".signs";
    private static final String LEFT_OUT = "none";

    private ExportPresets() {}

    /**
     * The export that a table with these headings is; empty when it is none that is known.
     *
     * @param several fields that take more than one column
     */
    static Optional<Preset> of(Class<?> beside, String type, List<String> headings, Set<String> several) {
        Properties lines = lines(beside, type + "-presets.properties");
        Set<String> there =
                new HashSet<>(headings.stream().map(ImportMemory::key).toList());
        return lines.stringPropertyNames().stream()
                .filter(key -> key.endsWith(SIGNS)
                        && headings(lines.getProperty(key)).stream().allMatch(sign -> anyOf(sign, there)))
                .map(key -> key.substring(0, key.length() - SIGNS.length()))
                .sorted()
                .findFirst()
                .map(source -> new Preset(source.replaceAll("-.*", ""), fields(lines, source + ".", there, several)));
    }

    private static boolean anyOf(String sign, Set<String> there) {
        return Arrays.stream(sign.split("\\|")).map(ImportMemory::key).anyMatch(there::contains);
    }

    private static Map<String, String> fields(Properties lines, String prefix, Set<String> there, Set<String> several) {
        Map<String, String> fields = new HashMap<>();
        for (String key : lines.stringPropertyNames()) {
            if (!key.startsWith(prefix)
                    || (prefix.length() + SIGNS.length() - 1 == key.length() && key.endsWith(SIGNS))) {
                continue;
            }
            String field = key.substring(prefix.length());
            List<String> found = headings(lines.getProperty(key)).stream()
                    .map(ImportMemory::key)
                    .filter(there::contains)
                    .toList();
            if (field.equals(LEFT_OUT)) {
                found.forEach(heading -> fields.put(heading, ""));
            } else {
                found.stream().limit(several.contains(field) ? found.size() : 1).forEach(one -> fields.put(one, field));
            }
        }
        return fields;
    }

    private static List<String> headings(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).toList();
    }

    private static Properties lines(Class<?> beside, String file) {
        Properties lines = new Properties();
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream != null) {
                lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A known export.
     *
     * @param source code of the program; its name stands under {@code imports.source.<code>}
     * @param fields field by heading, as {@link ImportMemory#key} writes it; empty for a column to be left out
     */
    record Preset(String source, Map<String, String> fields) {}
}
