package atrium.web.installable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Tells this version of what browsers keep from every other: a text made of all styles, scripts, icons and templates. */
@Component
class AppVersion {

    private static final List<String> KEPT = List.of(
            "classpath:/static/css/*",
            "classpath:/static/js/*",
            "classpath:/static/icons/*",
            "classpath:/templates/offline/*",
            "classpath:/templates/fragments/*",
            "classpath:/service-worker.js");
    private static final int LENGTH = 12;

    private final String text;

    AppVersion() {
        this.text = made();
    }

    String text() {
        return text;
    }

    private static String made() {
        StringBuilder all = new StringBuilder();
        for (String pattern : KEPT) {
            try {
                Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
                for (Resource file : Arrays.stream(found)
                        .sorted(Comparator.comparing(one -> String.valueOf(one.getFilename())))
                        .toList()) {
                    all.append(file.getFilename()).append(DigestUtils.md5DigestAsHex(file.getContentAsByteArray()));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return DigestUtils.md5DigestAsHex(all.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, LENGTH);
    }
}
