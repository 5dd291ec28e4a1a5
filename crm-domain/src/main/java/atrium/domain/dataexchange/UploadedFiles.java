package atrium.domain.dataexchange;

import atrium.domain.kernel.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files waiting to be imported, in the folder that all nodes share, under names of our own making. */
@Component
class UploadedFiles {

    private final Path folder;

    UploadedFiles(Settings settings) {
        this.folder = settings.filesDir().resolve("imports");
    }

    Path of(UUID id) {
        return folder.resolve(id + ".table");
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
