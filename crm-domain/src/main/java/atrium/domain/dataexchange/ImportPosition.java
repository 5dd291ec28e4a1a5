package atrium.domain.dataexchange;

/**
 * How far an import has come: rows go in layer by layer, those on top first, and within a layer in the order of the file.
 *
 * @param depth of the layer, 0 on top
 * @param number of the last row that was dealt with
 */
record ImportPosition(int depth, long number) {

    private static final int BITS = 40; // more rows than any file has

    static final ImportPosition START = new ImportPosition(0, 0);

    static ImportPosition of(long stored) {
        return new ImportPosition((int) (stored >> BITS), stored & (1L << BITS) - 1);
    }

    /** The form in which it is stored, which only grows. */
    long stored() {
        return (long) depth << BITS | number;
    }

    ImportPosition at(long row) {
        return new ImportPosition(depth, row);
    }
}
