package atrium.domain.activities;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a note is to say, read and found to be right. */
record NoteDraft(String words, List<Mention> mentions) {

    /** Who is mentioned, each once, in the order of the text. */
    Set<UUID> people() {
        return mentions.stream().map(Mention::personId).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
