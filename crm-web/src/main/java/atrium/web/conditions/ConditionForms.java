package atrium.web.conditions;

import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.ConditionText;
import atrium.domain.conditions.UnreadableCondition;
import atrium.domain.listviews.ListDefinition;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.Viewer;
import atrium.web.conditions.DraftPart.Row;
import atrium.web.records.RecordPickers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The form in which a person builds a condition over the fields of a list and of what is related to it. */
@Component
public class ConditionForms {

    private final ConditionWords words;
    private final RecordPickers pickers;
    private final MessageSource texts;

    ConditionForms(ConditionWords words, RecordPickers pickers, MessageSource texts) {
        this.words = words;
        this.pickers = pickers;
        this.texts = texts;
    }

    /**
     * The draft that was sent, after what its button asked for.
     *
     * @param deed {@code row}, {@code group} or {@code remove} and the number of a part; anything else changes nothing
     */
    public ConditionDraft read(
            ListDefinition definition, MultiValueMap<String, String> sent, String deed, Viewer viewer) {
        return read(definition, sent, deed, "", viewer);
    }

    /**
     * The same of one of several conditions in a form.
     *
     * @param prefix begins the names of its inputs, and what its buttons ask for
     */
    public ConditionDraft read(
            ListDefinition definition, MultiValueMap<String, String> all, String asked, String prefix, Viewer viewer) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        all.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                sent.put(name.substring(prefix.length()), values);
            }
        });
        String deed = asked.startsWith(prefix) ? asked.substring(prefix.length()) : "";
        ConditionDraft draft = SentDraft.read(definition, sent);
        draft.replaceRows(row -> named(row, draft.scope(row.in()).asked(row.field()), sent, viewer));
        String[] words = deed.split(" ");
        if (words.length == 2 && words[1].matches("\\d{1,6}")) {
            draft.part(Integer.parseInt(words[1])).ifPresent(part -> change(draft, words[0], part));
        }
        return draft;
    }

    // A record is known by the suggestion that was chosen or, where none was, by its exact name.
    private Row named(Row row, ListColumn column, MultiValueMap<String, String> sent, Viewer viewer) {
        List<String> said = Objects.requireNonNullElse(sent.get(SentDraft.name(row.id(), "said")), List.of());
        if (column.kind() != FieldKind.RECORD || said.isEmpty()) {
            return row;
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < Math.min(said.size(), row.typed().size()); i++) {
            ids.add(pickers.find(column.choices().get(0), row.typed().get(i), said.get(i), viewer)
                    .map(UUID::toString)
                    .orElse(""));
        }
        return new Row(row.id(), row.in(), row.field(), row.comparing(), ids, row.unit());
    }

    private static void change(ConditionDraft draft, String deed, DraftPart part) {
        switch (deed) {
            case "row" -> draft.addRow(part.id(), null);
            case "group" -> draft.addGroup(part.id());
            case "remove" -> draft.remove(part.id());
            default -> {}
        }
    }

    /**
     * Passes when the condition can be asked.
     *
     * @throws UnreadableCondition saying what can't
     */
    public void require(ListDefinition definition, ConditionDraft draft) {
        ConditionCheck.require(draft.condition(), definition.fields());
        ConditionText.parse(ConditionText.write(draft.condition()));
    }

    /** @param checked whether what is missing or wrong is said beside it */
    public ConditionScreen screen(
            ConditionDraft draft, @Nullable UnreadableCondition problem, boolean checked, Viewer viewer) {
        return screen(draft, problem, checked, "", viewer);
    }

    /** The same as one of several conditions in a form; {@code prefix} begins the names of its inputs. */
    public ConditionScreen screen(
            ConditionDraft draft,
            @Nullable UnreadableCondition problem,
            boolean checked,
            String prefix,
            Viewer viewer) {
        DraftRendering rendering = new DraftRendering(draft, checked, prefix, words, pickers, texts, viewer);
        ConditionScreen.PartView root =
                rendering.part(draft.part(ConditionDraft.ROOT).orElseThrow(), 1);
        String sentence = problem == null || rendering.problems() > 0 ? null : words.sentence(problem, viewer.locale());
        return new ConditionScreen(root, sentence);
    }
}
