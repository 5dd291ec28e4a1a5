package atrium.sales.deals;

import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Act;
import atrium.domain.records.FieldReader;
import atrium.domain.records.RecordAccess;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.sales.lines.LineItem;
import atrium.sales.lines.LineItemReading;
import atrium.sales.lines.LineStore;
import atrium.sales.lines.LineText;
import atrium.sales.lines.PricedLine;
import atrium.sales.lines.Terms;
import atrium.sales.lines.Totals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is sold with deals, for those who see their value: the value of a deal with lines is what these come to without tax. */
@Component
@Transactional(readOnly = true)
public class DealLines {

    private final DealDirectory deals;
    private final DealRecords type;
    private final RecordAccess access;
    private final LineStore store;
    private final LineItemReading reading;
    private final CompanyProfile company;

    DealLines(
            DealDirectory deals,
            DealRecords type,
            RecordAccess access,
            LineStore store,
            LineItemReading reading,
            CompanyProfile company) {
        this.deals = deals;
        this.type = type;
        this.access = access;
        this.store = store;
        this.reading = reading;
        this.company = company;
    }

    /**
     * The lines of a deal and what they come to.
     *
     * @param currency ISO 4217
     * @param priceList id of the list that counts
     */
    public record Content(List<PricedLine> lines, Totals totals, String currency, Optional<UUID> priceList) {

        /** What these lines are, in a few letters: other lines have others. */
        public String print() {
            return DealLines.print(lines.stream().map(PricedLine::line).toList());
        }
    }

    /**
     * The lines of a deal; empty when the viewer doesn't see its value.
     *
     * @throws atrium.domain.records.UnknownRecord when there is no such deal or the viewer doesn't see it
     */
    public Optional<Content> of(DealId id, Viewer viewer) {
        return of(deals.details(id, viewer), viewer);
    }

    /** The same of a deal that was read already. */
    public Optional<Content> of(DealDetails deal, Viewer viewer) {
        return viewer.sees("deal", "value") ? Optional.of(of(deal)) : Optional.empty();
    }

    private Content of(DealDetails deal) {
        String currency = deal.facts().currency() == null
                ? company.get().currency()
                : deal.facts().currency();
        List<PricedLine> lines = store.shown(deal.id(), currency);
        return new Content(
                lines,
                Totals.of(lines.stream().map(PricedLine::line).toList(), currency),
                currency,
                store.priceList(deal.id()));
    }

    /**
     * The lines of a deal for whoever may change them.
     *
     * @throws atrium.domain.records.NotPermitted when the viewer may not change the deal
     * @throws atrium.domain.records.UnknownRecord when the viewer sees no such deal, or not its value
     */
    public Content editable(DealId id, Viewer viewer) {
        access.require(type, id.value(), Act.EDIT, viewer);
        return of(id, viewer).orElseThrow(() -> new UnknownRecord(type.ref(id.value())));
    }

    /**
     * What typed lines would be, by the index of their row; those that can't be read are left out.
     *
     * @param currency ISO 4217
     */
    public SortedMap<Integer, LineItem> tried(DealId id, LinesEdit edit, String currency, Viewer viewer) {
        deals.details(id, viewer);
        FieldReader reader = new FieldReader(LineText.ROWS.write(edit.typed()));
        Terms terms = new Terms(currency, edit.priceList(), company.today());
        SortedMap<Integer, LineItem> lines = reading.byRow(reader, edit.typed(), store.of(id.value()), terms, viewer);
        lines.keySet()
                .removeIf(row -> reader.problems().stream()
                        .anyMatch(problem -> String.valueOf(problem.field()).startsWith(LineText.ROWS.place(row))));
        return lines;
    }

    static String print(List<LineItem> lines) {
        String text = String.join(
                "\n",
                lines.stream().map(line -> LineText.write(line).toString()).toList());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
