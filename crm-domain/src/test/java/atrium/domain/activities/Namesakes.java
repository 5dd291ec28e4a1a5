package atrium.domain.activities;

import atrium.domain.customers.AccountManagement;
import atrium.domain.events.Actor;
import atrium.domain.identity.StandardRole;
import atrium.domain.kernel.RecordRef;
import atrium.domain.organization.PeopleManagement;
import atrium.domain.records.Viewer;
import atrium.testing.TestCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Colleagues of one family name that no other test knows, among them Anna, who writes notes about Acme. */
class Namesakes {

    final String family = "Q" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "x";
    final Viewer anna;
    final RecordRef acme;

    private final AccountManagement accounts;
    private final PeopleManagement people;
    private final TestCompany company;

    Namesakes(AccountManagement accounts, PeopleManagement people, TestCompany company) {
        this.accounts = accounts;
        this.people = people;
        this.company = company;
        anna = viewer("Anna", StandardRole.SUPPORT_LEAD);
        acme = account(Map.of("name", "Acme"));
    }

    Viewer viewer(String given, StandardRole role) {
        return company.viewer(given + " " + family, role);
    }

    UUID person(String given, StandardRole role) {
        return viewer(given, role).personId();
    }

    /** Somebody who sees every customer, but has left. */
    UUID gone(String given) {
        UUID person = person(given, StandardRole.MARKETER);
        people.deactivate(person, Actor.SYSTEM);
        return person;
    }

    RecordRef account(Map<String, String> values) {
        return new RecordRef("account", accounts.open(values, anna).value());
    }

    /** How a text names somebody. */
    String said(String given) {
        return "@" + given + " " + family;
    }

    /** Each place where the text names the person, as a browser sends it: lines end with one sign. */
    List<String> sent(String text, String given, UUID person) {
        String lines = text.replace("\r\n", "\n");
        List<String> places = new ArrayList<>();
        for (int at = lines.indexOf(said(given)); at >= 0; at = lines.indexOf(said(given), at + 1)) {
            places.add(at + ":" + person);
        }
        return places;
    }
}
