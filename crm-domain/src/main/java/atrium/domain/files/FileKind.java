package atrium.domain.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file is by its first bytes, whatever its name says.
 *
 * <pre>
 * kind      begins with                     shown in the browser
 * PNG       89 50 4E 47 0D 0A 1A 0A         yes
 * JPEG      FF D8 FF                        yes
 * GIF       GIF87a, GIF89a                  yes
 * WEBP      RIFF....WEBP                    yes
 * PDF       %PDF-                           no
 * ZIP       50 4B 03 04, also office files  no
 * PROGRAM   MZ, 7F ELF, CA FE BA BE, ...    refused
 * TEXT      UTF-8 without control signs     yes, as plain text
 * </pre>
 */
enum FileKind {
    PNG("image/png", true, List.of("png"), "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", true, List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    GIF("image/gif", true, List.of("gif"), "GIF87a", "GIF89a"),
    WEBP("image/webp", true, List.of("webp")),
    PDF("application/pdf", false, List.of("pdf"), "%PDF-"),
    ZIP("application/zip", false, List.of("zip"), "PK\u0003\u0004"),
    PROGRAM(
            "application/octet-stream",
            false,
            List.of(),
            "\u007fELF",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00cf\u00fa\u00ed\u00fe",
            "#!"),
    TEXT("text/plain", true, List.of()),
    OTHER("application/octet-stream", false, List.of());

    /** How many bytes from the beginning tell the kind. */
    static final int HEAD = 4096;

    private static final List<FileKind> BY_SIGN = List.of(PNG, JPEG, GIF, PDF, ZIP, PROGRAM);

    private final String mediaType;
    private final boolean shown;
    private final List<String> extensions;
    private final List<byte[]> signs;

    FileKind(String mediaType, boolean shown, List<String> extensions, String... signs) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.extensions = extensions;
        this.signs = Arrays.stream(signs)
                .map(sign -> sign.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    /** @param head the first bytes, at most {@link #HEAD} */
    static FileKind of(byte[] head) {
        for (FileKind kind : BY_SIGN) {
            if (kind.signs.stream().anyMatch(sign -> begins(head, 0, sign))) {
                return kind;
            }
        }
        if (begins(head, 0, ascii("RIFF")) && begins(head, 8, ascii("WEBP"))) {
            return WEBP;
        }
        // A program for Windows says more than its first two letters, which texts begin with, too.
        if (begins(head, 0, ascii("MZ")) && !isText(head)) {
            return PROGRAM;
        }
        return isText(head) ? TEXT : OTHER;
    }

    /** The kind that a name's ending claims; empty when it claims none that is known by its bytes. */
    static Optional<FileKind> claimedBy(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(ending))
                .findFirst();
    }

    /** Whether a browser may show files of this stored type in its window. */
    static boolean isShown(String mediaType) {
        return Arrays.stream(values()).anyMatch(kind -> kind.shown && kind.mediaType.equals(mediaType));
    }

    String mediaType() {
        return mediaType;
    }

    private static boolean begins(byte[] head, int at, byte[] sign) {
        return head.length >= at + sign.length && Arrays.equals(head, at, at + sign.length, sign, 0, sign.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isText(byte[] head) {
        for (byte sign : head) {
            if (sign >= 0 && sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f') {
                return false;
            }
        }
        return isUtf8(head);
    }

    // The head may end within a character.
    private static boolean isUtf8(byte[] head) {
        for (int cut = 0; cut < (head.length == HEAD ? 4 : 1); cut++) {
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException cutWithinACharacter) {
                continue;
            }
        }
        return false;
    }
}
