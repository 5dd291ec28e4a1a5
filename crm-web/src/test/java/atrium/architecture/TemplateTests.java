package atrium.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Traps of templates that nothing else reports. */
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>");

    // The fragment comes before the condition, which is then lost with the element: it stands on a block around it.
    @Test
    void noElementThatIsReplacedHasACondition() throws IOException {
        assertThat(tags("th:replace=")).noneMatch(tag -> tag.contains(" th:if=") || tag.contains(" th:unless="));
    }

    @Test
    void noTemplateHasScriptsOrStylesInside() throws IOException {
        assertThat(tags(" style=")).isEmpty();
        assertThat(tags(" onclick=")).isEmpty();
        assertThat(tags(" hx-on")).isEmpty();
    }

    private static List<String> tags(String with) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher tag =
                        TAG.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                while (tag.find()) {
                    if (tag.group().contains(with)) {
                        found.add(file.getFileName() + ": " + tag.group());
                    }
                }
            }
        }
        return found;
    }
}
