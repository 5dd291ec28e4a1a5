package atrium.domain.customfields;

import atrium.domain.records.FieldKind;
import java.util.Locale;

/** What a custom field holds. */
public enum CustomKind {
    TEXT(FieldKind.TEXT, 500),
    LONG_TEXT(FieldKind.LONG_TEXT, 20_000),
    NUMBER(FieldKind.AMOUNT, 40),
    DATE(FieldKind.DATE, 10),
    CHOICE(FieldKind.CHOICE, 40),
    YES_NO(FieldKind.CHOICE, 3),
    EMAIL(FieldKind.EMAIL, 254),
    WEB_ADDRESS(FieldKind.WEB_ADDRESS, 2000);

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

    /** Stable code, such as {@code long-text}; its name stands under {@code custom.kind.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
