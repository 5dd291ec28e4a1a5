package atrium.domain.records;

/**
 * A tag as it is shown.
 *
 * @param hue one of twelve colours, 0 to 11
 */
public record TagMark(int hue, String name) {

    /** Reads {@code 7 Key account}. */
    public static TagMark of(String text) {
        int blank = text.indexOf(' ');
        return new TagMark(Integer.parseInt(text, 0, blank, 10), text.substring(blank + 1));
    }
}
