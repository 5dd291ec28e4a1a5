package atrium.domain.listviews;

import atrium.domain.conditions.Condition;
import atrium.domain.conditions.ConditionCheck;
import atrium.domain.conditions.Standpoint;
import atrium.domain.records.SqlPredicate;

/** Writes conditions over a record's own fields as SQL, for features that judge many records with one statement. */
public final class RowConditions {

    private final ListDefinition definition;
    private final Standpoint standpoint;

    /** @param definition without anything of related records, which depends on who asks */
    public RowConditions(ListDefinition definition, Standpoint standpoint) {
        this.definition = definition;
        this.standpoint = standpoint;
    }

    /**
     * A boolean expression over the alias {@code r} of the type's table.
     *
     * @param prefix of the parameters' names, another one for each condition in a statement
     * @throws atrium.domain.conditions.UnreadableCondition when it can't be asked of the type's own fields
     */
    public SqlPredicate write(Condition condition, String prefix) {
        ConditionCheck.require(condition, definition.fields());
        return new ConditionSql(definition, null, standpoint, ConditionSql.Way.WALK, prefix).predicate(condition);
    }
}
