package atrium.domain.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepaintingTests {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aLargePictureFitsTheSquareInItsProportions(String format) throws IOException {
        BufferedImage painted = painted(Repainting.png(picture(2000, 500, format), 512));

        assertThat(painted.getWidth()).isEqualTo(512);
        assertThat(painted.getHeight()).isEqualTo(128);
        assertThat(painted.getRGB(256, 64) & 0xff0000).isGreaterThan(0xf00000);
    }

    @Test
    void aSmallPictureKeepsItsSize() throws IOException {
        BufferedImage painted = painted(Repainting.png(picture(40, 30, "png"), 512));

        assertThat(painted.getWidth()).isEqualTo(40);
        assertThat(painted.getHeight()).isEqualTo(30);
    }

    @Test
    void whatElseWasInTheFileIsGone() throws IOException {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] picture = picture(40, 30, "png");
        byte[] both = Arrays.copyOf(picture, picture.length + script.length);
        System.arraycopy(script, 0, both, picture.length, script.length);

        assertThat(new String(Repainting.png(both, 512), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 20, 30, 40, 60})
    void aDamagedPictureIsRefused(int length) throws IOException {
        byte[] half = Arrays.copyOf(picture(300, 300, "png"), length);

        assertThatThrownBy(() -> Repainting.png(half, 512))
                .isInstanceOf(FileRefused.class)
                .extracting("messageKey")
                .isEqualTo("file.problem.unreadable");
    }

    @Test
    void aPictureOfEndlessWidthIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] wide = picture(10, 10, "png");
        wide[16] = 0x7f;

        assertThatThrownBy(() -> Repainting.png(wide, 512)).isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "%PDF-1.7", "MZ", ""})
    void whatIsNoPngOrJpegIsRefused(String content) {
        assertThatThrownBy(() -> Repainting.png(content.getBytes(StandardCharsets.US_ASCII), 512))
                .isInstanceOf(FileRefused.class)
                .extracting("messageKey")
                .isEqualTo("file.problem.no-picture");
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage red = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xff0000);
        red.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(red, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static BufferedImage painted(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
