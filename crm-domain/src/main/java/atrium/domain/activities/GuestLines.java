package atrium.domain.activities;

import atrium.domain.kernel.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Guests as they are typed: one a line, by name, mail address, or both. */
final class GuestLines {

    /** Most signs of all lines. */
    static final int LONGEST = 10_000;

    /** Most signs of a name. */
    static final int LONGEST_NAME = 300;

    private static final Pattern NAMED = Pattern.compile("(.*)<([^<>]*)>");

    private GuestLines() {}

    /**
     * One line.
     *
     * @param name blank when only an address was typed
     * @param email empty when none was typed, or what stands in its place is none
     * @param wrong whether what stands in the place of an address is none
     */
    record Line(String text, String name, Optional<EmailAddress> email, boolean wrong) {}

    static List<Line> read(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(GuestLines::line)
                .toList();
    }

    static String write(List<Guest> guests) {
        return guests.stream().map(Guest::line).collect(Collectors.joining("\n"));
    }

    private static Line line(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            Optional<EmailAddress> email = EmailAddress.parse(named.group(2));
            return new Line(text, unquoted(named.group(1).strip()), email, email.isEmpty());
        }
        if (text.indexOf('@') < 0) {
            return new Line(text, text, Optional.empty(), false);
        }
        Optional<EmailAddress> email = EmailAddress.parse(text);
        return new Line(text, "", email, email.isEmpty());
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
