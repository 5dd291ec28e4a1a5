package atrium.domain.customers;

import atrium.domain.kernel.PostalAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text form of a postal address on one line: street; postal code; city; region; country, with a backslash before a
 * semicolon or backslash of their own and {@code \n} for a line end, as vCard (RFC 6350, 6.3.1) writes them.
 */
public final class AddressLine {

    private static final int PARTS = 5;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private AddressLine() {}

    /** The address; empty when nothing stands in it, something stands behind the country, or there is no such country. */
    static Optional<PostalAddress> parse(String line) {
        List<String> parts = new ArrayList<>(split(line));
        if (parts.size() > PARTS || parts.stream().allMatch(String::isEmpty)) {
            return Optional.empty();
        }
        while (parts.size() < PARTS) {
            parts.add("");
        }
        String country = parts.get(4).toUpperCase(Locale.ROOT);
        return country.isEmpty() || COUNTRIES.contains(country)
                ? Optional.of(new PostalAddress(
                        known(parts.get(0)),
                        known(parts.get(1)),
                        known(parts.get(2)),
                        known(parts.get(3)),
                        known(country)))
                : Optional.empty();
    }

    static String of(PostalAddress address) {
        return Stream.of(address.street(), address.postalCode(), address.city(), address.region(), address.country())
                .map(part -> part == null ? "" : escaped(part))
                .collect(Collectors.joining("; "));
    }

    /** Lines of labelled addresses as people write them: parts by comma, lines by semicolon. */
    public static String readable(String lines) {
        return lines.lines()
                .map(line -> split(line).stream()
                        .map(part -> part.replace('\n', ' '))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                i++;
                part.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
            } else if (c == ';') {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }

    private static @Nullable String known(String part) {
        return part.isEmpty() ? null : part;
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace(";", "\\;").replace("\n", "\\n");
    }
}
