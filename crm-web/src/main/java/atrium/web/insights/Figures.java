package atrium.web.insights;

import atrium.domain.records.Viewer;
import atrium.sales.insights.MedianDays;
import atrium.web.shell.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says figures as one person reads them; money in the company's own currency. */
final class Figures {

    private final Wording say;
    private final Viewer viewer;
    private final Locale locale;
    private final String currency;
    private final MessageSource texts;

    Figures(Viewer viewer, String currency, MessageSource texts, Clock clock) {
        this.say = new Wording(clock, viewer.zone(), viewer.locale(), texts);
        this.viewer = viewer;
        this.locale = viewer.locale();
        this.currency = currency;
        this.texts = texts;
    }

    Wording say() {
        return say;
    }

    /** Whether the reader knows what deals are worth. */
    boolean values() {
        return viewer.sees("deal", "value") && viewer.sees("deal", "worth");
    }

    /** Whether the reader knows what deals can be expected to bring. */
    boolean weights() {
        return values() && viewer.sees("deal", "probability");
    }

    /** Whether the reader knows on which day deals are closed. */
    boolean days() {
        return viewer.sees("deal", "closeOn");
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(texts.getMessage(key, arguments, locale));
    }

    String number(long number) {
        return say.number(number);
    }

    /** An amount in whole units. */
    String money(@Nullable BigDecimal amount) {
        return amount == null ? text("insights.none") : say.money(amount.setScale(0, RoundingMode.HALF_UP), currency);
    }

    /** An amount for narrow places, without its currency. */
    String compact(BigDecimal amount) {
        return say.compact(amount);
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

    /** A day of the month, as the pattern has it. */
    String month(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** What it was in the period before: "before: 12 days". */
    String before(String value) {
        return text("insights.before", value);
    }

    /** Those that there are, one after the other. */
    String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
