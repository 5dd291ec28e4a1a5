package atrium.domain.dataexchange.cells;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTests {
    private static final ColumnStyle GERMAN = new ColumnStyle(NumberStyle.COMMA, DateOrder.DAY_FIRST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "TEXT| =1+1 |=1+1",
                "WHOLE|2.822|2822",
                "WHOLE|240,0|240",
                "WHOLE|51-200|51-200",
                "WHOLE|1E+3|1000",
                "YEAR|1996|1996",
                "AMOUNT|1.100,04 €|1100.04",
                "AMOUNT|lots|lots",
                "CURRENCY|€|EUR",
                "CURRENCY|Taler|Taler",
                "COUNTRY|Deutschland|DE",
                "COUNTRY|Atlantis|Atlantis",
                "EMAIL|Ana Ruiz <ana@acme.example>|ana@acme.example",
                "EMAIL|mailto:ana@acme.example|ana@acme.example",
                "INSTANT|03/04/2024 10:00|2024-04-03T10:00:00",
                "INSTANT|03/04/2024|2024-04-03",
                "INSTANT|12/1/2010 8:26:05 PM|2010-01-12T20:26:05",
                "DATE|03/04/2024 10:00|2024-04-03",
                "PHONE|+44 20 7946 0123|+44 20 7946 0123",
                "DOMAIN|https://www.acme.example/x|https://www.acme.example/x",
                "TEXT|~   ~|~~"
            })
    void cellTakesTheFormThatFieldsAreReadFrom(FieldKind kind, String cell, String text) {
        assertThat(CellText.forField(RecordField.of("field", kind, 200), cell, GERMAN))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"Customer,customer", "FORMER-CUSTOMER,former_customer", "Other,Other"})
    void choiceIsFoundWhateverItsCase(String cell, String code) {
        RecordField stage =
                new RecordField("stage", FieldKind.CHOICE, 20, List.of("lead", "customer", "former_customer"));

        assertThat(CellText.forField(stage, cell, GERMAN)).isEqualTo(code);
    }
}
