package atrium.domain.files;

import atrium.domain.kernel.RuleViolation;
import java.util.List;

/** A file can't be kept; the sentence says why, and nothing was stored. */
public final class FileRefused extends RuleViolation {

    private static final long MEGABYTE = 1 << 20;

    private FileRefused(String reason, Object... arguments) {
        super("file", "file.problem." + reason, List.of(arguments));
    }

    static FileRefused tooLarge(long most) {
        return new FileRefused("too-large", most / MEGABYTE);
    }

    static FileRefused empty() {
        return new FileRefused("empty");
    }

    static FileRefused program() {
        return new FileRefused("program");
    }

    static FileRefused otherThanItsName(String name) {
        return new FileRefused("other-than-its-name", name);
    }

    static FileRefused tooMany(int most) {
        return new FileRefused("too-many", most);
    }

    static FileRefused noPicture() {
        return new FileRefused("no-picture");
    }

    static FileRefused unreadable() {
        return new FileRefused("unreadable");
    }

    static FileRefused tooManyPixels(int most) {
        return new FileRefused("too-many-pixels", most);
    }
}
