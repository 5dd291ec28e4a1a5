package atrium.domain.identity;

import atrium.domain.events.Actor;
import atrium.domain.organization.Company;
import atrium.domain.organization.CompanyProfile;
import atrium.domain.organization.CompanyText;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.FieldReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
        Company ours = CompanyText.read(reader, locale, false);
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
}
