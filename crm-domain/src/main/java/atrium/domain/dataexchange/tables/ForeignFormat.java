package atrium.domain.dataexchange.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Files that are something else than a text table, known by how they begin; each has a sentence of its own. */
enum ForeignFormat {
    EXCEL("PK\003\004[\\s\\S]{26,64}(\\[Content_Types\\]|_rels|docProps|xl/)[\\s\\S]*"),
    OPEN_DOCUMENT("PK\003\004[\\s\\S]{26}mimetypeapplication/vnd\\.oasis[\\s\\S]*"),
    ZIP("PK(\003\004|\005\006)[\\s\\S]*"),
    OLD_OFFICE("\u00D0\u00CF\021\u00E0\u00A1\u00B1\032\u00E1[\\s\\S]*"),
    COMPRESSED("(\u001F\u008B|BZh[1-9]|\u00FD7zXZ|7z\u00BC\u00AF|Rar!|\\(\u00B5\u002F\u00FD)[\\s\\S]*"),
    PDF("%PDF-[\\s\\S]*"),
    PICTURE("(\u0089PNG|\u00FF\u00D8\u00FF|GIF8|RIFF....WEBP|II\\*\000|MM\000\\*)[\\s\\S]*"),
    DATABASE("(SQLite format 3\000|PAR1|PGDMP)[\\s\\S]*"),
    WEB_PAGE("(<!doctype html|<html|<head|<body|<table|<meta)[\\s\\S]*"),
    XML("(<\\?xml|<[a-z][\\w:.-]*[\\s>])[\\s\\S]*"),
    JSON("(\\{\\s*(\"[^\"]*\"\\s*:|\\})|\\[\\s*[\\[{\"\\]])[\\s\\S]*"),
    RICH_TEXT("\\{\\\\rtf[\\s\\S]*"),
    VISITING_CARDS("begin:vcard\\s[\\s\\S]*"),
    CALENDAR("begin:vcalendar\\s[\\s\\S]*"),
    MAIL("(from|to|date|subject|received|return-path|delivered-to|mime-version|message-id): [\\s\\S]*");

    private final Pattern beginning;

    ForeignFormat(String beginning) {
        this.beginning = Pattern.compile(beginning);
    }

    static final int SIGNATURE_BYTES = 512;

    /** The format that a file begins like; null when it may be a text table. */
    static @Nullable ForeignFormat of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return of(bytes.readNBytes(SIGNATURE_BYTES));
        }
    }

    /** Throws {@link UnreadableTable} if the first bytes are those of a format other than a text table. */
    static void refuse(byte[] firstBytes) {
        ForeignFormat format = of(firstBytes);
        if (format != null) {
            throw new UnreadableTable(
                    "is-" + format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private static @Nullable ForeignFormat of(byte[] firstBytes) {
        String bytes = new String(firstBytes, StandardCharsets.ISO_8859_1);
        String text =
                bytes.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        for (ForeignFormat format : values()) {
            boolean isText = format.compareTo(WEB_PAGE) >= 0;
            if (format.beginning.matcher(isText ? text : bytes).matches()) {
                return format;
            }
        }
        return null;
    }
}
