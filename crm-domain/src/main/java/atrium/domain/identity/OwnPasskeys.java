package atrium.domain.identity;

import atrium.domain.factors.Passkeys;
import atrium.domain.factors.Passkeys.Passkey;
import atrium.domain.kernel.InvalidValue;
import atrium.domain.organization.People;
import atrium.domain.organization.PersonDetails;
import atrium.domain.records.FieldReader;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people keep the passkeys by which they sign in; whoever calls has made sure that it is them. */
@Component
@Transactional
public class OwnPasskeys {

    private static final int LONGEST_NAME = 100;

    private final Passkeys passkeys;
    private final SecondSteps steps;
    private final People people;
    private final FactorNews news;

    OwnPasskeys(Passkeys passkeys, SecondSteps steps, People people, FactorNews news) {
        this.passkeys = passkeys;
        this.steps = steps;
        this.people = people;
        this.news = news;
    }

    /** The viewer's passkeys, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> all(Viewer viewer) {
        return passkeys.of(viewer.personId());
    }

    /** What the viewer's browser needs to make one. */
    @Transactional(readOnly = true)
    public Map<String, Object> makingOptions(String challenge, Viewer viewer) {
        return passkeys.makingOptions(viewer.personId(), person(viewer).email(), viewer.name(), challenge);
    }

    /** @throws InvalidRecord when the name is missing or the browser's answer does not fit (field {@code name}) */
    public void add(String name, String challenge, String answer, Viewer viewer) {
        String called = name(name);
        if (!passkeys.add(viewer.personId(), called, challenge, answer)) {
            throw new InvalidRecord(List.of(new InvalidValue("name", "passkey.refused", "")));
        }
        news.tell(person(viewer), "passkey-added", viewer.actor());
    }

    /** @throws InvalidRecord when the name is missing (field {@code name}) */
    public void rename(UUID id, String name, Viewer viewer) {
        passkeys.rename(viewer.personId(), id, name(name));
    }

    /** @throws SecondFactorDemanded when a role demands a factor and none would be left */
    public void remove(UUID id, Viewer viewer) {
        if (passkeys.remove(viewer.personId(), id)) {
            steps.remainOrThrow(viewer.personId());
            news.tell(person(viewer), "passkey-removed", viewer.actor());
        }
    }

    private static String name(String typed) {
        FieldReader reader = new FieldReader(Map.of("name", typed));
        String name = reader.required("name", LONGEST_NAME);
        reader.orThrow();
        return name;
    }

    private PersonDetails person(Viewer viewer) {
        return people.details(viewer.personId()).orElseThrow();
    }
}
