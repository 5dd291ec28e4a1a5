package atrium.domain.calendars;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A working calendar as administrators keep it, and the time it makes. */
public final class KeptCalendar {

    private final UUID id;
    private final Settings settings;
    private final boolean ofCompany;
    private final boolean archived;
    private final DaysOfCalendar days;
    private final WorkingCalendar time;

    /**
     * What its form asks for.
     *
     * @param country whose public holidays are days off, ISO 3166 alpha-2; null for none
     * @param region part of the country, a code of {@link PublicHolidays#regions}; null for what holds in all of it
     */
    public record Settings(
            String name,
            ZoneId zone,
            @Nullable String country,
            @Nullable String region,
            WorkingWeek week) {}

    KeptCalendar(UUID id, Settings settings, boolean ofCompany, boolean archived, DaysOfCalendar days) {
        this(id, settings, ofCompany, archived, days, days);
    }

    private KeptCalendar(
            UUID id, Settings settings, boolean ofCompany, boolean archived, DaysOfCalendar days, SpecialDays special) {
        this.id = id;
        this.settings = settings;
        this.ofCompany = ofCompany;
        this.archived = archived;
        this.days = days;
        this.time = new WorkingCalendar(settings.zone(), settings.week(), special);
    }

    /**
     * The same for one person; this very one where nothing differs.
     *
     * @param own the person's own week; null for the calendar's
     * @param off when the person is away
     */
    KeptCalendar personal(@Nullable WorkingWeek own, List<TimeOff.Days> off) {
        if (own == null && off.isEmpty()) {
            return this;
        }
        Settings personal = own == null
                ? settings
                : new Settings(settings.name(), settings.zone(), settings.country(), settings.region(), own);
        return new KeptCalendar(id, personal, ofCompany, archived, days, new PersonalDays(days, own, off));
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return settings.name();
    }

    public Settings settings() {
        return settings;
    }

    /** Whether all follow it who have no other. */
    public boolean ofCompany() {
        return ofCompany;
    }

    public boolean archived() {
        return archived;
    }

    /** Days of the company's own, the earliest first. */
    public List<OwnDay> ownDays() {
        return days.own();
    }

    /** The days of a year that have a name, the earliest first, also those on which people work. */
    public List<CalendarDay> days(int year) {
        return days.named(year);
    }

    /** What it makes of hours and days. */
    public WorkingCalendar time() {
        return time;
    }
}
