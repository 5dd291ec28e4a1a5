package atrium.domain.catalog;

import atrium.domain.records.FieldReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category as people write it: names from the top down, joined by a slash. */
final class CategoryPath {

    static final int LONGEST_NAME = 100;
    private static final int DEEPEST = 8;
    private static final String JOINT = " / ";

    private CategoryPath() {}

    /** The path in its one spelling; null when blank. */
    static @Nullable String read(FieldReader reader) {
        String typed = reader.text("category", 500);
        if (typed == null) {
            return null;
        }
        List<String> names = Arrays.stream(typed.split("[/>]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        boolean tooLong = names.stream().anyMatch(name -> name.length() > LONGEST_NAME);
        if (names.isEmpty() || names.size() > DEEPEST || tooLong) {
            return reader.wrong("category", "category.problem.path", typed);
        }
        return String.join(JOINT, names);
    }

    static String below(@Nullable String parent, String name) {
        return parent == null ? name : parent + JOINT + name;
    }

    /** The path and all paths above it, from the top down. */
    static List<String> fromTheTop(String path) {
        List<String> paths = new ArrayList<>();
        for (int at = path.indexOf(JOINT); at >= 0; at = path.indexOf(JOINT, at + 1)) {
            paths.add(path.substring(0, at));
        }
        paths.add(path);
        return paths;
    }

    static @Nullable String parent(String path) {
        int at = path.lastIndexOf(JOINT);
        return at < 0 ? null : path.substring(0, at);
    }

    static String name(String path) {
        int at = path.lastIndexOf(JOINT);
        return at < 0 ? path : path.substring(at + JOINT.length());
    }
}
