package atrium.web.handovers;

import atrium.domain.bulkchanges.BulkChanges;
import atrium.domain.records.Act;
import atrium.domain.records.HandedOver.Holding;
import atrium.domain.records.Level;
import atrium.domain.records.Viewer;
import atrium.web.records.FieldNames;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says how much of what somebody is in charge of. */
@Component
class HandoverWords {

    private static final String OWNER = "owner";

    private final BulkChanges changes;
    private final FieldNames names;
    private final MessageSource texts;

    HandoverWords(BulkChanges changes, FieldNames names, MessageSource texts) {
        this.changes = changes;
        this.names = names;
        this.texts = texts;
    }

    /** "Mara is in charge of 12 accounts, 31 contacts and 9 open plans." */
    String sentence(String name, List<Holding> holdings, Viewer viewer) {
        List<String> parts = holdings.stream()
                .map(holding -> amount(holding.kind(), holding.amount() + holding.kept(), viewer))
                .toList();
        int last = parts.size() - 1;
        String all = last == 0
                ? parts.get(0)
                : text("handover.and", viewer, String.join(", ", parts.subList(0, last)), parts.get(last));
        return text("handover.sentence", viewer, name, all);
    }

    /** "12 accounts": those that can be handed over or, where none can, those that stay. */
    String amount(Holding holding, Viewer viewer) {
        return amount(holding.kind(), holding.amount() > 0 ? holding.amount() : holding.kept(), viewer);
    }

    /** "12 accounts", "1 account by technician". */
    String amount(String kind, long amount, Viewer viewer) {
        int dot = kind.indexOf('.');
        if (dot < 0) {
            return text("handover.kind." + kind, viewer, amount);
        }
        String type = kind.substring(0, dot);
        String field = kind.substring(dot + 1);
        String noun = text("list.noun." + type, viewer, amount);
        return field.equals(OWNER)
                ? noun
                : text("handover.by-field", viewer, noun, names.name(type, field, viewer.locale()));
    }

    List<String> notes(Holding holding, Viewer viewer) {
        List<String> notes = new ArrayList<>();
        if (holding.amount() == 0) {
            notes.add(text("handover.kept.all", viewer, holding.kept()));
            return notes;
        }
        if (holding.archived() > 0) {
            notes.add(text("handover.archived", viewer, holding.archived()));
        }
        if (holding.kept() > 0) {
            notes.add(text("handover.kept", viewer, holding.kept()));
        }
        String note = texts.getMessage("handover.kind." + holding.kind() + ".note", null, "", viewer.locale());
        if (note != null && !note.isEmpty()) {
            notes.add(note);
        }
        return notes;
    }

    /** Whether there may be records that the viewer doesn't see, and so neither counts nor hands over. */
    boolean partial(Viewer viewer) {
        return changes.types().stream()
                .anyMatch(type -> !type.holders().isEmpty() && viewer.level(type.code(), Act.READ) != Level.ALL);
    }

    /** Why nothing of a kind was given. */
    String problem(String key, Viewer viewer) {
        return text(key, viewer, BulkChanges.MOST);
    }

    String text(String key, Viewer viewer, Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }
}
