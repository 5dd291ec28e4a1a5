package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customers.AccountId;
import atrium.domain.dataexchange.cells.ColumnProfile;
import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.dataexchange.cells.DateOrder;
import atrium.domain.dataexchange.cells.NumberStyle;
import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingSuggestionsTests {
    private static final ColumnStyle ENGLISH = new ColumnStyle(NumberStyle.POINT, DateOrder.MONTH_FIRST);
    private static final Map<String, FieldKind> ACCOUNT = new LinkedHashMap<>();

    static {
        for (String field : List.of("name", "industry", "street", "postalCode", "city", "region", "externalId")) {
            ACCOUNT.put(field, FieldKind.TEXT);
        }
        ACCOUNT.put("description", FieldKind.LONG_TEXT);
        ACCOUNT.put("domain", FieldKind.DOMAIN);
        ACCOUNT.put("website", FieldKind.WEB_ADDRESS);
        ACCOUNT.put("email", FieldKind.EMAIL);
        ACCOUNT.put("phone", FieldKind.PHONE);
        ACCOUNT.put("employees", FieldKind.WHOLE);
        ACCOUNT.put("revenue", FieldKind.AMOUNT);
        ACCOUNT.put("founded", FieldKind.YEAR);
        ACCOUNT.put("country", FieldKind.COUNTRY);
    }

    @Test
    void startUpDirectoryFindsItsFields() {
        assertThat(suggest(
                        "id: 30131, 30130",
                        "name: Asha, Bifrost",
                        "former_names: , Ash",
                        "website: https://asha.example, https://bifrost.example/",
                        "domain: asha.example, bifrost.example",
                        "industry: Healthcare, Industrials",
                        "subindustry: Unspecified, Aviation",
                        "team_size: 2, 1200",
                        "batch: F24, W21",
                        "long_description: Clinics, Orbits"))
                .containsExactly(
                        "externalId",
                        "name",
                        null,
                        "website",
                        "domain",
                        "industry",
                        null,
                        "employees",
                        null,
                        "description");
    }

    @Test
    void countryIsFoundByItsCellsWhenTheHeadingSaysSomethingElse() {
        assertThat(suggest(
                        "account: Acme, Bolt",
                        "sector: retail, software",
                        "year_established: 1996, 2001",
                        "revenue: 1100.04, 251.41",
                        "employees: 2822, 495",
                        "office_location: United States, Kenya",
                        "subsidiary_of: , Acme"))
                .containsExactly("name", "industry", "founded", "revenue", "employees", "country", null);
    }

    @Test
    void germanFrenchAndSpanishHeadingsAreKnown() {
        assertThat(suggest(
                        "Kunden-Nr.: 7",
                        "Firmenname: Acme",
                        "Straße: Am Rhein 1",
                        "PLZ: 50667",
                        "Ort: Köln",
                        "Umsatz (EUR): 12,5"))
                .containsExactly("externalId", "name", "street", "postalCode", "city", "revenue");
        assertThat(suggest("Raison sociale: Acme", "Téléphone: +33 1 99 00 00 00", "Pays: FR", "Effectif: 12"))
                .containsExactly("name", "phone", "country", "employees");
        assertThat(suggest("Empresa: Acme", "Correo electrónico: a@acme.example", "Ciudad: Soria", "País: ES"))
                .containsExactly("name", "email", "city", "country");
    }

    @Test
    void headingIsNotBelievedAgainstItsCells() {
        assertThat(suggest("Company: Acme, Bolt", "Do Not Email: No, Yes", "Reach: a@acme.example, b@bolt.example"))
                .containsExactly("name", null, "email");
    }

    @Test
    void fieldIsSuggestedForItsBestColumnOnly() {
        assertThat(suggest("Second city: Rome, Bari", "City: Oslo, Turku", "city (2): Bonn, Jena"))
                .containsExactly(null, "city", null);
    }

    @Test
    void suggestionSaysWhetherTheCellsToldIt() {
        List<SuggestedMapping> suggestions = suggestions("Name: Acme", "X: a@acme.example");

        assertThat(suggestions).extracting(SuggestedMapping::byContent).containsExactly(false, true);
        assertThat(suggestions.get(0).certainty()).isEqualTo(1);
    }

    private static List<String> suggest(String... columns) {
        return suggestions(columns).stream().map(SuggestedMapping::field).toList();
    }

    private static List<SuggestedMapping> suggestions(String... columns) {
        Map<String, List<String>> names = HeadingNames.of(AccountId.class, "account");
        List<TargetField> fields = ACCOUNT.entrySet().stream()
                .map(field -> new TargetField(
                        RecordField.of(field.getKey(), field.getValue(), 200), names.get(field.getKey())))
                .toList();
        List<String> headings =
                Arrays.stream(columns).map(column -> column.split(": ")[0]).toList();
        List<ColumnProfile> profiles = Arrays.stream(columns)
                .map(column -> ColumnProfile.of(List.of(column.split(": ")[1].split(", ")), ENGLISH))
                .toList();
        return MappingSuggestions.of(headings, profiles, fields);
    }
}
