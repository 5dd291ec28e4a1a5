package atrium.web.factors;

import atrium.domain.factors.AppDraft;
import atrium.domain.factors.AppSecret;
import atrium.domain.identity.OwnFactor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a secret to be brought into an app, and takes the first code; the secret waits in the session meanwhile. */
@Component
public class AppSetUp {

    private static final String DRAFT = "app-draft";

    private final OwnFactor factor;
    private final AppDraft drafts;

    AppSetUp(OwnFactor factor, AppDraft drafts) {
        this.factor = factor;
        this.drafts = drafts;
    }

    /** The page with the QR code; the same secret as long as it waits for its code. */
    public ModelAndView page(
            String view, HttpStatus status, UUID person, Map<String, String> errors, HttpServletRequest request) {
        AppSecret secret = secret(person, request);
        ModelAndView page = new ModelAndView(view, status);
        page.addObject("qr", QrPicture.of(factor.address(person, secret).toString()));
        page.addObject("secret", secret.text());
        page.addObject("errors", errors);
        return page;
    }

    /**
     * Takes the app into use.
     *
     * @param keptSession id of the session that stays; null for none
     * @return recovery codes, to be shown once
     * @throws atrium.domain.records.InvalidRecord when the code is wrong
     */
    public List<String> confirm(UUID person, String code, @Nullable String keptSession, HttpServletRequest request) {
        List<String> recoveryCodes = factor.setUp(person, secret(person, request), code, keptSession);
        request.getSession().removeAttribute(DRAFT);
        return recoveryCodes;
    }

    private AppSecret secret(UUID person, HttpServletRequest request) {
        HttpSession session = request.getSession();
        return drafts.opened((String) session.getAttribute(DRAFT), person).orElseGet(() -> {
            AppSecret made = AppSecret.random();
            session.setAttribute(DRAFT, drafts.closed(made, person));
            return made;
        });
    }
}
