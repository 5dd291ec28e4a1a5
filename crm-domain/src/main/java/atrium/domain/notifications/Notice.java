package atrium.domain.notifications;

import atrium.domain.kernel.RecordRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person.
 *
 * @param kind code of its {@link NotificationKind}
 * @param record the record whose page it leads to; told only as long as the person sees it; null where there is none
 * @param part anchor on that page
 * @param address where it leads to without a record; null where it leads nowhere
 * @param actor who caused it; nobody is told of what they did themselves, except by their own work in the background
 * @param origin the piece of work that did it to many records, which is told once; null for a single fact
 * @param text key of its sentence: {0} is the actor's name, {1} the record's, {2} the amount, the arguments follow
 * @param deputised whether who stands in for the person is told, too, by the sentence under the same key with {@code .for}
 */
public record Notice(
        UUID person,
        String kind,
        @Nullable RecordRef record,
        @Nullable String part,
        @Nullable String address,
        @Nullable UUID actor,
        @Nullable UUID origin,
        String text,
        List<String> arguments,
        boolean deputised) {

    static final String FOR = ".for";

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** For the person alone. */
    public Notice(
            UUID person,
            String kind,
            @Nullable RecordRef record,
            @Nullable String part,
            @Nullable String address,
            @Nullable UUID actor,
            @Nullable UUID origin,
            String text,
            List<String> arguments) {
        this(person, kind, record, part, address, actor, origin, text, arguments, false);
    }

    /** The same, also for whoever stands in. */
    Notice withDeputy() {
        return new Notice(person, kind, record, part, address, actor, origin, text, arguments, true);
    }

    /**
     * The same for who stands in.
     *
     * @param name of the person who is away, which follows the arguments
     * @param place where it leads to now
     */
    Notice told(UUID deputy, String name, @Nullable String place) {
        List<String> more = new ArrayList<>(arguments);
        more.add(name);
        return new Notice(deputy, kind, record, part, place, actor, origin, text + FOR, more, false);
    }
}
