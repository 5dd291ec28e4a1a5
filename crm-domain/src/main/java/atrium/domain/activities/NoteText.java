package atrium.domain.activities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a note says, with the people named in it by the names they have now.
 *
 * @param mentions in the order of the text
 */
public record NoteText(String text, List<Mention> mentions) {

    public NoteText {
        mentions = List.copyOf(mentions);
    }

    /** Those mentioned whom another text names in the same order, as {@link Notes} takes them with it. */
    List<String> standingIn(String typed) {
        String other = typed.replace("\r\n", "\n");
        List<String> standing = new ArrayList<>();
        int read = 0;
        for (Mention mention : mentions) {
            int start = other.indexOf(mention.label(), read);
            if (start >= 0) {
                standing.add(start + ":" + mention.personId());
                read = start + mention.label().length();
            }
        }
        return standing;
    }

    /** A place in a stored text where a person is named, and how many signs that takes there. */
    record Place(int start, int length, UUID personId) {}

    static NoteText of(String stored, List<Place> places, Map<UUID, String> names) {
        StringBuilder text = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        int read = 0;
        for (Place place :
                places.stream().sorted(Comparator.comparing(Place::start)).toList()) {
            String name = names.get(place.personId());
            if (name == null || place.start() < read || place.start() + place.length() > stored.length()) {
                continue;
            }
            text.append(stored, read, place.start());
            Mention mention = new Mention(text.length(), place.personId(), name);
            text.append(mention.label());
            mentions.add(mention);
            read = place.start() + place.length();
        }
        return new NoteText(text.append(stored, read, stored.length()).toString(), mentions);
    }
}
