package atrium.domain.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number as typed, beside its E.164 form where it can be understood.
 *
 * @param typed as the person wrote it, trimmed
 * @param e164 such as {@code +442079460123}; null when the number can't be understood
 */
@Embeddable
public record PhoneNumber(String typed, @Nullable String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** @param country ISO code used for numbers without a country prefix; null when unknown */
    public static PhoneNumber of(String text, @Nullable String country) {
        String trimmed = text.strip();
        return new PhoneNumber(
                trimmed,
                read(trimmed, country)
                        .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164))
                        .orElse(null));
    }

    /** Whether the text can be dialled at all: it has at least three digits and nothing but what numbers are written with. */
    public boolean plausible() {
        return typed.chars().filter(Character::isDigit).count() >= 3
                && typed.matches("[0-9+()/.,;#*\\-\\sA-Za-z]{3,60}");
    }

    private static Optional<Phonenumber.PhoneNumber> read(String text, @Nullable String country) {
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, country);
            return NUMBERS.isPossibleNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return typed;
    }
}
