package atrium.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.domain.kernel.Money;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.NotPermitted;
import atrium.domain.records.Viewer;
import atrium.testing.ModuleTest;
import atrium.testing.TestCompany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ExchangeRatesModuleTests {

    @Autowired
    Currencies currencies;

    @Autowired
    ExchangeRates rates;

    @Autowired
    TaxRates taxes;

    @Autowired
    TestCompany company;

    @Autowired
    JdbcClient jdbc;

    Viewer viewer;

    @BeforeEach
    void twoForeignCurrencies() {
        viewer = company.allSeeing("Nora");
        currencies.add("usd", viewer);
        currencies.add("JPY", viewer);
        rates.put(
                List.of(
                        rate("USD", "2026-01-05", "0.80"),
                        rate("USD", "2026-02-01", "0.90"),
                        rate("JPY", "2026-01-01", "0.005")),
                viewer);
    }

    @Test
    void theCompanysOwnCurrencyStandsFirstAndTheNewestRateBesideTheOthers() {
        assertThat(currencies.active()).containsExactly("EUR", "JPY", "USD");
        CurrencySummary dollar = currencies.all().get(2);
        assertThat(dollar.day()).isEqualTo("2026-02-01");
        assertThat(dollar.rate()).isEqualByComparingTo("0.9");
    }

    @Test
    void anAmountIsConvertedByTheRateOfTheDayOrTheLastBefore() {
        assertThat(convert("100", "USD", "EUR", "2026-01-05")).isEqualTo("80.00");
        assertThat(convert("100", "USD", "EUR", "2026-01-31")).isEqualTo("80.00");
        assertThat(convert("100", "USD", "EUR", "2026-03-01")).isEqualTo("90.00");
        assertThat(convert("100", "EUR", "USD", "2026-01-06")).isEqualTo("125.00");
        assertThat(convert("10.03", "USD", "JPY", "2026-01-06")).isEqualTo("1605");
        assertThat(convert("7.123", "EUR", "EUR", "2000-01-01")).isEqualTo("7.123");
    }

    @Test
    void anAmountBeforeTheFirstRateCantBeConverted() {
        assertThatThrownBy(() -> convert("1", "USD", "EUR", "2026-01-04"))
                .isInstanceOfSatisfying(
                        NoExchangeRate.class,
                        none -> assertThat(none.arguments()).containsExactly("USD", "2026-01-04"));
    }

    @Test
    void aRateOfTheSameDayTakesTheOthersPlaceAndTheAuditKnowsBoth() {
        assertThat(rates.put(List.of(rate("USD", "2026-02-01", "0.91"), rate("JPY", "2026-01-01", "0.005")), viewer))
                .isEqualTo(1);
        assertThat(rates.of("USD", 9)).first().isEqualTo(rate("USD", "2026-02-01", "0.91"));
    }

    @Test
    void whatIsNoRateIsRefusedAtItsField() {
        for (Map<String, String> wrong : List.of(
                Map.of("day", "2026-02-30", "rate", "1"),
                Map.of("day", "2026-02-01", "rate", "0"),
                Map.of("rate", "1"))) {
            assertThatThrownBy(() -> rates.put("USD", wrong, viewer)).isInstanceOf(InvalidRecord.class);
        }
        assertThatThrownBy(() -> currencies.add("XXY", viewer)).isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> currencies.add("EUR", viewer)).isInstanceOf(InvalidRecord.class);
    }

    @Test
    void aRetiredCurrencyIsNotOfferedAndItsRatesStay() {
        currencies.retire("USD", viewer);
        assertThat(currencies.active()).containsExactly("EUR", "JPY");
        assertThat(convert("100", "USD", "EUR", "2026-01-05")).isEqualTo("80.00");
        currencies.add("USD", viewer);
        assertThat(currencies.active()).contains("USD");
    }

    @Test
    void onlyThoseWhoKeepTheSystemChangeRates() {
        Viewer other = new Viewer(
                UUID.randomUUID(),
                "Other",
                viewer.locale(),
                viewer.zone(),
                "auto",
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of());
        assertThatThrownBy(() -> currencies.add("CHF", other)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> rates.put(List.of(rate("USD", "2026-02-01", "1")), other))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> taxes.add(Map.of(), other)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void theTaxInForceIsTheLatestOfItsNameAndCountry() {
        tax("VAT", "16", "DE", "2020-07-01");
        tax("VAT", "19", "DE", "2021-01-01");
        tax("VAT", "21", "ES", "2012-09-01");
        tax("vat", "25", "DE", "2099-01-01");

        assertThat(taxes.inForce(LocalDate.of(2026, 1, 1)))
                .extracting(TaxRate::country, rate -> rate.percent().toPlainString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DE", "19"),
                        org.assertj.core.groups.Tuple.tuple("ES", "21"));
        assertThatThrownBy(() -> tax("VAT", "5", "DE", "2021-01-01")).isInstanceOf(InvalidRecord.class);
        assertThatThrownBy(() -> tax("VAT", "101", "DE", "2022-01-01")).isInstanceOf(InvalidRecord.class);
    }

    private void tax(String name, String percent, String country, String from) {
        taxes.add(Map.of("name", name, "percent", percent, "country", country, "validFrom", from), viewer);
    }

    private String convert(String amount, String from, String into, String day) {
        return rates.convert(new Money(new BigDecimal(amount), from), into, LocalDate.parse(day))
                .amount()
                .toPlainString();
    }

    private static ExchangeRate rate(String currency, String day, String rate) {
        return new ExchangeRate(currency, LocalDate.parse(day), new BigDecimal(rate));
    }
}
