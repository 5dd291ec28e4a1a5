package atrium.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and icons carry a version in their address, so that browsers keep them for a year. Scripts share one
 * version, a folder in the address, because they import each other by relative names.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final String SCRIPTS = "classpath:/static/js/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        chain(registry, "/js/**", SCRIPTS)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(versionOfScripts(), "/**"));
        chain(registry, "/css/**", "classpath:/static/css/")
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        chain(registry, "/icons/**", "classpath:/static/icons/")
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        chain(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
    }

    private static ResourceChainRegistration chain(ResourceHandlerRegistry registry, String pattern, String location) {
        return registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(FOR_GOOD)
                .resourceChain(true);
    }

    static String versionOfScripts() {
        try {
            Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(SCRIPTS + "*.js");
            StringBuilder all = new StringBuilder();
            for (Resource script : Arrays.stream(scripts)
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList()) {
                all.append(script.getFilename()).append(DigestUtils.md5DigestAsHex(script.getContentAsByteArray()));
            }
            return DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.UTF_8))
                    .substring(0, 12);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
