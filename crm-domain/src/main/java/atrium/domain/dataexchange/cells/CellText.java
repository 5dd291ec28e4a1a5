package atrium.domain.dataexchange.cells;

import atrium.domain.records.RecordField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the text of a cell into the form that a record's fields are read from. What is not understood stays as it is, so
 * that the field's own reader says what is wrong with it.
 */
public final class CellText {
    private static final Pattern NAMED_MAILBOX = Pattern.compile("[^<>]*<\\s*([^<>\\s]+)\\s*>");

    // What says its zone, as our own files do, means that moment and no other.
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    private static final List<String> YES_NO = List.of("yes", "no");

    private CellText() {}

    /** The cell as {@link atrium.domain.records.FieldReader} expects it. */
    public static String forField(RecordField field, String cell, ColumnStyle style) {
        String text = Formulas.original(cell.strip());
        if (text.isEmpty()) {
            return "";
        }
        String understood = switch (field.kind()) {
            case WHOLE, YEAR -> plain(whole(text, style.numbers()));
            case AMOUNT -> amount(ReadAmount.of(text, style.numbers()));
            case CURRENCY -> ReadAmount.currency(text);
            case COUNTRY -> Countries.code(text);
            case EMAIL -> mailbox(text);
            case INSTANT ->
                MOMENT.matcher(text).matches() ? text : style.dates().readMoment(text);
            case DATE -> date(style.dates().read(text));
            case CHOICE -> choice(field, text);
            case CHOICES -> choices(field, text);
            case EMAILS -> text.replaceAll("\\s*(;|:::)\\s*", "\n");
            case TAGS -> text.replace(":::", ",");
            case PHONES, LINKS -> text.replaceAll("\\s*:::\\s*", "\n");
            case TEXT, LONG_TEXT, PHONE, WEB_ADDRESS, DOMAIN, PERSON, TEAM, RECORD, ADDRESSES, TIME, GUESTS -> text;
        };
        return understood == null ? text : understood;
    }

    /** ISO 4217 codes that may be meant by what stands beside the number of an amount; none when nothing does. */
    public static Set<String> currencies(String cell, ColumnStyle style) {
        ReadAmount amount = ReadAmount.of(cell, style.numbers());
        return amount == null ? Set.of() : amount.currencies();
    }

    private static @Nullable String amount(@Nullable ReadAmount amount) {
        return amount == null ? null : plain(amount.number());
    }

    // Where only whole numbers fit, "1.200" is a thousand and two hundred, whatever the column's other cells say.
    private static @Nullable BigDecimal whole(String text, NumberStyle style) {
        BigDecimal number = style.read(text);
        if (number != null && isWhole(number)) {
            return number;
        }
        BigDecimal otherwise = style.other().read(text);
        return otherwise != null && isWhole(otherwise) ? otherwise : number;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String mailbox(String text) {
        Matcher named = NAMED_MAILBOX.matcher(text);
        String address = named.matches() ? named.group(1) : text;
        return address.regionMatches(true, 0, "mailto:", 0, 7) ? address.substring(7) : address;
    }

    private static @Nullable String choice(RecordField field, String text) {
        if (field.choices().contains(text)) {
            return text;
        }
        if (field.choices().equals(YES_NO)) {
            Boolean yes = YesNo.read(text);
            return yes == null ? null : YES_NO.get(yes ? 0 : 1);
        }
        String wanted = PlainWords.of(text);
        return Stream.concat(
                        field.names().entrySet().stream(),
                        field.choices().stream().map(code -> Map.entry(code, code)))
                .filter(name -> PlainWords.of(name.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    // Names may hold commas, so that these part them only where nothing else does and each piece is a choice.
    private static @Nullable String choices(RecordField field, String text) {
        String several = choices(field, text.split("\\s*(;|:::|\n)\\s*"));
        return several == null ? choices(field, text.split("\\s*,\\s*")) : several;
    }

    private static @Nullable String choices(RecordField field, String[] pieces) {
        List<String> codes = new ArrayList<>();
        for (String piece : pieces) {
            String code = piece.isBlank() ? "" : choice(field, piece);
            if (code == null) {
                return null;
            }
            codes.add(code);
        }
        return codes.stream().filter(code -> !code.isEmpty()).collect(Collectors.joining("\n"));
    }
}
