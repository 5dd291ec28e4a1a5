package atrium.web.standalone;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/**
 * PostgreSQL refuses to run as root: this is the way to start it as somebody else.
 *
 * @param prefix words before each command
 * @param nobody whether files must belong to the user nobody; else they stay with whoever runs Atrium
 */
record PlainUser(List<String> prefix, boolean nobody) {

    private static final int NOBODY = 65534;

    /** Nothing to do for a plain user; root goes into a user namespace or, where that is forbidden, becomes nobody. */
    static PlainUser ofThisProcess() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PlainUser(List.of(), false);
        }
        List<String> namespace = List.of("unshare", "-U");
        if (works(namespace)) {
            return new PlainUser(namespace, false);
        }
        List<String> becoming =
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--inh-caps=-all");
        if (works(becoming)) {
            return new PlainUser(becoming, true);
        }
        throw new EmbeddedDatabaseFailure(
                "PostgreSQL does not run as root, and here root can't start it as another user.",
                "Start Atrium as a plain user, or give the address of a PostgreSQL 18 with spring.datasource.url.");
    }

    private static boolean works(List<String> prefix) throws IOException {
        try {
            return Command.run(prefix, List.of("true"), "").succeeded();
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Lets the one who runs PostgreSQL come through to a folder of ours. */
    void letThrough(Path folder) throws IOException {
        if (nobody) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    /** Gives a folder with all it holds to the one who runs PostgreSQL. */
    void handOver(Path folder) throws IOException {
        if (!nobody) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.setAttribute(directory, "unix:uid", NOBODY);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", NOBODY);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
