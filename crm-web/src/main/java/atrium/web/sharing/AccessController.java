package atrium.web.sharing;

import atrium.domain.kernel.RecordRef;
import atrium.domain.records.Capability;
import atrium.domain.records.RecordType;
import atrium.domain.records.UnknownRecord;
import atrium.domain.records.Viewer;
import atrium.domain.sharing.AccessReasons;
import atrium.domain.sharing.Explanation;
import atrium.domain.sharing.Sharing;
import atrium.web.security.NeedsCapability;
import atrium.web.security.OfRecordType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells administrators in sentences why a person may see, edit or delete a record of one type, or may not. */
class AccessController implements OfRecordType {

    private final RecordType type;
    private final AccessReasons reasons;
    private final Sharing sharing;
    private final SharePages pages;
    private final MessageSource texts;

    AccessController(RecordType type, AccessReasons reasons, Sharing sharing, SharePages pages, MessageSource texts) {
        this.type = type;
        this.reasons = reasons;
        this.sharing = sharing;
        this.pages = pages;
        this.texts = texts;
    }

    @Override
    public String recordType() {
        return type.code();
    }

    /** An act with its sentences. */
    record Said(String act, boolean allowed, List<String> sentences) {}

    @NeedsCapability(Capability.ADMINISTER_PEOPLE)
    @GetMapping("/{id}/access")
    String explain(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String personName,
            Model model,
            Viewer viewer) {
        RecordRef record = type.ref(id);
        if (!reasons.mayAsk(record, viewer)) {
            throw new UnknownRecord(record);
        }
        Optional<UUID> meant = pages.person(person, personName);
        boolean typed = !person.isBlank() || !personName.isBlank();
        model.addAttribute("home", type.address(id));
        model.addAttribute("name", sharing.name(record));
        model.addAttribute(
                "person",
                pages.personField(
                        meant.map(UUID::toString).orElse(""),
                        personName,
                        typed && meant.isEmpty() ? text("why.nobody", viewer) : null,
                        viewer));
        meant.ifPresent(chosen -> {
            Explanation explanation = reasons.of(record, chosen, viewer);
            model.addAttribute("explanation", explanation);
            model.addAttribute(
                    "acts",
                    explanation.acts().stream().map(act -> said(act, viewer)).toList());
        });
        return "sharing/access";
    }

    private Said said(Explanation.OfAct act, Viewer viewer) {
        String roles = act.roles().isEmpty()
                ? text("why.no-role", viewer)
                : text(
                        "why.level." + act.level(),
                        viewer,
                        act.roles().stream().collect(Collectors.joining(", ")),
                        text("why.act." + act.act(), viewer),
                        text("record." + type.code() + ".many", viewer).toLowerCase(viewer.locale()));
        return new Said(
                act.act().name(),
                act.allowed(),
                Stream.concat(
                                act.reasons().stream().map(reason -> text(reason.key(), viewer, words(reason, viewer))),
                                Stream.of(roles))
                        .toList());
    }

    private static Object[] words(Explanation.Reason reason, Viewer viewer) {
        return reason.arguments().stream()
                .map(word -> word instanceof LocalDate day
                        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(viewer.locale())
                                .format(day)
                        : word)
                .toArray();
    }

    private String text(String key, Viewer viewer, @Nullable Object... arguments) {
        return texts.getMessage(key, arguments, viewer.locale());
    }
}
