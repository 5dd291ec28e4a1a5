package atrium.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long it takes until the first page is there. */
final class Starts {

    private Starts() {}

    /** On a database whose schema is current. */
    static Finding again(Path jar, Path folder) throws Exception {
        return new Finding(
                "start to first page, schema current",
                "≤ 1.2 × Spring PetClinic, which was not measured beside it",
                text(seconds(jar, folder)),
                Double.NaN);
    }

    /** In an empty folder: unpacks PostgreSQL, makes the database, lets the demo company in. */
    static Finding first(Path jar, Path folder, int goal) throws Exception {
        remove(folder);
        try {
            double seconds = seconds(jar, folder);
            return new Finding(
                    "first ever start with the demo company", "≤ %d s".formatted(goal), text(seconds), seconds / goal);
        } finally {
            remove(folder);
        }
    }

    private static double seconds(Path jar, Path folder) throws Exception {
        long start = System.nanoTime();
        try (Installation atrium = Installation.start(jar, folder, 0)) {
            Visitor.as(Measure.Asker.NOBODY, atrium).get("/sign-in");
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
