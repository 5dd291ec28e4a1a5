package atrium.web.currencies;

import atrium.domain.kernel.RuleViolation;
import atrium.domain.organization.Currencies;
import atrium.domain.organization.ExchangeRates;
import atrium.domain.records.Capability;
import atrium.domain.records.Viewer;
import atrium.web.currencies.RateFile.Reading;
import atrium.web.security.NeedsCapability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes exchange rates from a file and reports what became of its rows. */
@Controller
@NeedsCapability(Capability.ADMINISTER_SYSTEM)
@RequestMapping("/admin/exchange-rates")
class RateUploadController {

    private final Currencies currencies;
    private final ExchangeRates rates;
    private final MessageSource texts;

    RateUploadController(Currencies currencies, ExchangeRates rates, MessageSource texts) {
        this.currencies = currencies;
        this.rates = rates;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView blank() {
        return form(HttpStatus.OK, false, null);
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean perBase,
            Viewer viewer)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(perBase, texts.getMessage("currencies.file.none", null, viewer.locale()));
        }
        Path stored = Files.createTempFile("rates", ".csv");
        try {
            file.transferTo(stored);
            Reading reading = new RateFile(Set.copyOf(currencies.active()), currencies.base(), perBase).read(stored);
            int changed = rates.put(reading.rates(), viewer);
            return new ModelAndView("admin/currencies/report")
                    .addObject("reading", reading)
                    .addObject("changed", changed)
                    .addObject("unchanged", reading.rates().size() - changed);
        } catch (RuleViolation unreadable) {
            return refused(
                    perBase,
                    texts.getMessage(
                            unreadable.messageKey(), unreadable.arguments().toArray(), viewer.locale()));
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    private ModelAndView refused(boolean perBase, String problem) {
        return form(HttpStatus.UNPROCESSABLE_CONTENT, perBase, problem);
    }

    private ModelAndView form(HttpStatus status, boolean perBase, @Nullable String problem) {
        return new ModelAndView("admin/currencies/upload", status)
                .addObject("base", currencies.base())
                .addObject("perBase", perBase)
                .addObject("problem", problem);
    }
}
