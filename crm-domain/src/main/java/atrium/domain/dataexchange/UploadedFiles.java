package atrium.domain.dataexchange;

import atrium.domain.kernel.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files waiting to be imported, in the folder that all nodes share, under names of our own making. */
@Component
class UploadedFiles {

    private static final String TABLE = ".table";
    private static final String ORIGINAL = ".original";

    private final Path folder;

    UploadedFiles(Settings settings) {
        this.folder = settings.filesDir().resolve("imports");
    }

    /** The text table to be imported. */
    Path of(UUID id) {
        return folder.resolve(id + TABLE);
    }

    /** What was uploaded, where it is no text table itself. */
    Path original(UUID id) {
        return folder.resolve(id + ORIGINAL);
    }

    /** Ids of the files that were stored or written to last before this moment. */
    List<UUID> untouchedSince(Instant moment) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<UUID> ids = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{" + TABLE + "," + ORIGINAL + "}")) {
            for (Path file : files) {
                Optional<UUID> id = id(file);
                if (id.isPresent()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    ids.add(id.get());
                }
            }
        }
        return ids;
    }

    // What has no name of our making was put there by somebody else.
    private static Optional<UUID> id(Path file) {
        String name = file.getFileName().toString();
        try {
            return Optional.of(UUID.fromString(name.substring(0, name.lastIndexOf('.'))));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    Path store(UUID id, InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path file = original(id);
        Files.copy(content, file);
        return file;
    }

    /** A file to write a table into that may yet be refused. */
    Path beside(UUID id) {
        return folder.resolve(id + ".written");
    }

    /** Takes a file for the table, in the place of one that was there. */
    void isTable(UUID id, Path file) throws IOException {
        Files.move(file, of(id), StandardCopyOption.REPLACE_EXISTING);
    }

    void removeTable(UUID id) {
        delete(of(id));
    }

    void remove(UUID id) {
        delete(of(id));
        delete(original(id));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
