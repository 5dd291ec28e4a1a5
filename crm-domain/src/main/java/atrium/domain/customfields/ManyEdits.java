package atrium.domain.customfields;

import static atrium.domain.records.Changeable.CHANGED_SINCE;
import static atrium.domain.records.Changeable.GONE;

import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads changes of many records of a type one by one and gathers what is to be stored; a record that can't be changed is refused alone. */
public final class ManyEdits<F> {

    private final Map<UUID, FieldEdit> edits;
    private final Form<F> form;
    private final @Nullable CustomDemands demands;
    private final Map<UUID, Map<String, String>> before = new HashMap<>();
    private final Map<UUID, F> changed = new LinkedHashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<UUID> left;

    /** @param demands what edited records are held against; null for values that are given back, which were there before */
    public ManyEdits(Map<UUID, FieldEdit> edits, Form<F> form, @Nullable CustomDemands demands) {
        this.edits = edits;
        this.form = form;
        this.demands = demands;
        this.left = new HashSet<>(edits.keySet());
    }

    /** The facts of a record and their text form. */
    public interface Form<F> {

        /** The facts out of their text, with those of before that many edits never change. */
        F read(FieldReader reader, F before);

        /** Text form by field; empty fields are absent. */
        Map<String, String> write(F facts);
    }

    /** Reads the change of a record that is there. */
    public void take(UUID id, F stored) {
        left.remove(id);
        Map<String, String> was = form.write(stored);
        try {
            FieldReader reader =
                    new FieldReader(Objects.requireNonNull(edits.get(id)).over(was));
            F facts = form.read(reader, stored);
            Map<String, String> after = form.write(facts);
            if (demands != null) {
                demands.check(reader, was, after, id);
            }
            Outcome outcome = Outcome.read(id, reader, after.equals(was));
            outcomes.add(outcome);
            if (outcome.result() == Result.CHANGED) {
                before.put(id, was);
                changed.put(id, facts);
            }
        } catch (EditConflict conflict) {
            outcomes.add(Outcome.refused(id, CHANGED_SINCE));
        }
    }

    /** Leaves a record as it is that is there. */
    public void refuse(UUID id, String messageKey) {
        left.remove(id);
        outcomes.add(Outcome.refused(id, messageKey));
    }

    /** The facts of records that change. */
    public Map<UUID, F> changed() {
        return changed;
    }

    /** The text of a record that changes, as it is stored. */
    public Map<String, String> before(UUID id) {
        return Objects.requireNonNull(before.get(id));
    }

    /** One for each record; those that were not taken are gone. */
    public List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>(outcomes);
        left.forEach(id -> all.add(Outcome.refused(id, GONE)));
        return all;
    }
}
