package atrium.domain.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words from which the demo company's customers, notes and activities are put together. */
final class DemoTexts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DemoTexts() {}

    /** Every market as often as its share says. */
    static List<Market> markets() {
        List<Market> markets = read("demo/markets.json", new TypeReference<>() {});
        return markets.stream()
                .flatMap(market -> Collections.nCopies(market.share(), market).stream())
                .toList();
    }

    /** Sentences by what led to the note, and products under {@code products}. */
    static Map<String, List<String>> notes() {
        return read("demo/notes.json", new TypeReference<>() {});
    }

    /** Subjects by the kind of activity, and descriptions under {@code description}. */
    static Map<String, List<String>> activities() {
        return read("demo/activities.json", new TypeReference<>() {});
    }

    private static <T> T read(String path, TypeReference<T> type) {
        try (InputStream stream = new ClassPathResource(path).getInputStream()) {
            return Objects.requireNonNull(JSON.readValue(stream, type));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
