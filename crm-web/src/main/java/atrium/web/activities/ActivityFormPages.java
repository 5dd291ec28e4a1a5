package atrium.web.activities;

import atrium.domain.records.EditConflict;
import atrium.domain.records.InvalidRecord;
import atrium.domain.records.Viewer;
import atrium.web.forms.Problems;
import atrium.web.records.SmallForms;
import atrium.web.repeats.RepeatScreens;
import atrium.web.repeats.RepeatWording;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Pages with the form of an activity, of which one part asks how often it repeats. */
@Component
class ActivityFormPages {

    private static final String REPEAT = "repeat";

    private final SmallForms pages;
    private final RepeatScreens repeats;
    private final RepeatWording words;
    private final Problems problems;

    ActivityFormPages(SmallForms pages, RepeatScreens repeats, RepeatWording words, Problems problems) {
        this.pages = pages;
        this.repeats = repeats;
        this.words = words;
        this.problems = problems;
    }

    /** What was typed, with the rule as one value. */
    static MultiValueMap<String, String> joined(MultiValueMap<String, String> typed) {
        MultiValueMap<String, String> joined = new LinkedMultiValueMap<>(typed);
        if (typed.containsKey(REPEAT)) {
            joined.set(REPEAT, RepeatScreens.text(typed));
        }
        return joined;
    }

    /** Values by field, and those that the person started from. */
    Map<String, String> read(SmallForms.Form form, MultiValueMap<String, String> joined, Viewer viewer) {
        return pages.read(form, joined, viewer);
    }

    Map<String, String> was(SmallForms.Form form, MultiValueMap<String, String> joined) {
        return pages.was(form, joined);
    }

    ModelAndView filled(SmallForms.Form form, Map<String, String> values, Viewer viewer) {
        return with(
                pages.filled(form, values, viewer),
                values.getOrDefault(REPEAT, ""),
                values.getOrDefault("due", ""),
                values.getOrDefault(REPEAT, ""),
                Map.of(),
                viewer);
    }

    /** The form with what was typed so far, to be completed. */
    ModelAndView drafted(SmallForms.Form form, MultiValueMap<String, String> joined, Viewer viewer) {
        return typed(pages.drafted(form, joined, viewer), joined, Map.of(), viewer);
    }

    ModelAndView refused(
            SmallForms.Form form, MultiValueMap<String, String> joined, InvalidRecord invalid, Viewer viewer) {
        return typed(
                pages.refused(form, joined, invalid, viewer),
                joined,
                problems.sentences(invalid, viewer.locale()),
                viewer);
    }

    ModelAndView conflicted(
            SmallForms.Form form, MultiValueMap<String, String> joined, EditConflict conflict, Viewer viewer) {
        Map<String, String> errors = problems.conflicts(
                conflict, (field, theirs) -> field.equals(REPEAT) ? words.of(theirs, viewer) : theirs, viewer.locale());
        ModelAndView page = pages.conflicted(form, joined, conflict, viewer);
        MultiValueMap<String, String> now = new LinkedMultiValueMap<>(joined);
        Problems.startedFrom(new HashMap<>(pages.was(form, joined)), conflict)
                .forEach((field, value) -> now.set("was." + field, value));
        return typed(page, now, errors, viewer);
    }

    private ModelAndView typed(
            ModelAndView page, MultiValueMap<String, String> joined, Map<String, String> errors, Viewer viewer) {
        return with(page, one(joined, REPEAT), one(joined, "due"), joined.getFirst("was." + REPEAT), errors, viewer);
    }

    private ModelAndView with(
            ModelAndView page,
            String rule,
            String due,
            @Nullable String was,
            Map<String, String> errors,
            Viewer viewer) {
        return page.addObject("builtKey", REPEAT)
                .addObject("builtBy", "activities/_repeat")
                .addObject(REPEAT, repeats.of(rule, due, was, errors, viewer));
    }

    private static String one(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }
}
