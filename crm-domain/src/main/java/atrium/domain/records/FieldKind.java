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
    RECORD
}
