package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.FieldReader;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets Atrium up: the company, the standard roles and the first administrator. */
@Component
public class FirstSetUp {

    private static final int LONGEST_NAME = 200;

    private final CompanyProfile company;
    private final StandardRoles roles;
    private final PeopleManagement people;
    private final Passwords passwords;

    FirstSetUp(CompanyProfile company, StandardRoles roles, PeopleManagement people, Passwords passwords) {
        this.company = company;
        this.roles = roles;
        this.people = people;
        this.passwords = passwords;
    }

    /** Whether it is still to be done. */
    public boolean isDue() {
        return company.find().isEmpty();
    }

    /**
     * Sets Atrium up and returns the administrator.
     *
     * @param values text form of company, country, currency, zone, fiscalYearStart, name, email and password
     * @throws atrium.domain.records.InvalidRecord naming each wrong field
     * @throws org.springframework.dao.DuplicateKeyException when it has been done
     */
    @Transactional
    public UUID perform(Map<String, String> values, Locale locale) {
        FieldReader reader = new FieldReader(values);
        Company ours = readCompany(reader, locale);
        reader.required("name", LONGEST_NAME);
        reader.required("email", LONGEST_NAME);
        reader.email("email");
        String password = values.getOrDefault("password", "");
        new NewPassword(
                        password,
                        values.getOrDefault("name", ""),
                        values.getOrDefault("email", ""),
                        values.getOrDefault("company", ""))
                .problem()
                .ifPresent(key -> reader.wrong("password", key, ""));
        reader.orThrow();
        company.setUp(ours);
        roles.define(locale);
        Map<String, String> person = new HashMap<>(values);
        person.put("locale", locale.toLanguageTag());
        UUID administrator = people.add(person, Actor.SYSTEM);
        roles.give(administrator, StandardRole.ADMINISTRATOR);
        passwords.set(administrator, password);
        return administrator;
    }

    private static Company readCompany(FieldReader reader, Locale locale) {
        String name = reader.required("company", LONGEST_NAME);
        reader.required("country", 100);
        String country = reader.country("country");
        reader.required("currency", 3);
        String currency = reader.choice(
                "currency",
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .toList());
        reader.required("zone", 100);
        String zone = reader.choice("zone", List.copyOf(ZoneId.getAvailableZoneIds()));
        Integer start = reader.whole("fiscalYearStart", 1, 12);
        return new Company(
                name,
                Objects.requireNonNullElse(country, ""),
                Objects.requireNonNullElse(currency, ""),
                ZoneId.of(Objects.requireNonNullElse(zone, "UTC")),
                locale,
                Objects.requireNonNullElse(start, 1),
                false);
    }
}
