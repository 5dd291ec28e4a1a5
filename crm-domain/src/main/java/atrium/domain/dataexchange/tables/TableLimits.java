package atrium.domain.dataexchange.tables;

/** How big an uploaded table may be; beyond these a file is refused, whatever memory there is. */
final class TableLimits {
    /** A million rows of a thousand characters; a bigger file is cut in two faster than it is uploaded. */
    static final long MAX_BYTES = 1L << 30;

    /** The widest real exports of other CRMs have about 300; thousands mean a matrix or a wrong delimiter. */
    static final int MAX_COLUMNS = 500;

    /** Thrice what a spreadsheet can hold in one cell (32,767). */
    static final int MAX_CELL_CHARS = 100_000;

    /** Twenty cells filled to the brim: the text that is in memory at any time. */
    static final int MAX_ROW_CHARS = 2_000_000;

    /** A heading is a name; a paragraph in the first row means that there are no headings. */
    static final int MAX_HEADING_CHARS = 500;

    /** Each broken row makes us look ahead, so their number bounds the time; a file with more has no quoting at all. */
    static final int MAX_BROKEN_ROWS = 1_000;

    /** How many rows are kept, spread evenly over the file, to guess what the columns hold. */
    static final int SAMPLE_ROWS = 1_000;

    /** Enough of a cell to recognise what it is. */
    static final int SAMPLE_CELL_CHARS = 200;

    private TableLimits() {}
}
