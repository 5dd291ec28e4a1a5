package atrium.domain.dataexchange;

import java.util.Locale;

/** What kind of file an export is. */
public enum ExportFormat {
    /** Text with commas. */
    CSV("text/csv"),
    /** An Excel workbook. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** How its name ends, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its media type, without charset. */
    public String mediaType() {
        return mediaType;
    }
}
