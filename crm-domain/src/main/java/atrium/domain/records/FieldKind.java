package atrium.domain.records;

/** What kind of value a field holds, and so how it is typed, shown, filtered and imported. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    EMAIL,
    PHONE,
    WEB_ADDRESS,
    DOMAIN,
    WHOLE,
    YEAR,
    AMOUNT,
    CURRENCY,
    COUNTRY,
    CHOICE,
    INSTANT,
    DATE,
    TIME,
    EMAILS,
    PHONES,
    ADDRESSES,
    LINKS,
    PERSON,
    TEAM,
    RECORD,
    /** Any number of tags: with commas between their names where they are typed, between their ids where they are asked for. */
    TAGS,
    /** Any number of choices: their codes, one a line. */
    CHOICES,
    /** Whoever comes: colleagues, contacts and others, one a line, by name, mail address or both. */
    GUESTS;

    /** Whether a field holds any number of values, one a line, so that several columns of a file can go into it. */
    public boolean several() {
        return this == EMAILS
                || this == PHONES
                || this == ADDRESSES
                || this == LINKS
                || this == TAGS
                || this == CHOICES
                || this == GUESTS;
    }
}
