package atrium.domain.dataexchange;

import atrium.domain.kernel.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files waiting to be imported, in the folder that all nodes share, under names of our own making. */
@Component
class UploadedFiles {

    private static final String EXTENSION = ".table";

    private final Path folder;

    UploadedFiles(Settings settings) {
        this.folder = settings.filesDir().resolve("imports");
    }

    Path of(UUID id) {
        return folder.resolve(id + EXTENSION);
    }

    /** Ids of the files that were stored or written to last before this moment. */
    List<UUID> untouchedSince(Instant moment) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<UUID> ids = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
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
            return Optional.of(UUID.fromString(name.substring(0, name.length() - EXTENSION.length())));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    Path store(UUID id, InputStream content) throws IOException {
        Files.createDirectories(folder);
        Path file = of(id);
        Files.copy(content, file);
        return file;
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
