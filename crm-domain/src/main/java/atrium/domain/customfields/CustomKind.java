package atrium.domain.customfields;

import atrium.domain.records.FieldKind;
import java.util.Locale;

/** What a custom field holds. */
public enum CustomKind {
    TEXT(FieldKind.TEXT, 500),
    LONG_TEXT(FieldKind.LONG_TEXT, 20_000),
    NUMBER(FieldKind.AMOUNT, 40),
    /** An amount, with its currency in a field of its own behind it. */
    MONEY(FieldKind.AMOUNT, 40),
    DATE(FieldKind.DATE, 10),
    /** A moment to the second, stored as an instant and shown in the person's zone. */
    DATE_TIME(FieldKind.INSTANT, 40),
    CHOICE(FieldKind.CHOICE, 40),
    SEVERAL_CHOICES(FieldKind.CHOICES, 4_000),
    YES_NO(FieldKind.CHOICE, 3),
    EMAIL(FieldKind.EMAIL, 254),
    WEB_ADDRESS(FieldKind.WEB_ADDRESS, 2000),
    /** Somebody of our company. */
    PERSON(FieldKind.PERSON, 36),
    /** Another record, of the one type that its field links to. */
    RECORD(FieldKind.RECORD, 36);

    private final FieldKind kind;
    private final int maxLength;

    CustomKind(FieldKind kind, int maxLength) {
        this.kind = kind;
        this.maxLength = maxLength;
    }

    /** The kind of field by which forms, lists and files treat it. */
    public FieldKind kind() {
        return kind;
    }

    /** Most characters of its text form. */
    public int maxLength() {
        return maxLength;
    }

    /** Whether its values come from choices that the company names. */
    public boolean chosen() {
        return this == CHOICE || this == SEVERAL_CHOICES;
    }

    /** Whether no two records can be made to hold the same in a field of this kind. */
    boolean distinguishing() {
        return this == TEXT || this == NUMBER || this == DATE || this == EMAIL || this == WEB_ADDRESS;
    }

    /** Whether new records can start with a value that is typed once for all of them. */
    boolean presettable() {
        return this != MONEY && this != DATE_TIME && this != PERSON && this != RECORD;
    }

    /** Whether an index makes filters by fields of this kind fast. */
    boolean indexed() {
        return this != LONG_TEXT;
    }

    /** Whether it also sorts lists of any length: not by the names of others, nor by the first of several. */
    public boolean indexSorts() {
        return indexed() && this != PERSON && this != RECORD && this != SEVERAL_CHOICES;
    }

    /** Whether what is held in a field of this kind is right in one of the other kind, too. */
    boolean widensTo(CustomKind other) {
        return this == other || this == TEXT && other == LONG_TEXT || this == CHOICE && other == SEVERAL_CHOICES;
    }

    /** Stable code, such as {@code long-text}; its name stands under {@code customKind.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
