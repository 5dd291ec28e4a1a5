package atrium.web.deals;

import atrium.domain.records.Act;
import atrium.domain.records.EditConflict;
import atrium.domain.records.FieldEdit;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.sales.deals.DealId;
import atrium.sales.deals.DealPeople;
import atrium.sales.deals.DealPerson;
import atrium.sales.deals.PeopleText;
import atrium.web.records.SmallForms;
import atrium.web.security.Needs;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Takes people into a deal, changes what they have to say, and lets them go with a way back. */
@Controller
@RequestMapping("/deals/{id}/people")
class DealPeopleController {

    private final DealPeople people;
    private final PeopleForms pages;
    private final SmallForms forms;
    private final Toasts toasts;

    DealPeopleController(DealPeople people, PeopleForms pages, SmallForms forms, Toasts toasts) {
        this.people = people;
        this.pages = pages;
        this.forms = forms;
        this.toasts = toasts;
    }

    @Needs(value = Act.EDIT, type = "deal")
    @GetMapping("/new")
    ModelAndView blank(@PathVariable UUID id, @RequestHeader HttpHeaders headers, Viewer viewer) {
        return pages.shown(forms.blank(pages.fresh(id, viewer), viewer), null, headers);
    }

    @Needs(value = Act.EDIT, type = "deal")
    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Viewer viewer) {
        SmallForms.Form form = pages.fresh(id, viewer);
        try {
            Map<String, String> values = new HashMap<>(forms.read(form, typed, viewer));
            values.put(DealPeople.MAIN, String.valueOf(typed.getFirst(DealPeople.MAIN)));
            UUID contact = people.add(new DealId(id), values, viewer);
            toasts.show(Toast.done("toast.person.added", pages.name(id, contact, viewer)), request);
        } catch (InvalidRecord invalid) {
            return forms.refused(form, typed, invalid, viewer);
        }
        return home(id);
    }

    @Needs(value = Act.EDIT, type = "deal")
    @GetMapping("/{contact}")
    ModelAndView form(
            @PathVariable UUID id, @PathVariable UUID contact, @RequestHeader HttpHeaders headers, Viewer viewer) {
        DealPerson person = people.one(new DealId(id), contact, viewer);
        ModelAndView filled = forms.filled(pages.known(id, contact, viewer), PeopleText.write(person), viewer);
        return pages.shown(filled, pages.name(person, viewer), headers);
    }

    @Needs(value = Act.EDIT, type = "deal")
    @PostMapping("/{contact}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID contact,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            Viewer viewer) {
        SmallForms.Form form = pages.known(id, contact, viewer);
        try {
            FieldEdit edit = new FieldEdit(forms.was(form, typed), forms.read(form, typed, viewer));
            people.change(new DealId(id), contact, edit, viewer);
        } catch (InvalidRecord invalid) {
            return pages.naming(forms.refused(form, typed, invalid, viewer), id, contact, viewer);
        } catch (EditConflict conflict) {
            return pages.naming(forms.conflicted(form, typed, conflict, viewer), id, contact, viewer);
        }
        toasts.show(Toast.done("toast.saved"), request);
        return home(id);
    }

    @Needs(value = Act.EDIT, type = "deal")
    @PostMapping("/{contact}/lead")
    ModelAndView lead(@PathVariable UUID id, @PathVariable UUID contact, HttpServletRequest request, Viewer viewer) {
        try {
            people.lead(new DealId(id), contact, viewer);
            toasts.show(Toast.done("toast.person.leads", pages.name(id, contact, viewer)), request);
        } catch (InvalidRecord refused) {
            toasts.show(pages.refusal(refused, viewer), request);
        }
        return home(id);
    }

    @Needs(value = Act.EDIT, type = "deal")
    @PostMapping("/{contact}/removal")
    ModelAndView remove(@PathVariable UUID id, @PathVariable UUID contact, HttpServletRequest request, Viewer viewer) {
        String name = pages.name(id, contact, viewer);
        try {
            Map<String, String> was = people.remove(new DealId(id), contact, viewer);
            toasts.show(Toast.done("toast.person.removed", name).undoneBy(again(id, was)), request);
        } catch (InvalidRecord refused) {
            toasts.show(pages.refusal(refused, viewer), request);
        }
        return home(id);
    }

    private static String again(UUID id, Map<String, String> was) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/deals/" + id + "/people");
        was.forEach((field, value) -> (field.equals("roles") ? value.lines() : Stream.of(value))
                .forEach(one -> address.queryParam(field, UriUtils.encode(one, StandardCharsets.UTF_8))));
        return address.build(true).toUriString();
    }

    private static ModelAndView home(UUID id) {
        return new ModelAndView("redirect:/deals/" + id);
    }
}
