package atrium.domain.search;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Pattern;

/** The digits by which a telephone number is found, however it is spelled: without prefixes that only some spellings have. */
final class DialledNumber {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9()/.\\-\\s]{3,40}");

    private DialledNumber() {}

    /** Empty when the text is no number: it has letters, or hardly any digit. */
    static String digits(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return "";
        }
        String plain = text.replace("(0)", "").replaceAll("[^0-9+]", "");
        String international = plain.startsWith("00") ? "+" + plain.substring(2) : plain;
        return international.startsWith("+") ? national(international) : international.replaceFirst("^0", "");
    }

    // +44 20 … is stored as +4420… where the country was known, else as typed, perhaps 020 …: both hold the national
    // part.
    private static String national(String international) {
        try {
            String part = NUMBERS.getNationalSignificantNumber(NUMBERS.parse(international, null));
            return part.length() >= 6 ? part : international.substring(1);
        } catch (NumberParseException tooShort) {
            return international.substring(1);
        }
    }
}
