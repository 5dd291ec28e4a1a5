package atrium.domain.dataexchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an import.
 *
 * @param fields field of each column, in the order of the columns; null where the column is left out
 * @param identity field by which rows are recognised; null when every row becomes a new record
 * @param create whether rows that are not recognised become new records
 * @param update whether recognised records take the rows' values
 * @param skipLookalikes whether new rows that look like an existing record are left out
 * @param makeAccounts whether accounts that rows name and that are not there are made along
 * @param settings what holds for the whole file, by key
 * @param owner owner of new records that name none; null for nobody
 */
public record ImportPlan(
        List<@Nullable String> fields,
        @Nullable String identity,
        boolean create,
        boolean update,
        boolean skipLookalikes,
        boolean makeAccounts,
        Map<String, String> settings,
        @Nullable UUID owner) {

    public ImportPlan {
        settings = Map.copyOf(settings);
    }

    /** The same plan with other fields for the columns. */
    ImportPlan with(List<@Nullable String> others) {
        return new ImportPlan(others, identity, create, update, skipLookalikes, makeAccounts, settings, owner);
    }

    /** The same plan with new records of this owner. */
    ImportPlan owned(UUID by) {
        return new ImportPlan(fields, identity, create, update, skipLookalikes, makeAccounts, settings, by);
    }

    /** A plan without settings. */
    public ImportPlan(
            List<@Nullable String> fields,
            @Nullable String identity,
            boolean create,
            boolean update,
            boolean skipLookalikes,
            boolean makeAccounts,
            @Nullable UUID owner) {
        this(fields, identity, create, update, skipLookalikes, makeAccounts, Map.of(), owner);
    }
}
