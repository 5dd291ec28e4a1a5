package atrium.web.history;

import atrium.domain.audit.ChangeOrigin;
import atrium.domain.audit.LogPage;
import atrium.domain.audit.LoggedChange;
import atrium.domain.audit.LoggedNames;
import atrium.domain.audit.RecordHistory;
import atrium.domain.events.Cause;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the history of a record: what was stored together, by whom, and where it came from. */
@Component
class RecordStories {

    private static final int FEW = 8;

    private final RecordHistory history;
    private final LoggedNames names;
    private final ChangeWords words;
    private final DeedWords deeds;
    private final MessageSource texts;

    RecordStories(RecordHistory history, LoggedNames names, ChangeWords words, DeedWords deeds, MessageSource texts) {
        this.history = history;
        this.names = names;
        this.words = words;
        this.deeds = deeds;
        this.texts = texts;
    }

    RecordStory of(RecordType type, UUID id, @Nullable UUID before, Viewer viewer) {
        LogPage page = history.of(type.ref(id), before, viewer);
        String address = type.address(id);
        LoggedNames.Named named = names.visible(Set.of(id), viewer).get(id);
        return new RecordStory(
                named == null ? "" : named.name(),
                address,
                "record." + type.code() + ".one",
                saves(page.entries(), viewer),
                page.next() == null ? null : address + "/history?before=" + page.next(),
                before == null);
    }

    private List<RecordStory.Save> saves(List<LoggedChange> entries, Viewer viewer) {
        Map<UUID, ChangeOrigin> origins = names.origins(
                entries.stream()
                        .map(LoggedChange::origin)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                viewer);
        ChangeWords.Reader reader = words.reader(entries, viewer);
        List<RecordStory.Save> saves = new ArrayList<>();
        LoggedChange last = null;
        for (LoggedChange entry : entries) {
            if (last == null || last.save() == null || !last.save().equals(entry.save())) {
                saves.add(save(entry, origins, viewer));
            }
            saves.get(saves.size() - 1).deeds().add(deed(entry, reader, viewer));
            last = entry;
        }
        return saves;
    }

    private RecordStory.Save save(LoggedChange entry, Map<UUID, ChangeOrigin> origins, Viewer viewer) {
        ChangeOrigin origin = DeedWords.origin(entry, origins);
        return new RecordStory.Save(
                entry.at(),
                entry.personName(),
                entry.cause() == Cause.PAGE ? null : deeds.from(entry, origins, viewer.locale()),
                origin == null ? null : origin.address(),
                new ArrayList<>());
    }

    private RecordStory.Deed deed(LoggedChange entry, ChangeWords.Reader reader, Viewer viewer) {
        List<ChangeLine> fields = reader.lines(entry);
        boolean changed = entry.deed().equals("changed") && !fields.isEmpty();
        return new RecordStory.Deed(
                deeds.icon(entry, viewer.locale()),
                changed
                        ? texts.getMessage("history.changed", new Object[] {fields.size()}, viewer.locale())
                        : deeds.name(entry.deed(), viewer.locale()),
                fields,
                !changed || fields.size() > FEW);
    }
}
