package atrium.web.factors;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the outline of its dark squares, for an SVG of our own page.
 *
 * @param side of the picture in squares, with the quiet zone of four that readers need
 * @param outline what an SVG path draws
 */
public record QrPicture(int side, String outline) {

    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder outline = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    outline.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, outline.toString());
    }
}
