package atrium.domain.records;

import java.util.Map;

/** What a company demands of its records beside that their fields can be read, asked by everything that writes records. */
public interface RecordRules {

    /** No demands. */
    Check NONE = (reader, before, after) -> {};

    /** The demands of one record type at this moment. */
    Check of(String recordType, Viewer viewer);

    /** Holds demands against records. */
    interface Check {

        /**
         * Notes each demand that isn't met at the field that it is about. What wasn't met before may stay so as long as
         * nobody changes what the demand asks for.
         *
         * @param before text form of the record's fields as stored; empty for a new record
         * @param after the same as it would be stored
         */
        void check(FieldReader reader, Map<String, String> before, Map<String, String> after);
    }
}
