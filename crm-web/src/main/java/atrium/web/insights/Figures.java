package atrium.web.insights;

import atrium.domain.records.Viewer;
import atrium.sales.insights.MedianDays;
import atrium.web.shell.Wording;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says figures as one person reads them. */
final class Figures {

    private final Wording say;
    private final Locale locale;
    private final MessageSource texts;

    Figures(Viewer viewer, MessageSource texts, Clock clock) {
        this.say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        this.locale = viewer.locale();
        this.texts = texts;
    }

    Wording say() {
        return say;
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(texts.getMessage(key, arguments, locale));
    }

    String number(long number) {
        return say.number(number);
    }

    /** "38%". */
    String percent(double percent) {
        return NumberFormat.getPercentInstance(locale).format(percent / 100);
    }

    /** "12 days", "at least 12 days"; a dash for none. */
    String days(@Nullable MedianDays median) {
        return median == null
                ? text("insights.none")
                : text(median.atLeast() ? "insights.days.at-least" : "insights.days", median.days());
    }

    /** What it was in the period before: "before: 12 days". */
    String before(String value) {
        return text("insights.before", value);
    }
}
