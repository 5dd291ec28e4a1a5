package atrium.sales.deals;

import atrium.domain.organization.CompanyProfile;
import atrium.domain.records.Act;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import atrium.sales.deals.Win.Standing;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what is worth telling of a deal that was just won. */
@Component
public class Wins {

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    // The year begins before or with the quarter; a week may have begun in the year before.
    private static final String JUST_WON = """
            SELECT d.name, d.amount, d.currency, d.worth, d.owner_id, d.close_on, o.name AS owner, x.*
            FROM deal d LEFT JOIN person o ON o.id = d.owner_id LEFT JOIN LATERAL (
                SELECT max(w.worth) FILTER (WHERE w.close_on >= :year) AS year_most,
                  max(w.worth) FILTER (WHERE w.close_on >= :quarter) AS quarter_most,
                  count(*) FILTER (WHERE w.close_on >= :quarter) AS quarter_others,
                  count(*) FILTER (WHERE w.close_on >= :week) AS week_others
                FROM deal w WHERE w.owner_id = d.owner_id AND w.state = 'won' AND w.deleted_at IS NULL
                  AND w.close_on >= least(:year, :week) AND w.id <> d.id AND %s
              ) x ON true
            WHERE d.id = :id AND d.state = 'won' AND d.closed_at >= :since AND d.deleted_at IS NULL AND %s
            """;

    private final JdbcClient jdbc;
    private final DealRecords type;
    private final CompanyProfile company;
    private final Clock clock;

    Wins(JdbcClient jdbc, DealRecords type, CompanyProfile company, Clock clock) {
        this.jdbc = jdbc;
        this.type = type;
        this.company = company;
        this.clock = clock;
    }

    /** The deal as a win among those that the viewer sees; empty unless somebody won it within the last minute. */
    @Transactional(readOnly = true)
    public Optional<Win> justNow(DealId id, Viewer viewer) {
        List<Visibility> visible =
                List.of(Visibility.of(viewer, type, Act.READ, "w"), Visibility.of(viewer, type, Act.READ, "d"));
        Periods periods = Periods.of(company.today(), viewer);
        return jdbc.sql(Visibility.in(JUST_WON, visible))
                .param("id", id.value())
                .param("since", Timestamp.from(clock.instant().minus(JUST_NOW)))
                .param("year", periods.year())
                .param("quarter", periods.quarter())
                .param("week", periods.week())
                .params(Visibility.parameters(visible))
                .query((row, number) -> win(row, periods, viewer))
                .optional();
    }

    /** The first days of what goes on now. */
    private record Periods(LocalDate year, LocalDate quarter, LocalDate week) {

        static Periods of(LocalDate today, Viewer viewer) {
            return new Periods(
                    today.withDayOfYear(1),
                    today.with(IsoFields.DAY_OF_QUARTER, 1),
                    today.with(TemporalAdjusters.previousOrSame(
                            WeekFields.of(viewer.locale()).getFirstDayOfWeek())));
        }
    }

    private Win win(ResultSet row, Periods periods, Viewer viewer) throws SQLException {
        boolean valued = viewer.sees(type.code(), "value");
        UUID owner = row.getObject("owner_id", UUID.class);
        int week = row.getInt("week_others") + 1;
        Standing standing = owner == null || !viewer.sees(type.code(), "closeOn")
                ? Standing.ALONE
                : standing(row, periods, valued ? row.getBigDecimal("worth") : null, week);
        return new Win(
                row.getString("name"),
                valued ? row.getBigDecimal("amount") : null,
                valued ? row.getString("currency") : null,
                row.getString("owner"),
                viewer.personId().equals(owner),
                standing,
                week);
    }

    // What was closed on an earlier day, and is told late, belongs to the time of that day.
    private static Standing standing(ResultSet row, Periods periods, @Nullable BigDecimal worth, int week)
            throws SQLException {
        LocalDate day = row.getObject("close_on", LocalDate.class);
        if (!day.isBefore(periods.year()) && above(worth, row.getBigDecimal("year_most"))) {
            return Standing.LARGEST_OF_YEAR;
        }
        if (!day.isBefore(periods.quarter())) {
            if (row.getInt("quarter_others") == 0) {
                return Standing.FIRST_OF_QUARTER;
            }
            if (above(worth, row.getBigDecimal("quarter_most"))) {
                return Standing.LARGEST_OF_QUARTER;
            }
        }
        return week > 1 && !day.isBefore(periods.week()) ? Standing.OF_WEEK : Standing.ALONE;
    }

    private static boolean above(@Nullable BigDecimal worth, @Nullable BigDecimal most) {
        return worth != null && most != null && worth.compareTo(most) > 0;
    }
}
