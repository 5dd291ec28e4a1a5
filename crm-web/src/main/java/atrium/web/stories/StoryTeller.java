package atrium.web.stories;

import atrium.domain.activities.NoteText;
import atrium.domain.events.Cause;
import atrium.domain.kernel.RecordRef;
import atrium.domain.records.RecordTypes;
import atrium.domain.records.Viewer;
import atrium.domain.timeline.TimelineEntry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns timeline entries into sentences in the reader's language, grouped by the days of the reader's zone. */
@Component
class StoryTeller {

    private static final Map<String, String> CHANGED_AT = Map.of("note", "/notes/");
    private static final Map<String, String> WITHDRAWN_AT = Map.of("note", "/notes/", "activity", "/activities/");

    private final MessageSource texts;
    private final ChangeWording changes;
    private final NoteWording notes;
    private final RecordTypes types;
    private final Clock clock;

    StoryTeller(MessageSource texts, ChangeWording changes, NoteWording notes, RecordTypes types, Clock clock) {
        this.texts = texts;
        this.changes = changes;
        this.notes = notes;
        this.types = types;
        this.clock = clock;
    }

    /**
     * @param page the record whose page shows the entries; entries about others link to theirs
     * @param told the day whose name stands above already; null when none does
     */
    List<StoryDay> tell(List<TimelineEntry> entries, RecordRef page, @Nullable LocalDate told, Viewer viewer) {
        Said said = new Said(changes.names(entries, viewer), notes.texts(entries));
        List<StoryDay> days = new ArrayList<>();
        LocalDate day = null;
        for (TimelineEntry entry : entries) {
            LocalDate entryDay = entry.at().atZone(viewer.zone()).toLocalDate();
            if (!entryDay.equals(day)) {
                day = entryDay;
                days.add(new StoryDay(day.equals(told) ? null : label(day, viewer), new ArrayList<>()));
            }
            days.get(days.size() - 1).entries().add(entry(entry, page, said, viewer));
        }
        return days;
    }

    /** What the entries name besides their own words. */
    private record Said(ChangeWording.Names names, Map<UUID, NoteText> notes) {}

    private StoryEntry entry(TimelineEntry entry, RecordRef page, Said said, Viewer viewer) {
        return new StoryEntry(
                Objects.requireNonNull(
                        texts.getMessage("timeline." + entry.kind() + ".icon", null, "pencil", viewer.locale())),
                sentence(entry, said.names(), viewer),
                entry.at(),
                others(entry, page),
                body(entry, said, viewer),
                created(entry) || entry.changes().size() < 2
                        ? List.of()
                        : said.names().lines(entry.changes()),
                own(entry, CHANGED_AT, "/edit", viewer),
                own(entry, WITHDRAWN_AT, "/withdrawal", viewer));
    }

    private List<StoryEntry.Piece> body(TimelineEntry entry, Said said, Viewer viewer) {
        NoteText note = said.notes().get(entry.record().id());
        if (note != null) {
            return NoteWording.pieces(note, viewer);
        }
        String body = texts.getMessage(
                "timeline." + entry.kind() + ".body", entry.arguments().toArray(), null, viewer.locale());
        return body == null || body.isBlank() ? List.of() : List.of(StoryEntry.Piece.words(body));
    }

    private static @Nullable String own(TimelineEntry entry, Map<String, String> homes, String deed, Viewer viewer) {
        String home = homes.get(entry.record().type());
        return home == null || planned(entry) || !viewer.personId().equals(entry.personId())
                ? null
                : home + entry.record().id() + deed;
    }

    private String sentence(TimelineEntry entry, ChangeWording.Names names, Viewer viewer) {
        String kind = "timeline." + entry.kind();
        boolean one = entry.changes().size() == 1 && !created(entry);
        List<Object> words = new ArrayList<>();
        words.add(entry.personName() == null ? text("timeline.somebody", viewer) : entry.personName());
        words.add(first(entry));
        words.add(
                one
                        ? names.line(entry.changes().get(0))
                        : (Object) entry.changes().size());
        entry.arguments().stream().skip(1).map(StoryTeller::numberOrText).forEach(words::add);
        String special = one ? kind + ".one" : entry.cause() == Cause.IMPORT ? kind + ".import" : kind;
        String found = texts.getMessage(special, words.toArray(), null, viewer.locale());
        return found == null ? text(kind, viewer, words.toArray()) : found;
    }

    // Numbers are said with the marks of the reader's language.
    private static Object numberOrText(String argument) {
        return argument.matches("-?\\d{1,20}(\\.\\d{1,20})?") ? new BigDecimal(argument) : argument;
    }

    private static boolean created(TimelineEntry entry) {
        return entry.kind().endsWith(".created") || planned(entry);
    }

    // What is planned is changed and taken away where it stands, above the story.
    // What is told of a plan before it is done.
    private static boolean planned(TimelineEntry entry) {
        return entry.kind().endsWith(".planned") || entry.kind().endsWith(".guests-told");
    }

    private static String first(TimelineEntry entry) {
        return entry.arguments().isEmpty() ? "" : entry.arguments().get(0);
    }

    private List<StoryEntry.Link> others(TimelineEntry entry, RecordRef page) {
        List<StoryEntry.Link> others = new ArrayList<>();
        if (entry.about() != null) {
            link(entry.about().record(), entry.about().name(), others);
        }
        if (entry.contact() != null && entry.contactName() != null && !page.id().equals(entry.contact())) {
            link(new RecordRef("contact", entry.contact()), entry.contactName(), others);
        }
        return others;
    }

    private void link(RecordRef record, String name, List<StoryEntry.Link> others) {
        types.address(record).ifPresent(address -> others.add(new StoryEntry.Link(address, name)));
    }

    private String label(LocalDate day, Viewer viewer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        if (day.equals(today)) {
            return text("day.today", viewer);
        }
        if (day.equals(today.minusDays(1))) {
            return text("day.yesterday", viewer);
        }
        String pattern = day.getYear() == today.getYear() ? "EEEE d MMMM" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, viewer.locale()).format(day);
    }

    private String text(String key, Viewer viewer, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }
}
