package atrium.domain.records;

/**
 * A page that can be the home of a role; the list of each record type is one, others are plugged in as beans.
 *
 * @param path its address
 * @param textKey key of its name
 */
public record HomePage(String path, String textKey) {

    /** The list of a record type. */
    public static HomePage listOf(RecordType type) {
        return new HomePage(type.path(), "record." + type.code() + ".many");
    }
}
