package atrium.domain.customers;

import atrium.domain.records.Changeable.Outcome;
import atrium.domain.records.Changeable.Result;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.FieldReader;
import java.util.Map;

/**
 * One stored account or contact among many, and what shall become of it.
 *
 * @param editable whether the person may edit it as it is
 * @param facts as stored
 * @param ownership as stored
 * @param after text form of its fields after the edit
 * @param clashes whether somebody changed the same fields meanwhile
 */
record CustomerChange<F>(
        ImportedRecord<F> record,
        boolean editable,
        F facts,
        Ownership ownership,
        Map<String, String> after,
        boolean clashes) {

    static <F> CustomerChange<F> of(ImportedRecord<F> record, F facts, Ownership ownership, FieldEdit edit) {
        try {
            Map<String, String> after = edit.over(record.before());
            return new CustomerChange<>(record, record.editable, facts, ownership, after, false);
        } catch (EditConflict conflict) {
            return new CustomerChange<>(record, record.editable, facts, ownership, Map.of(), true);
        }
    }

    Map<String, String> before() {
        return record.before();
    }

    /** Lets the record take what was read, unless something is wrong with it. */
    Outcome put(ImportTable<F> table, ParentLinks links, FieldReader reader, F wanted, Ownership owned) {
        if (reader.problems().isEmpty() && links.wouldLoop(record.id, table.above(wanted))) {
            reader.wrong("parent", ParentAccounts.LOOP, "");
        }
        Map<String, String> values = table.write(wanted, owned);
        Outcome outcome = Outcome.read(record.id, reader, values.equals(before()));
        if (outcome.result() == Result.CHANGED) {
            links.hang(record.id, table.above(wanted));
            record.become(wanted, owned, values);
        }
        return outcome;
    }
}
