package atrium.web.barriers;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;

/** Notes which templates the application asks for, and leaves finding them to others. */
@TestComponent
class ShownTemplates implements ITemplateResolver {

    private static final String FOLDER = "/templates/";

    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    @Override
    public String getName() {
        return "shown";
    }

    @Override
    public Integer getOrder() {
        return Integer.MIN_VALUE;
    }

    @Override
    public @Nullable TemplateResolution resolveTemplate(
            IEngineConfiguration engine,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        shown.add(template);
        return null;
    }

    /** All of the application's templates that nobody has been shown. */
    Set<String> missing() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.html")) {
            String address = file.getURL().toString();
            missing.add(address.substring(address.lastIndexOf(FOLDER) + FOLDER.length())
                    .replaceFirst("\\.html$", ""));
        }
        missing.removeAll(shown);
        return missing;
    }
}
