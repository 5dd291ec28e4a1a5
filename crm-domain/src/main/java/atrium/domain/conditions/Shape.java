package atrium.domain.conditions;

/**
 * How a text is written: {@code N} stands for a digit, {@code A} for a letter from A to Z in either case, {@code X} for any of
 * these, every other sign for itself; a backslash makes the sign behind it stand for itself. So {@code AA-NNNN} is true of
 * {@code DE-0417}.
 */
public final class Shape {

    private Shape() {}

    /** The same as a regular expression that Java and PostgreSQL understand alike, from the first sign to the last. */
    public static String expression(String shape) {
        StringBuilder expression = new StringBuilder("^");
        boolean itself = false;
        for (int sign : shape.codePoints().toArray()) {
            if (sign == '\\' && !itself) {
                itself = true;
                continue;
            }
            expression.append(itself ? literal(sign) : part(sign));
            itself = false;
        }
        return expression.append(itself ? literal('\\') : "").append('$').toString();
    }

    /** Whether the text is written so. */
    static boolean fits(String text, String shape) {
        return text.matches(expression(shape));
    }

    private static String part(int sign) {
        return switch (sign) {
            case 'N' -> "[0-9]";
            case 'A' -> "[A-Za-z]";
            case 'X' -> "[0-9A-Za-z]";
            default -> literal(sign);
        };
    }

    // Neither reads a sign in brackets as anything but itself, but for these four.
    private static String literal(int sign) {
        String text = Character.toString(sign);
        return switch (sign) {
            case '\\', '^', '[', ']' -> "\\" + text;
            default -> Character.isLetterOrDigit(sign) ? text : "[" + text + "]";
        };
    }
}
