package atrium.domain.dataexchange.cells;

import static atrium.domain.dataexchange.cells.DateOrder.DAY_FIRST;
import static atrium.domain.dataexchange.cells.DateOrder.MONTH_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateOrderTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-12",
                "2024/3/12",
                "2024.03.12",
                "20240312",
                "2024-03-12T10:15:30Z",
                "2024-03-12 10:15:30.123+01:00",
                "12.03.2024",
                "12.3.24",
                "12.03.2024, 10:15",
                "12 March 2024",
                "12. März 2024",
                "12-Mar-2024",
                "March 12, 2024",
                "Mar 12th 2024 10:15 PM",
                "12 mars 2024",
                "12 de marzo de 2024",
                " 2024-03-12 "
            })
    void dateIsTheSameInBothOrders(String text) {
        assertThat(DAY_FIRST.read(text)).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(MONTH_FIRST.read(text)).isEqualTo(LocalDate.of(2024, 3, 12));
    }

    @Test
    void orderDecidesWhereBothExist() {
        assertThat(DAY_FIRST.read("03/04/2024")).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(MONTH_FIRST.read("03/04/2024")).isEqualTo(LocalDate.of(2024, 3, 4));
    }

    @Test
    void dateThatExistsInOneOrderIsReadInIt() {
        assertThat(DAY_FIRST.read("12/25/2024")).isEqualTo(LocalDate.of(2024, 12, 25));
        assertThat(MONTH_FIRST.read("25-12-2024")).isEqualTo(LocalDate.of(2024, 12, 25));
    }

    @ParameterizedTest
    @CsvSource({"1/2/69,2069", "1/2/70,1970", "1/2/00,2000", "1/2/99,1999"})
    void twoDigitsAreTheNearestYear(String text, int year) {
        assertThat(DAY_FIRST.read(text)).hasYear(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30.02.2024",
                "29.02.2023",
                "0000-00-00",
                "2024-13-01",
                "1/2/3",
                "12.03",
                "12/03-2024",
                "12 Foo 2024",
                "2024",
                "10:15",
                "1.234.567"
            })
    void dayThatDoesNotExistIsNoDate(String text) {
        assertThat(DAY_FIRST.read(text)).isNull();
    }

    @Test
    void oneCellCanProveTheOrderOfAColumn() {
        assertThat(DateOrder.of(List.of("03/04/2024", "05/06/2024", "13/06/2024")))
                .contains(DAY_FIRST);
        assertThat(DateOrder.of(List.of("03/04/2024", "05/06/2024", "06/13/2024 10:00")))
                .contains(MONTH_FIRST);
        assertThat(DateOrder.of(List.of("03.04.2024"))).contains(DAY_FIRST);
    }

    @Test
    void nothingIsProvedByDatesOfBothOrders() {
        assertThat(DateOrder.of(List.of("03/04/2024", "2024-12-25", "", "x".repeat(100_000))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-12 08:05:00,2024-03-12T08:05:00",
        "2024-03-12T23:59:59,2024-03-12T23:59:59",
        "2024-03-12 08:05,2024-03-12T08:05:00",
        "12.03.2024 8:05,2024-03-12T08:05:00",
        "2024-03-12 08:05:00 PM,2024-03-12T20:05:00",
        "2024-03-12,2024-03-12"
    })
    void aMomentIsReadWithTheTimeThatIsWritten(String text, String moment) {
        assertThat(DAY_FIRST.readMoment(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30 08:05:00", "0000-01-01 08:05:00", "2024-03-12 24:00:00", "2024-03-12 08:61:00"})
    void aMomentThatNeverWasIsNone(String text) {
        assertThat(DAY_FIRST.readMoment(text)).isNull();
    }
}
