package atrium.domain.kernel;

/** Makes a name that is safe to store and to show out of what a browser sent. */
public final class FileName {

    /** Letters of the longest. */
    public static final int LONGEST = 200;

    private FileName() {}

    /** Without folders, without signs that are not seen or turn the text around, and not hidden by a leading dot. */
    public static String of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String seen =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "").strip();
        String shown = seen.replaceAll("^[.\\s]+", "");
        return shown.isEmpty() ? "file" : shortened(shown);
    }

    // The ending stays: it tells people what to open it with.
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        int kept = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(kept - 1)) ? kept - 1 : kept) + ending;
    }
}
