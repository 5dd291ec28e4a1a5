package atrium.web.installable;

import atrium.domain.files.CompanyLogo;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Paints the app's icons: the company's logo on a plate, or the mark of Atrium where there is none. */
@Component
class AppIcons {

    /** The sizes in pixels that browsers ask for. */
    static final List<Integer> SIZES = List.of(192, 512);

    /** The size of the icon on the screens of iPhones. */
    static final int TOUCH = 180;

    private static final Color ACCENT = new Color(0x0d, 0x6a, 0x75);
    private static final double GRID = 24;
    // Of a maskable icon only the middle is sure to be seen (a circle of 80 %).
    private static final double SAFE = 0.56;
    private static final double PLATE = 0.84;
    private static final double ROUND = 0.2;

    private final CompanyLogo logo;
    private final Map<Painted, byte[]> painted = new ConcurrentHashMap<>();

    AppIcons(CompanyLogo logo) {
        this.logo = logo;
    }

    /** What an icon is for. */
    enum Purpose {
        ANY,
        MASKABLE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Purpose> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }
    }

    private record Painted(String version, Purpose purpose, int size) {}

    /** Changes with the logo. */
    String version() {
        return logo.id().map(UUID::toString).orElse("atrium");
    }

    /** A square picture, as PNG. */
    byte[] png(Purpose purpose, int size) throws IOException {
        Painted wanted = new Painted(version(), purpose, size);
        byte[] known = painted.get(wanted);
        if (known != null) {
            return known;
        }
        byte[] made = paint(purpose, size);
        painted.keySet().removeIf(old -> !old.version.equals(wanted.version));
        painted.put(wanted, made);
        return made;
    }

    private byte[] paint(Purpose purpose, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Optional<BufferedImage> picture = picture();
        boolean whole = purpose == Purpose.MASKABLE;
        pen.setColor(picture.isEmpty() && whole ? ACCENT : Color.WHITE);
        if (whole) {
            pen.fillRect(0, 0, size, size);
        } else if (picture.isPresent()) {
            pen.fill(new RoundRectangle2D.Double(0, 0, size, size, size * ROUND, size * ROUND));
        }
        double room = size * (whole ? SAFE : PLATE);
        if (picture.isPresent()) {
            fit(picture.get(), pen, size, room);
        } else {
            mark(pen, (size - room) / 2, room, whole ? Color.WHITE : ACCENT, whole ? ACCENT : Color.WHITE);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private Optional<BufferedImage> picture() throws IOException {
        Optional<UUID> id = logo.id();
        Optional<byte[]> png = id.isEmpty() ? Optional.empty() : logo.png(id.get());
        return png.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png.get())));
    }

    private static void fit(BufferedImage picture, Graphics2D pen, int size, double room) {
        double scale = room / Math.max(picture.getWidth(), picture.getHeight());
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = (int) Math.round(picture.getHeight() * scale);
        pen.drawImage(picture, (size - width) / 2, (size - height) / 2, width, height, null);
    }

    // The open roof of an atrium, as favicon.svg has it on a grid of 24.
    private static void mark(Graphics2D pen, double at, double room, Color line, Color ground) {
        double unit = room / 18;
        pen.translate(at - 3 * unit, at - 3 * unit);
        pen.scale(unit, unit);
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        RoundRectangle2D roof = new RoundRectangle2D.Double(3, 3, 18, 18, 8, 8);
        pen.setColor(ground);
        pen.fill(roof);
        pen.setColor(line);
        pen.draw(roof);
        pen.fill(new RoundRectangle2D.Double(8.5, 8.5, 7, 7, 2, 2));
        pen.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double end = GRID - 3.8;
        pen.draw(new Line2D.Double(3.8, 3.8, 8.5, 8.5));
        pen.draw(new Line2D.Double(end, 3.8, 15.5, 8.5));
        pen.draw(new Line2D.Double(3.8, end, 8.5, 15.5));
        pen.draw(new Line2D.Double(end, end, 15.5, 15.5));
    }
}
