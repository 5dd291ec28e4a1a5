package atrium.web.deals;

import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealDirectory;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealPeople;
import atrium.sales.deals.DealPerson;
import atrium.sales.deals.PeopleText;
import atrium.web.forms.Problems;
import atrium.web.records.SmallForms;
import atrium.web.shell.Toast;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The forms for the people of a deal: dialogs where the deal's page asks for them, else pages of their own. */
@Component
class PeopleForms {

    private final DealDirectory deals;
    private final DealPeople people;
    private final Problems problems;
    private final MessageSource texts;

    PeopleForms(DealDirectory deals, DealPeople people, Problems problems, MessageSource texts) {
        this.deals = deals;
        this.people = people;
        this.problems = problems;
        this.texts = texts;
    }

    /** The form that takes somebody in. */
    SmallForms.Form fresh(UUID deal, Viewer viewer) {
        List<RecordField> fields = Stream.concat(Stream.of(PeopleText.CONTACT), PeopleText.TOLD.stream())
                .toList();
        return form("person.new", "person.add", fields, "", deal, viewer);
    }

    /** The form about somebody who takes part. */
    SmallForms.Form known(UUID deal, UUID contact, Viewer viewer) {
        return form("person.change", "record.save", PeopleText.TOLD, "/" + contact, deal, viewer);
    }

    private SmallForms.Form form(
            String title, String save, List<RecordField> fields, String below, UUID deal, Viewer viewer) {
        return new SmallForms.Form(
                title,
                save,
                fields,
                Set.of(PeopleText.CONTACT.key()),
                "/deals/" + deal + "/people" + below,
                "/deals/" + deal,
                deals.details(new DealId(deal), viewer).facts().name(),
                Map.of());
    }

    /** A form as a dialog when another page asks for it; with the name of the person whom it is about. */
    ModelAndView shown(ModelAndView page, @Nullable String name, HttpHeaders headers) {
        boolean dialog = headers.containsHeader("HX-Request") && !headers.containsHeader("HX-Boosted");
        page.addObject("note", name);
        if (dialog) {
            page.setViewName("deals/_people :: dialog");
        }
        return page;
    }

    /** A form that was refused, with the name of the person whom it is about. */
    ModelAndView naming(ModelAndView page, UUID deal, UUID contact, Viewer viewer) {
        return page.addObject("note", name(deal, contact, viewer));
    }

    String name(UUID deal, UUID contact, Viewer viewer) {
        return name(people.one(new DealId(deal), contact, viewer), viewer);
    }

    String name(DealPerson person, Viewer viewer) {
        return person.name() != null
                ? person.name()
                : Objects.requireNonNull(texts.getMessage("person.hidden", null, viewer.locale()));
    }

    /** Why somebody takes part as before. */
    Toast refusal(InvalidRecord refused, Viewer viewer) {
        return Toast.failed(
                "toast.person.refused",
                String.join(" ", problems.sentences(refused, viewer.locale()).values()));
    }
}
