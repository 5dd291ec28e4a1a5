package atrium.web.quality;

import atrium.domain.quality.Expectation;
import atrium.domain.quality.QualityStandardKeeping;
import atrium.domain.quality.RecordQuality;
import atrium.domain.records.QualityAspect;
import atrium.domain.records.Viewer;
import atrium.web.quality.QualityScreen.Way;
import atrium.web.quality.StandardScreen.Group;
import atrium.web.quality.StandardScreen.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what is looked for into words. */
@Component
class StandardScreens {

    private final QualityStandardKeeping keeping;
    private final RecordQuality quality;
    private final MessageSource texts;

    StandardScreens(QualityStandardKeeping keeping, RecordQuality quality, MessageSource texts) {
        this.keeping = keeping;
        this.quality = quality;
        this.texts = texts;
    }

    /** The type that is shown as long as nobody chose. */
    String first() {
        return quality.types().get(0).code();
    }

    /** @param typed what stands in the form, by part; empty for what is stored */
    StandardScreen screen(
            String type,
            Map<String, String> was,
            Map<String, String> typed,
            Map<String, String> errors,
            @Nullable String conflict,
            Viewer viewer) {
        Locale locale = viewer.locale();
        List<Expectation> all = keeping.all(type, viewer);
        Map<String, String> shown = typed.isEmpty() ? was : typed;
        return new StandardScreen(
                type,
                quality.types().stream()
                        .map(one -> new Way(
                                text("record." + one.code() + ".many", locale),
                                "/admin/quality?type=" + one.code(),
                                one.code().equals(type)))
                        .toList(),
                was,
                Objects.requireNonNullElse(shown.get(QualityStandardKeeping.FRESH_DAYS), ""),
                Arrays.stream(QualityAspect.values())
                        .map(aspect -> new Group(
                                text("quality.aspect." + aspect.code(), locale),
                                text("quality.aspect." + aspect.code() + ".hint", locale),
                                all.stream()
                                        .filter(one -> one.aspect() == aspect)
                                        .map(one -> line(one, shown, errors, locale))
                                        .toList()))
                        .toList(),
                errors,
                conflict);
    }

    private Line line(Expectation one, Map<String, String> shown, Map<String, String> errors, Locale locale) {
        String part = QualityStandardKeeping.WEIGHT + one.code();
        return new Line(
                part,
                text("problems." + one.code(), locale),
                Objects.requireNonNullElse(shown.get(part), String.valueOf(one.weight())),
                text("quality.weight." + one.usual(), locale),
                errors.get(part));
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
