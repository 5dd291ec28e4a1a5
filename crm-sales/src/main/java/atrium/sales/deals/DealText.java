package atrium.sales.deals;

import static atrium.domain.records.FieldKind.AMOUNT;
import static atrium.domain.records.FieldKind.CHOICE;
import static atrium.domain.records.FieldKind.CURRENCY;
import static atrium.domain.records.FieldKind.DATE;
import static atrium.domain.records.FieldKind.INSTANT;
import static atrium.domain.records.FieldKind.LONG_TEXT;
import static atrium.domain.records.FieldKind.PERSON;
import static atrium.domain.records.FieldKind.TEAM;
import static atrium.domain.records.FieldKind.TEXT;
import static atrium.domain.records.FieldKind.WHOLE;

import atrium.domain.customers.Ownership;
import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.records.FieldReader;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.RecordField;
import atrium.sales.pipelines.LossReason;
import atrium.sales.pipelines.Pipeline;
import atrium.sales.pipelines.Pipelines;
import atrium.sales.pipelines.Stage;
import atrium.sales.pipelines.StageKind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text form of a deal's fields, which forms, imports, edits and the audit log share. */
final class DealText {

    static final List<RecordField> DERIVED = List.of(
            new RecordField("dealState", CHOICE, 20, StageKind.CODES),
            RecordField.of("worth", AMOUNT, 40),
            RecordField.of("stageSince", INSTANT, 40));

    /** What nobody can be kept from seeing who sees such records. */
    static final Map<String, KeptOpen> KEPT_OPEN = Map.of(
            "name", KeptOpen.NAME,
            "pipeline", KeptOpen.PLACE,
            "stage", KeptOpen.PLACE,
            "account", KeptOpen.PLACE,
            "contact", KeptOpen.PLACE,
            "owner", KeptOpen.PLACE,
            "team", KeptOpen.PLACE);

    private static final int MOST_TEXT = 20_000;

    private DealText() {}

    /** The fields as they are with the pipelines and reasons of this moment. */
    static List<RecordField> fields(Pipelines pipelines) {
        return List.of(
                RecordField.of("name", TEXT, 300),
                RecordField.record("account", "account"),
                RecordField.record("contact", "contact"),
                choice("pipeline", pipelines.all(), Pipeline::code, Pipeline::name)
                        .withdrawing(pipelines.all().stream()
                                .filter(pipeline -> !pipelines.offered().contains(pipeline))
                                .collect(Collectors.toMap(Pipeline::code, Pipeline::code))),
                choice("stage", pipelines.stages(), Stage::code, Stage::name)
                        .withdrawing(pipelines.stages().stream()
                                .filter(stage -> pipelines.offered().stream()
                                        .noneMatch(open -> open.code().equals(stage.pipeline())))
                                .collect(Collectors.toMap(Stage::code, Stage::pipeline))),
                RecordField.of("value", AMOUNT, 40),
                RecordField.of("valueCurrency", CURRENCY, 3),
                RecordField.of("probability", WHOLE, 3),
                RecordField.of("closeOn", DATE, 10),
                RecordField.of("openedOn", DATE, 10),
                RecordField.of("leadSource", TEXT, 100),
                RecordField.of("competitors", TEXT, 2000),
                choice("lossReason", pipelines.lossReasons(), LossReason::code, LossReason::name)
                        .withdrawing(pipelines.lossReasons().stream()
                                .filter(Predicate.not(LossReason::active))
                                .collect(Collectors.toMap(LossReason::code, LossReason::code))),
                RecordField.of("lossNote", LONG_TEXT, MOST_TEXT),
                RecordField.of("description", LONG_TEXT, MOST_TEXT),
                RecordField.of("externalId", TEXT, 200),
                RecordField.of("owner", PERSON, 36),
                RecordField.of("team", TEAM, 36));
    }

    private static <T> RecordField choice(String key, List<T> all, Function<T, String> code, Function<T, String> name) {
        Map<String, String> names = all.stream().collect(Collectors.toMap(name, code, (one, other) -> one));
        return new RecordField(key, CHOICE, 60, all.stream().map(code).toList(), names);
    }

    /** @param companyCurrency taken for a value typed without a currency */
    static DealFacts read(FieldReader reader, String companyCurrency, Pipelines pipelines, CustomFieldSet custom) {
        BigDecimal amount = reader.amount("value");
        return new DealFacts(
                reader.required("name", 300),
                reader.id("account"),
                reader.id("contact"),
                amount,
                amount == null ? null : currency(reader, companyCurrency),
                reader.whole("probability", 0, 100),
                reader.date("closeOn"),
                reader.date("openedOn"),
                reader.choice(
                        "lossReason",
                        pipelines.lossReasons().stream().map(LossReason::code).toList()),
                reader.text("lossNote", MOST_TEXT),
                reader.text("competitors", 2000),
                reader.text("leadSource", 100),
                reader.text("description", MOST_TEXT),
                reader.text("externalId", 200),
                custom.read(reader));
    }

    private static @Nullable String currency(FieldReader reader, String companyCurrency) {
        int before = reader.problems().size();
        String typed = reader.currency("valueCurrency");
        return typed == null && reader.problems().size() == before ? companyCurrency : typed;
    }

    static Map<String, String> write(Deal deal) {
        return write(deal.facts(), deal.ownership(), deal.progress());
    }

    static Map<String, String> write(DealFacts facts, Ownership ownership, Progress progress) {
        return write(facts, ownership, progress.pipeline(), progress.stage());
    }

    static Map<String, String> write(DealFacts facts, Ownership ownership, String pipeline, String stage) {
        Map<String, String> text = new LinkedHashMap<>();
        put(text, "name", facts.name());
        put(text, "account", facts.accountId());
        put(text, "contact", facts.contactId());
        put(text, "pipeline", pipeline);
        put(text, "stage", stage);
        put(text, "value", facts.amount() == null ? null : plain(facts.amount()));
        put(text, "valueCurrency", facts.currency());
        put(text, "probability", facts.probability());
        put(text, "closeOn", facts.closeOn());
        put(text, "openedOn", facts.openedOn());
        put(text, "leadSource", facts.leadSource());
        put(text, "competitors", facts.competitors());
        put(text, "lossReason", facts.lossReason());
        put(text, "lossNote", facts.lossNote());
        put(text, "description", facts.description());
        put(text, "externalId", facts.externalId());
        put(text, "owner", ownership.ownerId());
        put(text, "team", ownership.teamId());
        text.putAll(facts.custom().texts());
        return text;
    }

    /** The number without an exponent and without zeros at its end. */
    static String plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static void put(Map<String, String> text, String field, @Nullable Object value) {
        if (value != null) {
            text.put(field, value.toString());
        }
    }
}
