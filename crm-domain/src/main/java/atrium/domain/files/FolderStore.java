package atrium.domain.files;

import atrium.domain.kernel.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps bytes below {@code atrium.files-dir}, under names of our own making; what is half written has another name. */
@Component
class FolderStore implements FileStore {

    private static final String HALF = ".part";
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    FolderStore(Settings settings) {
        this.folder = settings.filesDir().resolve("records");
    }

    @Override
    public Stored put(UUID id, InputStream content, long most) throws IOException {
        Path kept = path(id);
        Path half = kept.resolveSibling(id + HALF);
        Files.createDirectories(kept.getParent());
        try {
            Stored stored = write(half, content, most);
            Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
            return stored;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static Stored write(Path file, InputStream content, long most) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        byte[] head = content.readNBytes(FileKind.HEAD);
        long size = 0;
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            byte[] bytes = head;
            int count = head.length;
            while (count > 0) {
                size += count;
                if (size > most) {
                    throw FileRefused.tooLarge(most);
                }
                digest.update(bytes, 0, count);
                ByteBuffer rest = ByteBuffer.wrap(bytes, 0, count);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                bytes = buffer;
                count = content.read(buffer);
            }
            channel.force(true);
        }
        if (size == 0) {
            throw FileRefused.empty();
        }
        return new Stored(size, digest.digest(), head);
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        return Files.newInputStream(path(id));
    }

    @Override
    public void remove(UUID id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    @Override
    public List<UUID> keptBefore(Instant moment) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<UUID> ids = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (isOlder(file, moment)) {
                    forget(file).ifPresent(ids::add);
                }
            }
        }
        return ids;
    }

    private static boolean isOlder(Path file, Instant moment) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    // What is half written and old was left by a crash; what has no name of our making is somebody else's.
    private static Optional<UUID> forget(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(HALF)) {
                UUID.fromString(name.substring(0, name.length() - HALF.length()));
                Files.deleteIfExists(file);
                return Optional.empty();
            }
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    // The last letters of an id are random: the folders fill evenly.
    private Path path(UUID id) {
        String name = id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
