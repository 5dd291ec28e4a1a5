package atrium.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine; installed by its package manager where there is none and that is allowed. */
public final class InstalledChromium {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path LEAN = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path APT = Path.of("/usr/bin/apt-get");
    private static final Path MARKER = Path.of("target", "browser-tests-skipped");
    private static final long MINUTES_TO_INSTALL = 10;

    private static @Nullable Optional<Path> found;

    private InstalledChromium() {}

    /** Its program; empty where there is none, so that only Playwright's own is left. Installing is tried once. */
    public static synchronized Optional<Path> find() {
        if (found == null) {
            found = look().or(() -> install() ? look() : Optional.empty());
        }
        return found;
    }

    /**
     * The one without windows, which shows pages for two thirds of the work and can neither install them nor be pushed to; empty
     * where it isn't installed.
     */
    public static Optional<Path> lean() {
        find();
        return Optional.of(LEAN).filter(Files::isExecutable);
    }

    /** Skips the running test so that nobody overlooks it: {@code .ci/run} fails when that happened. */
    public static <T> T skip(String reason) {
        String line = "BROWSER TESTS SKIPPED: " + reason;
        System.err.println("\n" + "*".repeat(line.length()) + "\n" + line + "\n" + "*".repeat(line.length()) + "\n");
        try {
            Files.createDirectories(MARKER.resolveSibling("."));
            Files.writeString(MARKER, line + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Assumptions.abort(line);
    }

    private static Optional<Path> look() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static boolean install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(APT)) {
            return false;
        }
        return run(APT.toString(), "update", "-qq")
                && run(
                        APT.toString(),
                        "install",
                        "-qq",
                        "-y",
                        "--no-install-recommends",
                        "chromium",
                        "chromium-headless-shell");
    }

    private static boolean run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException failure) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
