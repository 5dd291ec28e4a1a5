package atrium.domain.dataexchange.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through the parts of a workbook before they are read as XML. A part says how big it is unpacked, but need not tell
 * the truth, so its bytes are counted; sheets are read as a stream and may be long, the others are kept in memory.
 */
final class WorkbookParts {

    private static final int MOST_PARTS = 5_000;
    private static final long LONGEST_SHEET = 2L << 30;
    private static final long LONGEST_TEXTS = 96L << 20;
    private static final long LONGEST_OTHER = 8L << 20;

    /** Between two angle brackets stands one text or one tag; what is longer is held in memory as a whole. */
    private static final int LONGEST_RUN = 4 * TableLimits.MAX_CELL_CHARS;

    private WorkbookParts() {}

    static void verify(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableTable("is-zip");
            }
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableTable("workbook-too-big");
            }
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                if (isRead(part.getName())) {
                    try (InputStream bytes = zip.getInputStream(part)) {
                        verify(bytes, most(part.getName()));
                    }
                }
            }
        } catch (ZipException broken) {
            throw new UnreadableTable("workbook-broken");
        }
    }

    // Pictures and the like are never opened.
    private static boolean isRead(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static long most(String name) {
        if (name.startsWith("xl/worksheets/")) {
            return LONGEST_SHEET;
        }
        return name.equalsIgnoreCase("xl/sharedStrings.xml") ? LONGEST_TEXTS : LONGEST_OTHER;
    }

    private static void verify(InputStream part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        long run = 0;
        for (int length = part.read(buffer); length > 0; length = part.read(buffer)) {
            total += length;
            for (int at = 0; at < length; at++) {
                run = buffer[at] == '<' ? 0 : run + 1;
                if (run > LONGEST_RUN) {
                    throw new UnreadableTable("workbook-too-big");
                }
            }
            if (total > most) {
                throw new UnreadableTable("workbook-too-big");
            }
        }
    }
}
