package atrium.web.purchases;

import atrium.domain.organization.Currencies;
import atrium.domain.organization.TaxRates;
import atrium.domain.purchases.PurchaseDetails;
import atrium.domain.purchases.PurchaseDirectory;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.web.forms.Choice;
import atrium.web.records.FormDraft;
import atrium.web.records.FormField;
import atrium.web.records.HiddenFields;
import atrium.web.records.RecordForms;
import atrium.web.records.RecordPickers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds the form of a purchase, whose lines stand in a table with room for more. */
@Component
class PurchaseForms {

    private static final int ROOM = 4;

    private final RecordType type;
    private final PurchaseDesk desk;
    private final RecordForms forms;
    private final RecordPickers pickers;
    private final PurchaseDirectory purchases;
    private final Currencies currencies;
    private final TaxRates taxes;
    private final Clock clock;

    PurchaseForms(
            PurchaseDesk desk,
            RecordForms forms,
            RecordPickers pickers,
            PurchaseDirectory purchases,
            Currencies currencies,
            TaxRates taxes,
            Clock clock) {
        this.desk = desk;
        this.type = desk.type();
        this.forms = forms;
        this.pickers = pickers;
        this.purchases = purchases;
        this.currencies = currencies;
        this.taxes = taxes;
        this.clock = clock;
    }

    RecordType type() {
        return type;
    }

    /** What an empty form starts with, over what its address says. */
    Map<String, String> presets(Map<String, String> typed, Viewer viewer) {
        Map<String, String> values = new HashMap<>(desk.custom().preset(typed));
        values.putIfAbsent("orderedOn", today(viewer).toString());
        values.putIfAbsent("currency", currencies.base());
        purchases.sources().stream().findFirst().ifPresent(source -> values.putIfAbsent("source", source));
        return values;
    }

    /** The lines as the door takes them: the product where one was meant, else the words. */
    List<Map<String, String>> meant(List<TypedLine> lines, Viewer viewer) {
        return lines.stream().map(line -> meant(line, viewer)).toList();
    }

    private Map<String, String> meant(TypedLine line, Viewer viewer) {
        Map<String, String> values = new HashMap<>();
        pickers.find("product", line.product(), line.text(), viewer)
                .ifPresentOrElse(
                        product -> values.put("product", product.toString()), () -> values.put("text", line.text()));
        if (!line.isBlank()) {
            values.put("quantity", line.quantity());
            values.put("unitPrice", line.unitPrice());
            values.put("discount", line.discount());
            values.put("tax", line.tax());
        }
        return values;
    }

    /** The lines of a stored purchase. */
    List<TypedLine> stored(List<Map<String, String>> lines, PurchaseDetails purchase) {
        List<TypedLine> typed = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String product = purchase.lines().get(at).product();
            typed.add(TypedLine.of(lines.get(at), product == null ? "" : product));
        }
        return typed;
    }

    /**
     * The form.
     *
     * @param version of the purchase that is edited; null for a new one
     */
    ModelAndView page(
            HttpStatus status, FormDraft typed, @Nullable Long version, List<TypedLine> lines, Viewer viewer) {
        FormDraft draft = forms.whole(desk, typed, viewer);
        List<TypedLine> rows = new ArrayList<>(lines);
        for (int blank = 0; blank < ROOM; blank++) {
            rows.add(TypedLine.BLANK);
        }
        ModelAndView page = new ModelAndView("purchases/form", status);
        HiddenFields.tell(page, desk, draft, viewer);
        return page.addObject("sections", forms.added(desk, draft, viewer))
                .addObject("type", type)
                .addObject("id", draft.id())
                .addObject("version", version)
                .addObject("number", draft.values().getOrDefault("orderNumber", ""))
                .addObject("head", head(draft, viewer))
                .addObject("note", viewer.sees("purchase", "note") ? field("note", false, draft, viewer) : null)
                .addObject("values", draft.values())
                .addObject("errors", draft.errors())
                .addObject("currencies", currencies(draft))
                .addObject("sources", purchases.sources())
                .addObject("rows", rows)
                .addObject("taxes", taxes.inForce(today(viewer)));
    }

    private List<FormField> head(FormDraft draft, Viewer viewer) {
        return List.of(
                field("account", false, draft, viewer),
                field("contact", false, draft, viewer),
                field("orderNumber", true, draft, viewer),
                field("orderedOn", true, draft, viewer),
                field("returnOf", false, draft, viewer));
    }

    private FormField field(String key, boolean demanded, FormDraft draft, Viewer viewer) {
        return forms.field(type, key, demanded, draft, viewer);
    }

    private List<Choice> currencies(FormDraft draft) {
        String stored = draft.values().get("currency");
        return Stream.concat(currencies.active().stream(), Stream.ofNullable(stored))
                .filter(code -> !code.isBlank())
                .distinct()
                .map(code -> new Choice(code, code))
                .toList();
    }

    private LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    /** The draft of a return of a purchase. */
    Map<String, String> giving(PurchaseDetails purchase) {
        Map<String, String> values = new HashMap<>();
        values.put("source", purchase.facts().source());
        values.put("orderNumber", "R-" + purchase.facts().orderNumber());
        values.put("currency", purchase.facts().currency());
        values.put("returnOf", purchase.id().toString());
        put(values, "account", purchase.facts().accountId());
        put(values, "contact", purchase.facts().contactId());
        return values;
    }

    private static void put(Map<String, String> values, String field, @Nullable UUID id) {
        if (id != null) {
            values.put(field, id.toString());
        }
    }
}
