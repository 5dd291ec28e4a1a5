package atrium.web.deals;

import atrium.domain.catalog.PriceLists;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.TaxRate;
import atrium.domain.organization.TaxRates;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealLines;
import atrium.sales.deals.LinesEdit;
import atrium.sales.lines.LineItem;
import atrium.sales.lines.LineText;
import atrium.sales.lines.PricedLine;
import atrium.sales.lines.Recurrence;
import atrium.sales.lines.Totals;
import atrium.web.forms.Choice;
import atrium.web.records.RecordPickers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds the form of a deal's lines, which stand in a table with room for more and say what they come to while one types. */
@Component
class LineForms {

    private static final int ROOM = 4;

    private final DealDirectory deals;
    private final DealLines lines;
    private final RecordPickers pickers;
    private final PriceLists priceLists;
    private final Currencies currencies;
    private final TaxRates taxes;
    private final CompanyProfile company;
    private final MessageSource texts;

    LineForms(
            DealDirectory deals,
            DealLines lines,
            RecordPickers pickers,
            PriceLists priceLists,
            Currencies currencies,
            TaxRates taxes,
            CompanyProfile company,
            MessageSource texts) {
        this.deals = deals;
        this.lines = lines;
        this.pickers = pickers;
        this.priceLists = priceLists;
        this.currencies = currencies;
        this.taxes = taxes;
        this.company = company;
        this.texts = texts;
    }

    /** The edit that was typed: what stood there before stays, and else the product where one was meant, or the words. */
    LinesEdit meant(DealLines.Content sold, TypedLines typed, Viewer viewer) {
        List<Map<String, String>> rows =
                typed.rows().stream().map(row -> meant(row, sold, viewer)).toList();
        return new LinesEdit(rows, typed.currency(), id(typed.priceList()), typed.print());
    }

    private Map<String, String> meant(TypedItem row, DealLines.Content sold, Viewer viewer) {
        Map<String, String> values = new HashMap<>(row.figures());
        Optional<LineItem> before = sold.lines().stream()
                .filter(one -> row.product().equals(String.valueOf(one.line().productId())))
                .filter(one -> row.text().equals(one.name()))
                .map(PricedLine::line)
                .findFirst();
        if (before.isPresent()) {
            values.put("product", row.product());
            values.put("text", Objects.requireNonNullElse(before.get().text(), ""));
            return values;
        }
        pickers.find("product", row.product(), row.text(), viewer)
                .ifPresentOrElse(
                        product -> values.put("product", product.toString()), () -> values.put("text", row.text()));
        return values;
    }

    // What is no id is no list that there is.
    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }

    /** The form; what is typed in it is tried out. */
    ModelAndView page(
            HttpStatus status,
            UUID deal,
            DealLines.Content sold,
            TypedLines typed,
            Map<String, String> errors,
            Viewer viewer) {
        List<TypedItem> rows = new ArrayList<>(typed.rows());
        String tax = rows.isEmpty() ? usualTax() : rows.get(rows.size() - 1).tax();
        for (int blank = 0; blank < ROOM; blank++) {
            rows.add(TypedItem.blank(tax));
        }
        TypedLines whole = new TypedLines(rows, typed.currency(), typed.priceList(), typed.print());
        ModelAndView page = new ModelAndView("deals/lines", status)
                .addObject("deal", deals.details(new DealId(deal), viewer))
                .addObject("typed", whole)
                .addObject("errors", errors)
                .addObject("currencies", currencies(typed.currency()))
                .addObject("priceLists", priceLists(typed.priceList(), viewer))
                .addObject("recurrences", recurrences(viewer))
                .addObject("taxes", taxes.inForce(company.today()));
        return sums(page, deal, sold, whole, viewer);
    }

    /** What typed lines come to, row by row and together. */
    ModelAndView sums(ModelAndView page, UUID deal, DealLines.Content sold, TypedLines typed, Viewer viewer) {
        boolean known = currencies.active().contains(typed.currency());
        String currency = known ? typed.currency() : company.get().currency();
        SortedMap<Integer, LineItem> tried =
                lines.tried(new DealId(deal), meant(sold, typed, viewer), currency, viewer);
        List<Net> nets = new ArrayList<>();
        for (int row = 0; row < typed.rows().size(); row++) {
            nets.add(net(tried.get(row), typed.rows().get(row), Totals.decimals(currency)));
        }
        return page.addObject("nets", nets)
                .addObject("currency", currency)
                .addObject("totals", Totals.of(List.copyOf(tried.values()), currency));
    }

    /**
     * What one row comes to.
     *
     * @param net of the whole term; null when nothing can be said
     * @param usual the price that a price list has for it, where none was typed
     */
    record Net(@Nullable BigDecimal net, @Nullable BigDecimal usual) {}

    private static Net net(@Nullable LineItem line, TypedItem typed, int decimals) {
        return line == null
                ? new Net(null, null)
                : new Net(line.net(decimals), typed.unitPrice().isEmpty() ? line.unitPrice() : null);
    }

    // Of the rates of a country, the highest is the standard one.
    private String usualTax() {
        String country = company.get().country();
        return taxes.inForce(company.today()).stream()
                .filter(rate -> country.equals(rate.country()))
                .map(TaxRate::percent)
                .max(Comparator.naturalOrder())
                .map(LineText::plain)
                .orElse("");
    }

    private List<Choice> currencies(String stored) {
        return Stream.concat(currencies.active().stream(), Stream.of(stored))
                .filter(code -> !code.isBlank())
                .distinct()
                .map(code -> new Choice(code, code))
                .toList();
    }

    private List<Choice> priceLists(String stored, Viewer viewer) {
        return Stream.concat(
                        Stream.of(new Choice("", text("deal.lines.lowest", viewer))),
                        priceLists.all().stream()
                                .filter(list ->
                                        list.active() || list.id().toString().equals(stored))
                                .map(list ->
                                        new Choice(list.id().toString(), list.name() + " (" + list.currency() + ")")))
                .toList();
    }

    private List<Choice> recurrences(Viewer viewer) {
        return Stream.concat(Stream.of(""), Recurrence.CODES.stream())
                .map(code -> new Choice(code, text("recurrence." + (code.isEmpty() ? "once" : code), viewer)))
                .toList();
    }

    private String text(String key, Viewer viewer) {
        return Objects.requireNonNull(texts.getMessage(key, null, viewer.locale()));
    }
}
