package atrium.web.admin;

import atrium.domain.identity.RoleEdit;
import atrium.domain.records.FieldAccess;
import atrium.domain.records.GrantedFields;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import atrium.web.records.FieldNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a role may do with the fields of each record type, as tables of its page. */
@Component
class RoleFieldTables {

    private final RecordTypes types;
    private final FieldNames names;
    private final MessageSource texts;

    RoleFieldTables(RecordTypes types, FieldNames names, MessageSource texts) {
        this.types = types;
        this.names = names;
        this.texts = texts;
    }

    /**
     * The fields of a type.
     *
     * @param summary what of them is less than everything
     * @param limited whether anything is
     * @param open whether the table is shown at first
     */
    record Table(String type, String summary, boolean limited, boolean open, List<Line> lines) {}

    /**
     * One field.
     *
     * @param name of its select
     * @param choices what a role can say of it
     * @param reason message key of why it can't be hidden; null where it can be
     */
    record Line(
            String name,
            String label,
            FieldAccess access,
            List<FieldAccess> choices,
            @Nullable String reason) {}

    List<Table> of(RoleEdit role, Map<String, String> errors, Locale locale) {
        return types.all().stream()
                .map(type -> table(type, role, errors, locale))
                .toList();
    }

    /** Names of all selects. */
    Stream<String> names() {
        return types.all().stream()
                .flatMap(
                        type -> GrantedFields.of(type).stream().map(field -> RoleEdit.field(type.code(), field.key())));
    }

    private Table table(RecordType type, RoleEdit role, Map<String, String> errors, Locale locale) {
        Map<String, FieldAccess> said = role.fields().getOrDefault(type.code(), Map.of());
        List<Line> lines = GrantedFields.of(type).stream()
                .map(field -> line(type, field, said.getOrDefault(field.key(), FieldAccess.EDIT), locale))
                .toList();
        long hidden = count(lines, FieldAccess.HIDDEN);
        long read = count(lines, FieldAccess.READ);
        boolean wrong = lines.stream().anyMatch(line -> errors.containsKey(line.name()));
        return new Table(type.code(), summary(hidden, read, locale), hidden + read > 0, wrong, lines);
    }

    private Line line(RecordType type, RecordField field, FieldAccess access, Locale locale) {
        KeptOpen reason = type.keptOpen().get(field.key());
        return new Line(
                RoleEdit.field(type.code(), field.key()),
                names.name(type.code(), field.key(), locale),
                access,
                GrantedFields.choices(type, field.key()),
                reason == null ? null : "admin.role.fields." + reason);
    }

    private static long count(List<Line> lines, FieldAccess access) {
        return lines.stream().filter(line -> line.access() == access).count();
    }

    private String summary(long hidden, long read, Locale locale) {
        if (hidden + read == 0) {
            return texts.getMessage("admin.role.fields.all", null, locale);
        }
        String both = hidden > 0 && read > 0 ? ".both" : hidden > 0 ? ".hidden" : ".read";
        return texts.getMessage("admin.role.fields" + both, new Object[] {hidden, read}, locale);
    }
}
