package atrium.web.security;

/** A handler of which there is one for each record type; its {@link Needs} leave the type out. */
public interface OfRecordType {

    /** Code of the record type. */
    String recordType();
}
