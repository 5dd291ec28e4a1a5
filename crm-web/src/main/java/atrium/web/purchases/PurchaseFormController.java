package atrium.web.purchases;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.purchases.PurchaseChangedMeanwhile;
import atrium.domain.purchases.PurchaseDetails;
import atrium.domain.purchases.PurchaseDirectory;
import atrium.domain.purchases.PurchaseManagement;
import atrium.domain.purchases.PurchaseTexts;
import atrium.domain.records.Act;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.RecordField;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.records.FormDraft;
import atrium.web.records.RecordForms;
import atrium.web.records.RecordPickers;
import atrium.web.security.Needs;
import atrium.web.shell.Toast;
import atrium.web.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Records and edits purchases with their lines; "more" asks for further lines and stores nothing. */
@Controller
@RequestMapping("/purchases")
class PurchaseFormController {

    private static final String MORE = "more";

    private final PurchaseManagement purchases;
    private final PurchaseDirectory directory;
    private final PurchaseTexts texts;
    private final PurchaseForms forms;
    private final RecordPickers pickers;
    private final Problems problems;
    private final Toasts toasts;

    PurchaseFormController(
            PurchaseManagement purchases,
            PurchaseDirectory directory,
            PurchaseTexts texts,
            PurchaseForms forms,
            RecordPickers pickers,
            Problems problems,
            Toasts toasts) {
        this.purchases = purchases;
        this.directory = directory;
        this.texts = texts;
        this.forms = forms;
        this.pickers = pickers;
        this.problems = problems;
        this.toasts = toasts;
    }

    @Needs(value = Act.CREATE, type = "purchase")
    @GetMapping("/new")
    ModelAndView blank(
            @RequestParam MultiValueMap<String, String> preset,
            @RequestParam(required = false) @Nullable UUID returnOf,
            Viewer viewer) {
        Map<String, String> values = RecordForms.typed(forms.type(), null, preset, viewer);
        List<TypedLine> lines = List.of();
        if (returnOf != null) {
            PurchaseDetails bought = directory.details(returnOf, viewer);
            values.putAll(forms.giving(bought));
            lines = forms.stored(texts.lines(returnOf, viewer), bought).stream()
                    .map(TypedLine::givenBack)
                    .toList();
        }
        FormDraft draft = FormDraft.of(null, forms.presets(values, viewer), null);
        return forms.page(HttpStatus.OK, draft, null, lines, viewer);
    }

    @Needs(value = Act.CREATE, type = "purchase")
    @PostMapping
    ModelAndView open(@RequestParam MultiValueMap<String, String> request, HttpServletRequest http, Viewer viewer) {
        return send(null, null, request, http, viewer);
    }

    @Needs(value = Act.EDIT, type = "purchase")
    @GetMapping("/{id}/edit")
    ModelAndView filled(@PathVariable UUID id, Viewer viewer) {
        PurchaseDetails purchase = directory.details(id, viewer);
        FormDraft draft = FormDraft.of(id, texts.fields(id, viewer), null);
        List<TypedLine> lines = forms.stored(texts.lines(id, viewer), purchase);
        return forms.page(HttpStatus.OK, draft, purchase.version(), lines, viewer);
    }

    @Needs(value = Act.EDIT, type = "purchase")
    @PostMapping("/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam MultiValueMap<String, String> request,
            HttpServletRequest http,
            Viewer viewer) {
        directory.details(id, viewer);
        return send(id, version, request, http, viewer);
    }

    private ModelAndView send(
            @Nullable UUID id,
            @Nullable Long version,
            MultiValueMap<String, String> request,
            HttpServletRequest http,
            Viewer viewer) {
        List<RecordField> fields = RecordForms.open(forms.type(), id, viewer);
        Map<String, String> typed = RecordForms.typed(fields, request);
        Map<String, String> said = RecordForms.said(fields, request);
        List<TypedLine> lines =
                TypedLine.of(request).stream().filter(line -> !line.isBlank()).toList();
        FormDraft draft = FormDraft.of(id, typed, null).saying(said);
        if (request.containsKey(MORE)) {
            return forms.page(HttpStatus.OK, draft, version, lines, viewer);
        }
        try {
            Map<String, String> was = id == null ? Map.of() : texts.fields(id, viewer);
            Map<String, String> values = pickers.resolve(fields, typed, was, said, viewer);
            UUID stored = store(id, version, values, forms.meant(lines, viewer), viewer);
            toasts.show(Toast.done(id == null ? "toast.purchase.opened" : "toast.saved", name(values)), http);
            return new ModelAndView("redirect:" + forms.type().address(stored));
        } catch (InvalidRecord invalid) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, draft, version, lines, invalid, viewer);
        } catch (PurchaseChangedMeanwhile changed) {
            return refused(HttpStatus.CONFLICT, draft, version, lines, changed, viewer);
        }
    }

    private UUID store(
            @Nullable UUID id,
            @Nullable Long version,
            Map<String, String> values,
            List<Map<String, String>> lines,
            Viewer viewer) {
        if (id == null || version == null) {
            return purchases.open(values, lines, viewer);
        }
        purchases.edit(id, version, values, lines, viewer);
        return id;
    }

    private ModelAndView refused(
            HttpStatus status,
            FormDraft draft,
            @Nullable Long version,
            List<TypedLine> lines,
            RuleViolation refused,
            Viewer viewer) {
        Map<String, String> errors = problems.sentences(refused, viewer.locale());
        return forms.page(status, draft.wrong(errors), version, lines, viewer);
    }

    private static String name(Map<String, String> values) {
        return values.getOrDefault("orderNumber", "");
    }
}
