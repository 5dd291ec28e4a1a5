package atrium.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atrium.testing.ModuleTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RecordRowsModuleTests {

    @Autowired
    JdbcClient jdbc;

    enum Size {
        SMALL
    }

    private record Everything(
            UUID id,
            String shortName,
            int number,
            @Nullable Long far,
            boolean on,
            @Nullable Boolean perhaps,
            Instant madeAt,
            @Nullable Instant goneAt,
            LocalDate day,
            BigDecimal amount,
            Size size,
            ZoneId zone) {}

    private record Positive(int number) {

        private Positive {
            if (number < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    @Test
    void eachComponentIsReadFromTheColumnOfItsName() {
        String row = """
                SELECT 'Europe/Madrid' AS zone, 'SMALL' AS size, 12.50 AS amount, DATE '2024-02-29' AS day,
                  NULL::timestamptz AS gone_at, TIMESTAMPTZ '2024-03-31 01:30:00.123456Z' AS made_at, NULL::boolean AS perhaps,
                  true AS on, NULL::bigint AS far, n AS number, 'Ana' AS short_name, 'unasked' AS other,
                  '00000000-0000-0000-0000-000000000001'::uuid AS id
                FROM generate_series(1, 2) n
                """;

        List<Everything> read =
                jdbc.sql(row).query(RecordRows.of(Everything.class)).list();

        assertThat(read)
                .containsExactly(everything(1), everything(2))
                .as("as Spring reads it")
                .isEqualTo(jdbc.sql(row).query(Everything.class).list());
    }

    private static Everything everything(int number) {
        return new Everything(
                new UUID(0, 1),
                "Ana",
                number,
                null,
                true,
                null,
                Instant.parse("2024-03-31T01:30:00.123456Z"),
                null,
                LocalDate.of(2024, 2, 29),
                new BigDecimal("12.50"),
                Size.SMALL,
                ZoneId.of("Europe/Madrid"));
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        assertThatThrownBy(() -> jdbc.sql("SELECT 1 AS other")
                        .query(RecordRows.of(Positive.class))
                        .list())
                .hasMessageContaining("number");
    }

    @Test
    void whatTheRecordItselfRefusesIsThrownAsItIs() {
        assertThatThrownBy(() -> jdbc.sql("SELECT -1 AS number")
                        .query(RecordRows.of(Positive.class))
                        .list())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("negative");
    }
}
