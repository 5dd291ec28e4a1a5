package atrium.web.stories;

import atrium.domain.activities.Mention;
import atrium.domain.activities.Mentions;
import atrium.domain.activities.NoteText;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.TimelineEntry;
import atrium.web.stories.StoryEntry.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says notes with the names that the people mentioned in them have now. */
@Component
class NoteWording {

    private static final String NOTE = "note";

    private final Mentions mentions;

    NoteWording(Mentions mentions) {
        this.mentions = mentions;
    }

    /** The notes among the entries that may mention somebody; asks nothing where there are none. */
    Map<UUID, NoteText> texts(Collection<TimelineEntry> entries) {
        return mentions.texts(entries.stream()
                .filter(entry -> entry.record().type().equals(NOTE))
                .filter(entry ->
                        !entry.arguments().isEmpty() && entry.arguments().get(0).contains("@"))
                .collect(Collectors.toMap(
                        entry -> entry.record().id(), entry -> entry.arguments().get(0), (one, same) -> one)));
    }

    static List<Piece> pieces(NoteText note, Viewer viewer) {
        List<Piece> pieces = new ArrayList<>();
        int read = 0;
        for (Mention mention : note.mentions()) {
            pieces.add(Piece.words(note.text().substring(read, mention.start())));
            pieces.add(new Piece(mention.label(), true, mention.personId().equals(viewer.personId())));
            read = mention.end();
        }
        pieces.add(Piece.words(note.text().substring(read)));
        pieces.removeIf(piece -> piece.text().isEmpty());
        return pieces;
    }
}
