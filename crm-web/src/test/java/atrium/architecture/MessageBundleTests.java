package atrium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The class path has one place for a name: of two bundles with the same name, one would not be found. */
class MessageBundleTests {

    @Test
    void noBundleNameStandsInTwoModules() throws IOException {
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    void theApplicationReadsEveryBundleAndNoOther() throws IOException {
        Object read = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml")).stream()
                        .map(source -> source.getProperty("spring.messages.basename"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        List<String> listed =
                Arrays.stream(read.toString().split(",")).map(String::strip).toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(names().collect(Collectors.toSet()).stream()
                        .map(name -> "i18n/" + name)
                        .toList());
    }

    // A second language stands beside the first, as name_de.properties.
    private static Stream<String> names() throws IOException {
        Resource[] bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
        return Arrays.stream(bundles)
                .map(bundle -> Objects.requireNonNull(bundle.getFilename()).replace(".properties", ""))
                .filter(name -> !name.contains("_"));
    }
}
