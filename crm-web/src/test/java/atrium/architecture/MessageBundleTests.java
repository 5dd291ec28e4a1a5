package atrium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

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

    // A straight one is lost in a text that gets arguments, and one that is doubled for these is shown twice in one
    // that gets none.
    @Test
    void apostrophesAreRoundOnesSoThatTheyStandWhetherATextGetsArgumentsOrNot() throws IOException {
        for (Resource bundle : bundles()) {
            Properties texts =
                    PropertiesLoaderUtils.loadProperties(new EncodedResource(bundle, StandardCharsets.UTF_8));
            assertThat(texts)
                    .as("%s", bundle.getFilename())
                    .allSatisfy((key, text) -> assertThat(text.toString()).doesNotContain("'"));
        }
    }

    // A second language stands beside the first, as name_de.properties.
    private static Stream<String> names() throws IOException {
        return Arrays.stream(bundles())
                .map(bundle -> Objects.requireNonNull(bundle.getFilename()).replace(".properties", ""))
                .filter(name -> !name.contains("_"));
    }

    private static Resource[] bundles() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties");
    }
}
