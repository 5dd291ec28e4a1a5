package atrium.domain.records;

import atrium.domain.kernel.EmailAddress;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.WebDomain;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads typed values out of the text form of a record's fields and notes each field that can't be read. */
public final class FieldReader {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, String> values;
    private final List<InvalidValue> problems = new ArrayList<>();

    /** @param values text by field key; absent and blank mean empty */
    public FieldReader(Map<String, String> values) {
        this.values = values;
    }

    /** Text by field, as it came. */
    public Map<String, String> values() {
        return values;
    }

    /** Problems found so far, one for each wrong field. */
    public List<InvalidValue> problems() {
        return List.copyOf(problems);
    }

    /** Ends the reading: fails when a field was wrong. */
    public void orThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidRecord(problems);
        }
    }

    /** The stripped text; null when nothing of it can be seen. */
    public @Nullable String text(String field, int maxLength) {
        String value = values.get(field);
        if (value == null || value.codePoints().allMatch(FieldReader::unseen)) {
            return null;
        }
        String text = value.replace("\r\n", "\n").strip();
        if (text.indexOf('\0') >= 0) {
            return wrong(field, "field.problem.nul", "");
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            problems.add(new InvalidValue(field, "field.problem.too-long", String.valueOf(maxLength)));
            return null;
        }
        return text;
    }

    // Blanks of all widths, and signs that only tell how others are written or where a line ends.
    private static boolean unseen(int sign) {
        int kind = Character.getType(sign);
        return Character.isSpaceChar(sign) || kind == Character.FORMAT || kind == Character.CONTROL && sign != '\0';
    }

    /** The text, which must be there. */
    public String required(String field, int maxLength) {
        int before = problems.size();
        String text = text(field, maxLength);
        if (text == null && problems.size() == before) {
            wrong(field, "field.problem.required", "");
        }
        return text == null ? "" : text;
    }

    /** A mail address. */
    public @Nullable String email(String field) {
        String text = text(field, EmailAddress.MAX_LENGTH);
        if (text == null) {
            return null;
        }
        return EmailAddress.parse(text)
                .map(EmailAddress::typed)
                .orElseGet(() -> wrong(field, "field.problem.email", text));
    }

    /** A phone number; {@code country} reads numbers without a prefix. */
    public @Nullable PhoneNumber phone(String field, @Nullable String country) {
        String text = text(field, 60);
        if (text == null) {
            return null;
        }
        PhoneNumber number = PhoneNumber.of(text, country);
        return number.plausible() ? number : wrong(field, "field.problem.phone", text);
    }

    /** A web address with http or https; one typed without a scheme gets https. */
    public @Nullable String webAddress(String field) {
        String text = text(field, 2000);
        if (text == null) {
            return null;
        }
        return webAddressOf(text).orElseGet(() -> wrong(field, "field.problem.web-address", text));
    }

    /** A domain, also taken out of a web address. */
    public @Nullable String domain(String field) {
        String text = text(field, 2000);
        if (text == null) {
            return null;
        }
        return WebDomain.parse(text).map(WebDomain::name).orElseGet(() -> wrong(field, "field.problem.domain", text));
    }

    /** A whole number within bounds, both included. */
    public @Nullable Integer whole(String field, int least, int most) {
        String text = text(field, 20);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            return wrong(field, "field.problem.whole", text);
        }
        problems.add(new InvalidValue(field, "field.problem.out-of-range", least + " – " + most));
        return null;
    }

    /** A decimal number with a point, at most four decimals and fifteen digits before them. */
    public @Nullable BigDecimal amount(String field) {
        return decimal(field, 15, 4);
    }

    /** A decimal number with a point and at most so many digits before and behind it. */
    public @Nullable BigDecimal decimal(String field, int whole, int decimals) {
        String text = text(field, 40);
        if (text == null) {
            return null;
        }
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        boolean decimal = digits(text, text.startsWith("-") ? 1 : 0, end, whole)
                && (point < 0 || digits(text, point + 1, text.length(), decimals));
        return decimal ? new BigDecimal(text) : wrong(field, "field.problem.amount", text);
    }

    /** A share from 0 to 100 in percent, with at most four decimals. */
    public @Nullable BigDecimal percent(String field) {
        BigDecimal percent = decimal(field, 3, 4);
        return percent != null && (percent.signum() < 0 || percent.compareTo(WHOLE) > 0)
                ? wrong(field, "tax.problem.percent", percent.toPlainString())
                : percent;
    }

    private static boolean digits(String text, int from, int end, int most) {
        return end > from
                && end - from <= most
                && text.substring(from, end).chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** A day in ISO form, such as {@code 2026-03-31}, from the year 1900 to 2200. */
    public @Nullable LocalDate date(String field) {
        String text = text(field, 30);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException noDay) {
            return wrong(field, "field.problem.date", text);
        }
        return wrong(field, "field.problem.date", text);
    }

    /** An ISO 3166 alpha-2 code in upper case. */
    public @Nullable String country(String field) {
        String text = text(field, 100);
        if (text == null) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? code : wrong(field, "field.problem.country", text);
    }

    /** One of the codes. */
    public @Nullable String choice(String field, List<String> codes) {
        String text = text(field, 100);
        if (text == null || codes.contains(text)) {
            return text;
        }
        return wrong(field, "field.problem.choice", text);
    }

    /** Any number of the codes, one a line or with commas between; given one a line in the order of the codes. */
    public @Nullable String choices(String field, List<String> codes) {
        String text = text(field, 20_000);
        if (text == null) {
            return null;
        }
        Set<String> chosen = new HashSet<>();
        for (String one : text.split("[\\n,]")) {
            if (!one.isBlank() && !codes.contains(one.strip())) {
                return wrong(field, "field.problem.choice", text);
            }
            chosen.add(one.strip());
        }
        return codes.stream()
                .filter(chosen::contains)
                .collect(Collectors.collectingAndThen(Collectors.joining("\n"), all -> all.isEmpty() ? null : all));
    }

    /** A moment in ISO form with its zone, such as {@code 2026-03-31T14:00:00Z}, to the second, from the year 1900 to 2200. */
    public @Nullable Instant instant(String field) {
        String text = text(field, 40);
        if (text == null) {
            return null;
        }
        try {
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
            int year = at.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1900 && year <= 2200 ? at : wrong(field, "field.problem.instant", text);
        } catch (DateTimeException noMoment) {
            return wrong(field, "field.problem.instant", text);
        }
    }

    /** An ISO 4217 code in upper case. */
    public @Nullable String currency(String field) {
        String text = text(field, 3);
        if (text == null) {
            return null;
        }
        try {
            return Currency.getInstance(text.toUpperCase(Locale.ROOT)).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            return wrong(field, "field.problem.currency", text);
        }
    }

    /** The id of another record, person or team. */
    public @Nullable UUID id(String field) {
        String text = text(field, 36);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return wrong(field, "field.problem.choice", text);
        }
    }

    /** Notes a problem found by the caller; returns null, so that it can stand in a return. */
    public <T> @Nullable T wrong(String field, String messageKey, String typed) {
        problems.add(new InvalidValue(field, messageKey, typed));
        return null;
    }

    /** Notes a problem that was found by the caller and has a sentence with several arguments. */
    public void note(InvalidValue problem) {
        problems.add(problem);
    }

    /** The web address a person meant, with its scheme; empty when the text is none. */
    public static Optional<String> webAddressOf(String text) {
        String address = text.contains("://") ? text : "https://" + text;
        return isWebAddress(address) ? Optional.of(address) : Optional.empty();
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
