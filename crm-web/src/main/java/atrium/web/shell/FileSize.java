package atrium.web.shell;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Says how large something stored is. */
public final class FileSize {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB");
    private static final int STEP = 1024;

    private FileSize() {}

    /** "820 B", "3.4 kB", "12 MB". */
    public static String say(long bytes, Locale locale) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit == 0 || size >= 10 ? 0 : 1);
        return format.format(size) + " " + UNITS.get(unit);
    }
}
