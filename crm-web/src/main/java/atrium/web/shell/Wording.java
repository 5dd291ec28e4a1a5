package atrium.web.shell;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says instants, dates, amounts and counts the way one person reads them (language, zone); in templates it is the model
 * attribute "say". Every method answers an empty text for null.
 */
public final class Wording {

    private static final int DAYS_BY_NAME = 6;

    private final Clock clock;
    private final ZoneId zone;
    private final Locale locale;
    private final MessageSource texts;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter exact;
    private final DateTimeFormatter date;

    public Wording(Clock clock, ZoneId zone, Locale locale, MessageSource texts) {
        this.clock = clock;
        this.zone = zone;
        this.locale = locale;
        this.texts = texts;
        this.hour = DateTimeFormatter.ofPattern("HH:mm", locale);
        this.exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale);
        this.date = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
    }

    /** "just now", "12 minutes ago", "yesterday 16:20", "Tue 09:00", "12 Mar", "12 Mar 2024"; the same ahead. */
    public String when(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        Instant now = clock.instant();
        long minutes = Duration.between(at, now).toMinutes();
        if (minutes == 0) {
            return text("time.now");
        }
        if (Math.abs(minutes) < 60) {
            return text(minutes > 0 ? "time.minutes" : "time.in-minutes", Math.abs(minutes));
        }
        return day(at.atZone(zone), now.atZone(zone));
    }

    private String day(ZonedDateTime at, ZonedDateTime now) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), at.toLocalDate());
        if (days == 0) {
            return text("time.today", hour.format(at));
        }
        if (Math.abs(days) == 1) {
            return text(days < 0 ? "time.yesterday" : "time.tomorrow", hour.format(at));
        }
        if (Math.abs(days) <= DAYS_BY_NAME) {
            return DateTimeFormatter.ofPattern("EEE HH:mm", locale).format(at);
        }
        return at.getYear() == now.getYear()
                ? DateTimeFormatter.ofPattern("d MMM", locale).format(at)
                : date.format(at);
    }

    /** Date and time in full, for the hint on hover. */
    public String exact(@Nullable Instant at) {
        return at == null ? "" : exact.format(at.atZone(zone));
    }

    /** "12 Mar 2024 16:20". */
    public String moment(@Nullable Instant at) {
        return at == null ? "" : date.format(at.atZone(zone)) + " " + clock(at);
    }

    /** The time of day, "16:20". */
    public String clock(@Nullable Instant at) {
        return at == null ? "" : hour.format(at.atZone(zone));
    }

    /** "12 Mar 2024". */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : date.format(day);
    }

    /** From one day to another, both included: "Mon 1 Dec – Fri 12 Dec 2026"; the year of the first where it differs. */
    public String days(LocalDate first, LocalDate last) {
        DateTimeFormatter full = DateTimeFormatter.ofPattern("EEE d MMM uuuu", locale);
        if (first.equals(last)) {
            return full.format(last);
        }
        DateTimeFormatter begin =
                first.getYear() == last.getYear() ? DateTimeFormatter.ofPattern("EEE d MMM", locale) : full;
        return begin.format(first) + " – " + full.format(last);
    }

    /** An amount with its currency (ISO 4217), in whole units when there are no cents: "€1,200", "€99.50". */
    public String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null || currency == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        Currency unit = Currency.getInstance(currency);
        int cents = amount.stripTrailingZeros().scale() <= 0 ? 0 : Math.max(0, unit.getDefaultFractionDigits());
        format.setCurrency(unit);
        format.setMinimumFractionDigits(cents);
        format.setMaximumFractionDigits(cents);
        return format.format(amount);
    }

    /** A number with its thousands, "1,204". */
    public String number(@Nullable Number number) {
        return number == null ? "" : NumberFormat.getNumberInstance(locale).format(number);
    }

    /** A number with all its decimals and no others, "0.9215". */
    public String exactly(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        return format.format(number);
    }

    /**
     * So much of something: "2 pieces", "1 set", "3 ×" without a unit; a unit that no text of ours knows stands as it was
     * typed.
     */
    public String quantity(@Nullable BigDecimal number, @Nullable String unit) {
        if (number == null) {
            return "";
        }
        String said = unit == null
                ? null
                : texts.getMessage(
                        "unit." + unit.strip().toLowerCase(Locale.ROOT),
                        new Object[] {number, exactly(number)},
                        null,
                        locale);
        return said != null ? said : exactly(number) + " " + (unit == null ? "×" : unit);
    }

    /** A number as fields take it, with a point and no marks between thousands, "0.9215". */
    public String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A number for narrow places, "84K". */
    public String compact(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        return NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT)
                .format(number);
    }

    private String text(String key, Object... args) {
        return texts.getMessage(key, args, locale);
    }
}
