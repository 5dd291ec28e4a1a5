package atrium.web.shell;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Builds the links of pages: static files get their versioned address, looked up once; other links stay as they are.
 * Looking for a static file behind every link of a page was two thirds of the time a page took.
 */
@Configuration(proxyBeanMethods = false)
class PageLinks {

    PageLinks(SpringTemplateEngine engine) {
        engine.setLinkBuilder(new Builder());
    }

    private static final class Builder extends StandardLinkBuilder {

        private static final List<String> STATIC = List.of("/css/", "/js/", "/icons/", "/webjars/", "/favicon");

        private final Map<String, String> versioned = new ConcurrentHashMap<>();

        @Override
        protected String processLink(IExpressionContext context, String link) {
            if (STATIC.stream().noneMatch(link::startsWith)) {
                return link;
            }
            return versioned.computeIfAbsent(link, file -> super.processLink(context, file));
        }
    }
}
