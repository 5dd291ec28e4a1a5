package atrium.domain.dataexchange.cells;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.records.FieldKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnProfileTests {
    private static final ColumnStyle ENGLISH = new ColumnStyle(NumberStyle.POINT, DateOrder.MONTH_FIRST);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL|ana@acme.example; luis.ruiz@mail.acme.example",
                "WEB_ADDRESS|https://acme.example; http://www.bolt.example/a?b=c; www.cord.example",
                "DOMAIN|acme.example; müller.example; https://bolt.example/",
                "PHONE|+44 20 7946 0123; 020 7946 0123; (555) 010-0123; 030/1234567; +49-30-1234567 ext. 12",
                "COUNTRY|Germany; USA; Frankreich; ES",
                "CURRENCY|EUR; usd; £",
                "YEAR|1996; 2024",
                "WHOLE|12; 1,234; -5; 3.0",
                "AMOUNT|12.5; € 1,234.50; 3",
                "INSTANT|2024-03-12; 3/12/2024; 12 March 2024"
            })
    void kindIsRecognised(FieldKind kind, String cells) {
        assertThat(profile(cells).fits(kind)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL|@acme; ana at acme.example",
                "WEB_ADDRESS|acme.example; note: www",
                "DOMAIN|Acme Inc.; ana@acme.example; 1.5; v1.2",
                "PHONE|2024-03-12; 12.03.2024; 1,234,567.50; 42; 1234567; 0.12345",
                "COUNTRY|Berlin; Acme",
                "YEAR|12; 3000; 19960",
                "INSTANT|1.5; 12; +44 20 7946 0123"
            })
    void otherTextIsNotTakenForTheKind(FieldKind kind, String cells) {
        assertThat(profile(cells).fits(kind)).isZero();
    }

    @Test
    void blanksDoNotCountAndSharesDo() {
        ColumnProfile profile = profile("ana@acme.example; ; ana@acme.example; none; ");

        assertThat(profile.filled()).isEqualTo(3);
        assertThat(profile.distinct()).isEqualTo(2);
        assertThat(profile.fits(FieldKind.EMAIL)).isEqualTo(2 / 3.0);
        assertThat(profile.fits(FieldKind.TEXT)).isEqualTo(1);
    }

    private static ColumnProfile profile(String cells) {
        return ColumnProfile.of(List.of(cells.split(";")), ENGLISH);
    }
}
