package atrium.domain.dataexchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalTextsTests {
    private static final Pattern REFUSAL = Pattern.compile("new UnreadableTable\\(\"([a-z0-9-]+)\"");

    @Test
    void everyRefusalHasASentenceAndEverySentenceARefusal() throws IOException {
        Set<String> reasons = new TreeSet<>(Set.of("dataexchange.row.quotes", "dataexchange.row.too-wide"));
        for (ForeignFormat format : ForeignFormat.values()) {
            reasons.add("dataexchange.file.is-"
                    + format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/atrium/domain/dataexchange/tables"))) {
            for (Path source : sources.toList()) {
                Matcher refusal = REFUSAL.matcher(Files.readString(source));
                while (refusal.find()) {
                    reasons.add("dataexchange.file." + refusal.group(1));
                }
            }
        }

        assertThat(ResourceBundle.getBundle("i18n/dataexchange").keySet())
                .filteredOn(k -> k.matches("dataexchange\\.(file|row)\\..*"))
                .containsExactlyInAnyOrderElementsOf(reasons);
    }
}
