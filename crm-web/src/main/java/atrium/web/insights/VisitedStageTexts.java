package atrium.web.insights;

import atrium.web.shell.AddedTexts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Stages where a deal was are called what they are called where it is. */
@Component
class VisitedStageTexts implements AddedTexts {

    private static final String VISITED = "stagesVisited.";
    private static final String PASSED = "stagesPassed.";

    private final MessageSource texts;

    VisitedStageTexts(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public @Nullable String text(String code, Locale locale) {
        String prefix = code.startsWith(VISITED) ? VISITED : code.startsWith(PASSED) ? PASSED : null;
        return prefix == null ? null : texts.getMessage("stage." + code.substring(prefix.length()), null, null, locale);
    }
}
