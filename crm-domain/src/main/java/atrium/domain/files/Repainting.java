package atrium.domain.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Paints a picture anew, so that nothing but its pixels remains. */
final class Repainting {

    /** Most pixels of an edge of what is read. */
    static final int MOST_PIXELS = 10_000;

    private Repainting() {}

    /**
     * A PNG of a PNG or JPEG picture that fits a square; smaller pictures keep their size.
     *
     * @param edge pixels of the square's edge
     * @throws FileRefused when it is no such picture, has too many pixels or is damaged
     */
    static byte[] png(byte[] picture, int edge) throws IOException {
        FileKind kind = FileKind.of(Arrays.copyOf(picture, Math.min(picture.length, FileKind.HEAD)));
        if (kind != FileKind.PNG && kind != FileKind.JPEG) {
            throw FileRefused.noPicture();
        }
        ByteArrayOutputStream painted = new ByteArrayOutputStream();
        ImageIO.write(fitted(read(picture, kind, edge), edge), "png", painted);
        return painted.toByteArray();
    }

    // Every readable size is known before a pixel is unpacked, and of a large picture only every n-th pixel is kept.
    private static BufferedImage read(byte[] picture, FileKind kind, int edge) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mediaType());
        ImageReader reader = readers.next();
        try (ImageInputStream bytes = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(bytes, true, true);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            if (longest > MOST_PIXELS) {
                throw FileRefused.tooManyPixels(MOST_PIXELS);
            }
            int step = Math.max(1, longest / (2 * edge));
            ImageReadParam everyNth = reader.getDefaultReadParam();
            everyNth.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, everyNth);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw FileRefused.unreadable();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage fitted(BufferedImage picture, int edge) {
        double scale = Math.min(1, (double) edge / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = fitted.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(picture, 0, 0, width, height, null);
        brush.dispose();
        return fitted;
    }
}
