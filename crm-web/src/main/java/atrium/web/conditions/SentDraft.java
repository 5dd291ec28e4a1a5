package atrium.web.conditions;

import atrium.domain.listviews.ListDefinition;
import atrium.web.conditions.DraftPart.Group;
import atrium.web.conditions.DraftPart.Match;
import atrium.web.conditions.DraftPart.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/** Reads the form of a condition that is being built; what no form of ours sends is left out. */
final class SentDraft {

    static final String PART = "part";

    /** Begins the choice of a relation in the place of a field. */
    static final String HAS = "has ";

    // More than the conditions a filter may have, with a group for each.
    private static final int MOST = 90;
    private static final int MOST_VALUES = 101;

    private final ListDefinition definition;
    private final MultiValueMap<String, String> sent;
    private final ConditionDraft draft;

    private SentDraft(ListDefinition definition, MultiValueMap<String, String> sent) {
        this.definition = definition;
        this.sent = sent;
        this.draft = new ConditionDraft(definition);
    }

    static ConditionDraft read(ListDefinition definition, MultiValueMap<String, String> sent) {
        SentDraft reading = new SentDraft(definition, sent);
        reading.draft.add(reading.group(ConditionDraft.ROOT, -1));
        values(sent, PART).stream()
                .filter(id -> id.matches("[1-9]\\d{0,5}"))
                .map(Integer::valueOf)
                .distinct()
                .limit(MOST)
                .forEach(reading::part);
        return reading.draft;
    }

    private void part(int id) {
        int in = number(first(id, "in"));
        if (!(draft.part(in).orElse(null) instanceof Group)) {
            return;
        }
        String field = first(id, "field");
        if (field.isEmpty()) {
            draft.add(group(id, in));
        } else if (field.startsWith(HAS)) {
            String relation = field.substring(HAS.length());
            if (related(relation) && draft.relation(in) == null) {
                draft.add(new Group(id, in, Match.ALL, relation, true));
                draft.addRow(id, null);
            }
        } else if (draft.scope(in).fields().own().containsKey(field)) {
            draft.add(row(id, in, field));
        }
    }

    private Group group(int id, int in) {
        String relation = first(id, "relation");
        boolean known = related(relation) && draft.relation(in) == null;
        return new Group(
                id,
                in,
                one(Match.values(), Match::code, first(id, "match"), Match.ALL),
                known ? relation : null,
                !first(id, "there").equals("false"));
    }

    // Another field than before may be compared in other ways, with other values.
    private Row row(int id, int in, String field) {
        List<Comparing> ways = Comparing.of(draft.scope(in).asked(field).kind());
        Comparing chosen = one(ways.toArray(Comparing[]::new), Comparing::code, first(id, "compare"), ways.get(0));
        boolean same = field.equals(first(id, "was"));
        List<String> typed = values(sent, name(id, "value"));
        String unit = first(id, "unit");
        List<String> units = chosen.takes() == Comparing.Values.PERIOD ? Comparing.PERIODS : Comparing.UNITS;
        return new Row(
                id,
                in,
                field,
                same ? chosen : ways.get(0),
                same ? typed.stream().limit(MOST_VALUES).toList() : List.of(),
                units.contains(unit) && same ? unit : (same ? chosen : ways.get(0)).unit(List.of()));
    }

    private boolean related(String relation) {
        return definition.fields().related().containsKey(relation);
    }

    private static <T> T one(T[] all, Function<T, String> code, String asked, T otherwise) {
        return Arrays.stream(all)
                .filter(one -> code.apply(one).equals(asked))
                .findFirst()
                .orElse(otherwise);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private String first(int id, String what) {
        return Objects.requireNonNullElse(sent.getFirst(name(id, what)), "").strip();
    }

    static String name(int id, String what) {
        return "p" + id + "." + what;
    }

    private static List<String> values(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.get(name), List.of());
    }
}
