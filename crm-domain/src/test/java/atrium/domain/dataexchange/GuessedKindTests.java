package atrium.domain.dataexchange;

import static org.assertj.core.api.Assertions.assertThat;

import atrium.domain.customfields.CustomKind;
import atrium.domain.dataexchange.cells.ColumnStyle;
import atrium.domain.dataexchange.cells.DateOrder;
import atrium.domain.dataexchange.cells.NumberStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessedKindTests {

    @Test
    void aColumnIsWhatNearlyAllOfItsCellsAre() {
        assertThat(guess("1.200,50", "3", "")).isEqualTo(CustomKind.NUMBER);
        assertThat(guess("1.200,50 CHF", "900 EUR")).isEqualTo(CustomKind.MONEY);
        assertThat(guess("31.12.2027", "1.2.2028")).isEqualTo(CustomKind.DATE);
        assertThat(guess("31.12.2027 14:30", "1.2.2028 09:00")).isEqualTo(CustomKind.DATE_TIME);
        assertThat(guess("ja", "nein", "ja")).isEqualTo(CustomKind.YES_NO);
        assertThat(guess("a@b.example", "c@d.example")).isEqualTo(CustomKind.EMAIL);
        assertThat(guess("https://b.example/x", "www.d.example")).isEqualTo(CustomKind.WEB_ADDRESS);
        assertThat(guess("Nora", "Nora")).isEqualTo(CustomKind.PERSON);
        assertThat(guess("gold", "silver", "gold", "gold", "silver", "gold")).isEqualTo(CustomKind.CHOICE);
        assertThat(guess("one", "two", "three")).isEqualTo(CustomKind.TEXT);
        assertThat(guess("one\ntwo", "three")).isEqualTo(CustomKind.LONG_TEXT);
        assertThat(guess("", " ")).isEqualTo(CustomKind.TEXT);
    }

    @Test
    void numbersOfThingsAreTexts() {
        assertThat(guess("00123", "04711", "99999")).isEqualTo(CustomKind.TEXT);
        assertThat(guess("12", "twelve")).isEqualTo(CustomKind.TEXT);
    }

    private static CustomKind guess(String... cells) {
        List<String> all = List.of(cells);
        ColumnStyle style = ColumnStyle.of(all, new ColumnStyle(NumberStyle.POINT, DateOrder.DAY_FIRST));
        return GuessedKind.of(all, style, "Nora"::equals);
    }
}
