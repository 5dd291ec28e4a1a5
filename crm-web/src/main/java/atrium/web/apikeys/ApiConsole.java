package atrium.web.apikeys;

import atrium.domain.records.Viewer;
import atrium.web.api.ApiCall;
import atrium.web.api.ApiCalls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the part of a page shows on which people try the API. */
@Component
class ApiConsole {

    private final ApiCalls calls;

    ApiConsole(ApiCalls calls) {
        this.calls = calls;
    }

    /**
     * Adds {@code calls} by group, and the chosen {@code call}, to a page; the first one when there is none of that id, and
     * null when the person may call nothing.
     */
    ModelAndView fill(ModelAndView page, String chosen, Viewer viewer) {
        List<ApiCall> all = calls.of(viewer);
        return page.addObject(
                        "calls",
                        all.stream()
                                .collect(
                                        Collectors.groupingBy(ApiCall::group, LinkedHashMap::new, Collectors.toList())))
                .addObject(
                        "call",
                        all.stream()
                                .filter(call -> call.id().equals(chosen))
                                .findFirst()
                                .orElse(all.isEmpty() ? null : all.get(0)));
    }
}
