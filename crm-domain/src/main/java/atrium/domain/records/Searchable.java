package atrium.domain.records;

/** Plugs a record type into the search: a query that makes its search documents. */
public interface Searchable {

    /** Code of the record type. */
    String type();

    /**
     * A set-based query over {@code :ids} (uuid[]) with the columns id, title, subtitle, words (all text by which it is
     * found), phones (digits, blank-separated), owner_id, team_id, account_owner_id, account_team_id, account_id and
     * contact_id (the customers whose owners and teams these are, where it is none of them itself), changed_at; rows
     * that are archived or in the bin are left out.
     *
     * @param seen without what these limits hide
     */
    String documents(FieldLimits seen);
}
