package atrium.domain.customers;

import atrium.domain.records.FieldKind;
import atrium.domain.records.Importable.Labelled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts mails, numbers and links that a file labels where they belong: the first one, or the one marked with a star, is the
 * main one; a mobile number is the mobile; the others keep their label.
 */
final class LabelledPoints {

    private static final String STAR = "*";
    private static final int LONGEST_LABEL = 40;
    private static final Set<String> USUAL =
            Set.of("work", "home", "mobile", "main", "fax", "work fax", "home fax", "pager");
    private static final Set<String> SAYING_NOTHING = Set.of("", "other", "custom");

    private final boolean mobiles;

    private LabelledPoints(boolean mobiles) {
        this.mobiles = mobiles;
    }

    /** For people, who have a mobile number. */
    static Map<String, String> ofContact(List<Labelled> values) {
        return new LabelledPoints(true).arranged(values);
    }

    static Map<String, String> ofAccount(List<Labelled> values) {
        return new LabelledPoints(false).arranged(values);
    }

    private Map<String, String> arranged(List<Labelled> values) {
        Map<String, String> text = new HashMap<>();
        List<Labelled> mails = starredFirst(values, FieldKind.EMAIL, FieldKind.EMAILS);
        if (has(mails, FieldKind.EMAIL)) {
            put(text, "email", take(mails, mail -> true));
        }
        putAll(text, "otherEmails", mails);
        List<Labelled> numbers = starredFirst(values, FieldKind.PHONE, FieldKind.PHONES);
        boolean main = has(numbers, FieldKind.PHONE);
        if (main && mobiles) {
            put(text, "mobile", take(numbers, LabelledPoints::isMobile));
        }
        if (main) {
            put(text, "phone", take(numbers, number -> !isWritten(number) && !(mobiles && isMobile(number))));
        }
        putAll(text, "otherPhones", numbers);
        putAll(text, "links", of(values, FieldKind.LINKS).toList());
        return text;
    }

    private static Stream<Labelled> of(List<Labelled> values, FieldKind kind) {
        return values.stream().filter(value -> value.field().kind() == kind);
    }

    private static List<Labelled> starredFirst(List<Labelled> values, FieldKind main, FieldKind others) {
        List<Labelled> found = new ArrayList<>();
        for (boolean starred : new boolean[] {true, false}) {
            values.stream()
                    .filter(value ->
                            value.field().kind() == main || value.field().kind() == others)
                    .filter(value -> value.label().startsWith(STAR) == starred)
                    .forEach(found::add);
        }
        return found;
    }

    // A main field is filled only when one of its columns was mapped to it.
    private static boolean has(List<Labelled> values, FieldKind main) {
        return values.stream().anyMatch(value -> value.field().kind() == main);
    }

    private static @Nullable Labelled take(List<Labelled> values, Predicate<Labelled> fitting) {
        Labelled taken = values.stream().filter(fitting).findFirst().orElse(null);
        if (taken != null) {
            values.removeIf(value -> value.value().equalsIgnoreCase(taken.value()));
        }
        return taken;
    }

    private static boolean isMobile(Labelled number) {
        return number.field().key().equals("mobile") || label(number).equals("mobile");
    }

    private static boolean isWritten(Labelled number) {
        return label(number).contains("fax") || label(number).equals("pager");
    }

    private static void put(Map<String, String> text, String field, @Nullable Labelled value) {
        if (value != null) {
            text.put(field, value.value());
        }
    }

    private static void putAll(Map<String, String> text, String field, List<Labelled> values) {
        if (!values.isEmpty()) {
            text.put(
                    field,
                    values.stream()
                            .map(value -> label(value).isEmpty() ? value.value() : label(value) + ": " + value.value())
                            .collect(Collectors.joining("\n")));
        }
    }

    // Without what would end the label where it stands before its value.
    private static String label(Labelled value) {
        String said = value.label()
                .replaceAll("^\\*\\s*", "")
                .replaceAll("[:@/;\\\\\\p{Cntrl}]", " ")
                .strip();
        String usual = said.toLowerCase(Locale.ROOT);
        if (SAYING_NOTHING.contains(usual)) {
            return "";
        }
        String kept = USUAL.contains(usual) ? usual : said;
        return kept.substring(0, Math.min(kept.length(), LONGEST_LABEL)).strip();
    }
}
