package atrium.web.standalone;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL programs of this machine, unpacked from the class path.
 *
 * @param folder holds bin, lib and share
 */
record PostgresBinaries(Path folder) {

    private static final boolean WINDOWS = system().contains("windows");

    // The archive for macOS holds programs for both of its processors.
    private static final Map<String, String> ARCHIVES = Map.of(
            "linux-amd64", "postgres-linux-x86_64.txz",
            "linux-aarch64", "postgres-linux-arm_64.txz",
            "mac-amd64", "postgres-darwin-x86_64.txz",
            "mac-aarch64", "postgres-darwin-x86_64.txz",
            "windows-amd64", "postgres-windows-x86_64.txz");

    /** Unpacks them below {@code parent}, unless that has been done. */
    static PostgresBinaries unpackInto(Path parent) throws IOException {
        URL archive = archive();
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        try (BufferedInputStream packed = new BufferedInputStream(connection.getInputStream())) {
            Path folder = parent.resolve("postgres-programs-" + connection.getContentLengthLong());
            if (!Files.isDirectory(folder)) {
                Path draft = parent.resolve("postgres-programs.draft");
                FileSystemUtils.deleteRecursively(draft);
                try (TarArchiveInputStream files = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                    unpack(files, draft);
                }
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(folder);
        }
    }

    private static URL archive() {
        String platform = platform();
        String name = ARCHIVES.get(platform);
        URL archive = name == null ? null : PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new EmbeddedDatabaseFailure(
                    "Atrium brings no PostgreSQL for this kind of machine (" + platform + ").",
                    "Give the address of a PostgreSQL 18 with spring.datasource.url.");
        }
        return archive;
    }

    private static String platform() {
        String system = WINDOWS ? "windows" : system().contains("mac") ? "mac" : system();
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return system + "-" + (processor.equals("x86_64") ? "amd64" : processor);
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static void unpack(TarArchiveInputStream files, Path folder) throws IOException {
        for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("Not inside the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.resolveSibling("."));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                continue;
            }
            Files.copy(files, target);
            if (!WINDOWS && (entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    /** Path of one of initdb, pg_ctl and postgres. */
    Path program(String name) {
        return folder.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
    }
}
