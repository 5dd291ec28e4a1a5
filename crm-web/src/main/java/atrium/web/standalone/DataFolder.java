package atrium.web.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder in which this Atrium keeps its data; used by one running application at a time. */
final class DataFolder implements AutoCloseable {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final long LEAST_FREE_BYTES = 300L * 1024 * 1024;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Makes the folder where needed and takes it for this process; fails when another one has it. */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path, readableByOwner("rwx------"));
            FileChannel lockFile =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new EmbeddedDatabaseFailure(
                        "Another Atrium is already running on the data folder " + path + ".",
                        "Stop that one first, or give this one a folder of its own with atrium.data-dir.");
            }
            return new DataFolder(path, lockFile);
        } catch (IOException failure) {
            throw new EmbeddedDatabaseFailure(
                    "The data folder " + path + " can't be written: " + failure.getMessage() + ".",
                    "Give this user the right to write there, or choose another folder with atrium.data-dir.",
                    failure);
        }
    }

    // The operating system frees the lock when the process ends, however it ends.
    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** Fails when the disk is too full to set up a database. */
    void requireSpace() throws IOException {
        if (Files.getFileStore(path).getUsableSpace() < LEAST_FREE_BYTES) {
            throw new EmbeddedDatabaseFailure(
                    "Less than 300 MB are free where the data folder " + path + " lies.",
                    "Make room, or choose a folder on another disk with atrium.data-dir.");
        }
    }

    /** Writes a file that only this user can read; it is there completely or not at all. */
    Path writeSecret(String name, String text) throws IOException {
        Path draft = Files.createTempFile(path, name, ".draft", readableByOwner("rw-------"));
        Files.writeString(draft, text);
        return Files.move(
                draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] readableByOwner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
